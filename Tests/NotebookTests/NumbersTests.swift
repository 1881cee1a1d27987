import Testing

@testable import Notebook

@Suite struct NumbersTests {
  @Test(arguments: [
    (0.03125, 4, "0.0312"), (1, 2, "1.00"), (-0.00001, 2, "0.00"), (-0.5, 0, "0"),
    (2.5e10, 1, "25000000000.0"), (.nan, 2, "NaN"), (.infinity, 2, "infinity"),
    (-.infinity, 2, "-infinity"),
  ])
  func `numbers get the decimals asked for`(number: Double, places: Int, text: String) {
    #expect(decimals(number, places) == text)
  }

  @Test func `numbers with a fraction have six significant digits, others all of theirs`() {
    #expect(readable(0.1234567) == "0.123457")
    #expect(readable(Float(0.1)) == "0.1")
    #expect(readable(1e-12) == "1e-12")
    #expect(readable(Double.nan) == "NaN")
    #expect(readable(1_234_567) == "1234567")
    #expect(readable("0.1234567") == "0.1234567")
  }

  @Test(arguments: [
    (0.04, "0.0 s"), (3.12, "3.1 s"), (9.96, "10 s"), (59.4, "59 s"), (59.6, "1 min 0 s"),
    (200, "3 min 20 s"),
  ])
  func `durations are said as people say them`(seconds: Double, text: String) {
    #expect(duration(seconds) == text)
  }
}
