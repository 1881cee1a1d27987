import Testing

@testable import Plots

@Suite struct AxisTests {
  @Test func `a string is an axis with that label`() {
    let unit = "nats"
    let axis: Axis = "loss [\(unit)]"
    #expect(axis.label == "loss [nats]" && axis.range == nil && !axis.isLogarithmic)
  }

  @Test(arguments: [
    (0.3, 2.4, 0.0, "0:2.5"), (12, 44, 0, "0:50"), (-3, 7, 9, "-4:10"), (0, 0, 1e-3, "0:0.001"),
  ])
  func `a reference line widens the range to round numbers`(
    _ low: Double, _ high: Double, _ line: Double, _ range: String
  ) {
    let settings = Axis("y").settings("y", values: [low, high], lines: [line], isTight: false)
    #expect(settings == ["set yrange [\(range)]"])
  }

  @Test func `a reference line widens a logarithmic range to powers of ten`() {
    let axis = Axis("y", isLogarithmic: true)
    let settings = axis.settings("y", values: [0.02, 3, -1], lines: [5e-4, 0], isTight: false)
    #expect(settings == ["set logscale y", "set yrange [0.0001:10]"])
  }

  @Test func `a range without length or below zero on a logarithmic axis stops the program`() async
  {
    await #expect(processExitsWith: .failure) { _ = Axis("y", range: 1...1) }
    await #expect(processExitsWith: .failure) {
      _ = Axis("y", range: 0...1, isLogarithmic: true)
    }
  }
}
