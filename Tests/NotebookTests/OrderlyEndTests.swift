import Files
import Foundation
import Testing

@testable import Notebook

@Suite struct OrderlyEndTests {
  @Test func `Ctrl-C ends a busy run with 130 and says what was kept`() async throws {
    let result = await #expect(
      processExitsWith: .exitCode(130), observing: [\.standardErrorContent]
    ) {
      await MainActor.run {
        let files = WrittenFiles()
        OrderlyEnd.install(console: .standard, files: files)
        files.add("plots/loss.svg")
        kill(getpid(), SIGINT)
        var x: UInt64 = 1
        while x != 0 { x = x &* 3 }  // an odd number never becomes 0
      }
    }
    let text = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    #expect(text.contains("Interrupted; kept:\n  plots/loss.svg"))
  }

  @Test func `a file that is being written comes to its end first`() async {
    await #expect(processExitsWith: .exitCode(130)) {
      await MainActor.run {
        let files = WrittenFiles()
        OrderlyEnd.install(console: .standard, files: files)
        atexit { _exit(9) }
        files.whileWriting {
          kill(getpid(), SIGINT)
          usleep(300_000)
          files.add("whole")
        }
        // Nothing may begin after the interruption: this waits for the end.
        files.whileWriting { _exit(8) }
      }
    }
  }

  @Test func `a writer that hangs does not hold the end up, and leaves nothing half written`()
    async throws
  {
    let folder = try TemporaryFolder()
    let path = folder.path + "/loss.svg"
    await #expect(processExitsWith: .exitCode(130)) { [path = path as String] in
      try await MainActor.run {
        let files = WrittenFiles()
        OrderlyEnd.install(console: .standard, files: files)
        try files.whileWriting {
          let file = try TemporaryFile(for: path)
          kill(getpid(), SIGINT)
          for _ in 0..<30 { sleep(1) }  // a signal wakes a sleeper
          withExtendedLifetime(file) { _exit(8) }
        }
      }
    }
    #expect(folder.names == [])
  }

  @Test func `a reader that has gone ends the run without a word`() async throws {
    let result = await #expect(
      processExitsWith: .signal(SIGPIPE), observing: [\.standardErrorContent]
    ) {
      await MainActor.run {
        OrderlyEnd.install(console: .standard, files: WrittenFiles())
        var ends: [Int32] = [0, 0]
        pipe(&ends)
        close(ends[0])
        Console(results: ends[1], messages: STDERR_FILENO).result("a result")
      }
    }
    let text = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    #expect(!text.contains("rror") && !text.contains("crashed"))
  }
}
