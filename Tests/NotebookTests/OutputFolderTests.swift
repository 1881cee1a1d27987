import Foundation
import Testing

@testable import Notebook

@Suite struct OutputFolderTests {
  @Test func `a folder is made with those above it, and left empty`() throws {
    let folder = try TemporaryFolder()
    try OutputFolder.prepare(folder.path + "/a/b")
    try OutputFolder.prepare(folder.path + "/a/b")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/a/b") == [])
  }

  @Test(arguments: ["/dev/null", "/dev/null/a", "/proc/a"])
  func `a folder that cannot be written in is found out`(path: String) {
    let error = #expect(throws: Failure.self) { try OutputFolder.prepare(path) }
    #expect(error?.exitCode == 73)
    #expect(error?.description.contains(path) == true)
  }

  @Test func `a file needs a folder that is there, and is none itself`() throws {
    let folder = try TemporaryFolder()
    try OutputFolder.check(file: folder.path + "/model")
    #expect(folder.names == [])
    for path in [folder.path, folder.path + "/missing/model"] {
      let error = #expect(throws: Failure.self) { try OutputFolder.check(file: path) }
      #expect(error?.exitCode == 73)
    }
  }

  @Test func `a file is written whole, or an error says which`() throws {
    let folder = try TemporaryFolder()
    try OutputFolder.write(Data("a".utf8), to: folder.path + "/file")
    try OutputFolder.write(Data("bc".utf8), to: folder.path + "/file")
    #expect(folder.names == ["file"] && folder.text("file") == "bc")
    let error = #expect(throws: Failure.self) {
      try OutputFolder.write(Data(), to: folder.path + "/missing/file")
    }
    #expect(error?.exitCode == 74)
    #expect(error?.description.contains("/missing/file") == true)
  }
}
