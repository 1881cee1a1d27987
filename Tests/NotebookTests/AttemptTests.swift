import Testing

@testable import Notebook

@Suite struct AttemptTests {
  private struct Unknown: Error, CustomStringConvertible { let description = "something else" }

  @Test func `what succeeds gives its value`() {
    #expect(attempt { 7 } == 7)
  }

  @Test func `an error ends the program with one message and the code of its kind`() async throws {
    let result = await #expect(
      processExitsWith: .exitCode(65), observing: [\.standardErrorContent]
    ) {
      attempt { throw DataError.malformed("a.gz: not an IDX file") }
    }
    let text = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    #expect(text == "Error: a.gz: not an IDX file\n")
    await #expect(processExitsWith: .exitCode(66)) { attempt { throw DataError.missing("x") } }
    await #expect(processExitsWith: .exitCode(73)) { attempt { throw Failure("x") } }
    await #expect(processExitsWith: .exitCode(1)) { attempt { throw Unknown() } }
  }
}
