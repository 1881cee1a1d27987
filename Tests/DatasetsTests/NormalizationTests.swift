import Testing

@testable import Datasets
@testable import NeuralNetworks

@Suite struct NormalizationTests {
  /// What a loader makes of a picture with these bytes.
  private func numbers(_ bytes: [UInt8], _ normalization: Normalization) -> [Scalar] {
    let dataset = Dataset(
      name: "bytes", height: 1, width: bytes.count, pixels: bytes, labels: [0])
    var (images, labels) = (Tensor.empty, Tensor.empty)
    DataLoader(dataset, batchSize: 1, normalization: normalization)
      .load(0..<1, images: &images, labels: &labels)
    return images.scalars
  }

  @Test func `unit maps the bytes to 0 to 1, to within a rounding`() {
    let found = numbers(Array(0...255), .unit)
    #expect(found[0] == 0 && found[255] == 1)
    for (x, y) in found.enumerated() {
      #expect(abs(Double(y) - Double(x) / 255) <= Double(y.ulp), "\(x)")
    }
  }

  @Test func `centered subtracts the mean and divides by the deviation`() {
    let found = numbers([0, 51, 255], .centered(mean: 0.5, deviation: 0.5))
    #expect(found[0] == -1 && abs(found[1] + 0.6) < 1e-6 && abs(found[2] - 1) < 1e-6)
  }

  @Test func `pixels with their own mean and deviation get mean 0 and variance 1`() {
    // 51 and 204 are 0.2 and 0.8: mean 0.5, deviation 0.3.
    let found = numbers([51, 204], .centered(mean: 0.5, deviation: 0.3))
    #expect(abs(found[0] + 1) < 1e-6 && abs(found[1] - 1) < 1e-6)
  }

  @Test func `a deviation of zero stops the program`() async {
    await #expect(processExitsWith: .failure) {
      _ = Normalization.centered(mean: 0, deviation: 0).scaleAndShift
    }
  }
}
