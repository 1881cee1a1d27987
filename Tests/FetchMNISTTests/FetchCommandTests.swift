import Foundation
import TestSupport
import Testing

/// The program itself, as a user runs it.
@Suite struct FetchCommandTests {
  private func run(
    _ arguments: String..., whileRunning: (Process) -> Void = { _ in }
  ) throws -> Program.Run {
    try Program("FetchMNIST").run(arguments, whileRunning: whileRunning)
  }

  @Test func `help and version go to the output`() throws {
    let help = try run("--help")
    #expect(help.code == 0 && help.errors.isEmpty)
    for option in ["--folder", "--mirror", "--version", "--help"] {
      #expect(help.output.contains(option))
    }
    let version = try run("--version")
    #expect(version.code == 0 && version.output.split(separator: ".").count == 3)
  }

  @Test(arguments: [["--mirrors"], ["--mirror", "ftp://x/"], ["--mirror", ""], ["more"]])
  func `wrong usage exits with 64`(arguments: [String]) throws {
    let run = try arguments.count == 1 ? run(arguments[0]) : run(arguments[0], arguments[1])
    #expect(run.code == 64)
    #expect(run.output.isEmpty && run.errors.hasPrefix("Error: "))
  }

  @Test func `when no mirror helps it says what to do by hand and exits with 74`() throws {
    let folder = try TemporaryFolder()
    let server = try LoopbackServer([:])
    defer { server.stop() }
    let run = try run("--folder", folder.path, "--mirror", server.url.absoluteString)
    #expect(run.code == 74)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("FetchMNIST: no mirror has the right train-images-idx3-ubyte.gz:"))
    #expect(run.errors.contains("put them, as they are, into the folder \(folder.path)"))
    #expect(!run.errors.contains("\r"))  // No bar: this is no terminal.
    #expect(folder.names == [])
  }

  @Test func `a folder that cannot be written exits with 73`() throws {
    let run = try run("--folder", "/dev/null/mnist")
    #expect(run.code == 73)
    #expect(run.errors.hasPrefix("FetchMNIST: /dev/null/mnist: expected a folder to write to"))
  }

  @Test func `an interruption ends a download at once`() throws {
    let folder = try TemporaryFolder()
    let server = try LoopbackServer(["train-images-idx3-ubyte.gz": .silence(seconds: 20)])
    defer { server.stop() }
    let run = try run("--folder", folder.path, "--mirror", server.url.absoluteString) { process in
      while server.requests.isEmpty, process.isRunning { usleep(10_000) }
      process.interrupt()
    }
    #expect(run.code == 130)
    #expect(folder.names == [])
  }
}
