import Testing
import Training

@Suite struct GroupedTests {
  @Test(arguments: [
    (0, "0"), (7, "7"), (999, "999"), (1000, "1,000"), (11_521, "11,521"), (-1234, "-1,234"),
    (-999, "-999"), (1_000_000, "1,000,000"),
  ])
  func `commas stand between thousands`(number: Int, text: String) {
    #expect(grouped(number) == text)
  }
}
