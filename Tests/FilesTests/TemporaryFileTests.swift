import Foundation
import TestSupport
import Testing

@testable import Files

@Suite(.serialized) struct TemporaryFileTests {
  @Test func `a file appears whole, in the place of the old one`() throws {
    let folder = try TemporaryFolder()
    _ = FileManager.default.createFile(atPath: folder.path + "/x", contents: Data([1]))
    let file = try TemporaryFile(for: folder.path + "/x")
    try file.write([2, 3])
    try file.write([4])
    #expect(folder.bytes(of: "x") == [1])
    try file.moveIntoPlace()
    #expect(folder.bytes(of: "x") == [2, 3, 4])
    #expect(folder.names == ["x"])
  }

  @Test(arguments: [true, false])
  func `a whole file is written at once, also without waiting for the disk`(durably: Bool) throws {
    let folder = try TemporaryFolder()
    try TemporaryFile.write([1, 2], to: folder.path + "/x", durably: durably)
    #expect(folder.bytes(of: "x") == [1, 2])
    #expect(folder.names == ["x"])
  }

  @Test func `a file that is not moved into place goes`() throws {
    let folder = try TemporaryFolder()
    do {
      let file = try TemporaryFile(for: folder.path + "/x")
      try file.write([1])
      #expect(folder.names.count == 1)
    }
    #expect(folder.names == [])
  }

  @Test func `a folder that is not there cannot be written`() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: FileError.self) {
      try TemporaryFile(for: folder.path + "/absent/x")
    }
    #expect(
      error
        == FileError(path: folder.path + "/absent/x", reason: "No such file or directory"))
    #expect("\(error!)".hasPrefix(folder.path + "/absent/x: expected to write it, found: No such"))
  }

  @Test func `a place that is taken by a folder leaves nothing behind`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/x/y", withIntermediateDirectories: true)
    do {
      let file = try TemporaryFile(for: folder.path + "/x")
      #expect(throws: FileError.self) { try file.moveIntoPlace() }
    }
    #expect(folder.names == ["x"])
  }

  /// In a process of its own, since it removes the temporary files of all tests.
  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `a signal removes what is half written`(number: Int32) async throws {
    let folder = try TemporaryFolder()
    let path = folder.path
    let result = await #expect(processExitsWith: .failure) {
      [path = path as String, number = number as Int32] in
      Interruption.removesTemporaryFiles()
      let file = try TemporaryFile(for: path + "/x")
      try file.write([1])
      guard try FileManager.default.contentsOfDirectory(atPath: path).count == 1 else { exit(0) }
      kill(getpid(), number)
      for _ in 0..<30 { sleep(1) }  // a signal wakes a sleeper
      withExtendedLifetime(file) {}
    }
    #expect(result?.exitStatus == .exitCode(128 + number))
    #expect(folder.names == [])
  }

  @Test func `a signal that the program was started to ignore is ignored`() async {
    await #expect(processExitsWith: .success) {
      signal(SIGHUP, SIG_IGN)
      Interruption.removesTemporaryFiles()
      kill(getpid(), SIGHUP)
      usleep(100_000)
      exit(EXIT_SUCCESS)
    }
  }
}
