import NeuralNetworks
import Testing

@testable import Datasets

@Suite struct NormalizationTests {
  @Test func `unit maps the bytes to 0 to 1`() {
    let table = Normalization.unit.table
    #expect(table.count == 256)
    #expect(table[0] == 0 && table[51] == 0.2 && table[255] == 1)
  }

  @Test func `centered subtracts the mean and divides by the deviation`() {
    let table = Normalization.centered(mean: 0.5, deviation: 0.5).table
    #expect(table[0] == -1 && table[255] == 1)
    #expect(abs(table[51] + 0.6) < 1e-6)
  }

  @Test func `pixels with their own mean and deviation get mean 0 and variance 1`() {
    // 51 and 204 are 0.2 and 0.8: mean 0.5, deviation 0.3.
    let table = Normalization.centered(mean: 0.5, deviation: 0.3).table
    #expect(abs(table[51] + 1) < 1e-6 && abs(table[204] - 1) < 1e-6)
  }

  @Test func `a deviation of zero stops the program`() async {
    await #expect(processExitsWith: .failure) {
      _ = Normalization.centered(mean: 0, deviation: 0).table
    }
  }
}
