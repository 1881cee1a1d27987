import Testing

@testable import FetchMNIST

@Suite struct ReporterTests {
  @Test(arguments: [
    (0, "n  [--------------------]    0 %  0.0 of 2.0 MB"),
    (1_000_000, "n  [##########----------]   50 %  1.0 of 2.0 MB"),
    (2_000_000, "n  [####################]  100 %  2.0 of 2.0 MB"),
    (3_000_000, "n  [####################]  100 %  3.0 of 2.0 MB"),
  ])
  func `the bar fills with the bytes`(received: Int, bar: String) {
    #expect(Reporter.bar("n", received: received, expected: 2_000_000) == bar)
  }

  @Test func `without an announced length only the bytes are counted`() {
    #expect(Reporter.bar("n", received: 1_260_000, expected: nil) == "n  1.3 MB")
  }
}
