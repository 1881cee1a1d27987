import Foundation
import Testing

@testable import Notebook

@Suite struct ConsoleTests {
  @Test func `results and messages go their own ways`() throws {
    let test = try TestConsole()
    test.console.result("a result")
    test.console.message("a message")
    #expect(test.results == "a result\n")
    #expect(test.messages == "a message\n")
  }

  @Test func `a file is no terminal`() throws {
    let console = try TestConsole(environment: ["TERM": "xterm"]).console
    #expect(!console.resultsOnTerminal && !console.canDrawBars)
    #expect(!console.resultStyle.isOn && !console.messageStyle.isOn)
  }

  @Test func `a bar is taken off before anything else is written`() throws {
    let test = try TestConsole()
    test.console.drawBar("half")
    test.console.message("a message")
    test.console.message("another")
    #expect(test.messages == "\rhalf\u{1B}[K\r\u{1B}[Ka message\nanother\n")
  }

  @Test func `results that cannot be written end the run with 74`() async throws {
    let result = await #expect(
      processExitsWith: .exitCode(74), observing: [\.standardErrorContent]
    ) {
      Console(results: open("/dev/full", O_WRONLY)).result("a result")
    }
    let text = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    #expect(text.contains("Error: cannot write the results: No space left on device"))
  }
}
