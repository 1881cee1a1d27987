import Foundation
import Testing

@testable import Notebook

@MainActor @Suite struct ChapterFolderTests {
  private func scratch() throws -> String {
    let path = NSTemporaryDirectory() + "/test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  @Test func `a folder is made, and emptied by the next run`() throws {
    let root = try scratch()
    defer { try? FileManager.default.removeItem(atPath: root) }
    let path = root + "/a/files"
    try Chapter.makeEmpty(path)
    try Data([1]).write(to: URL(fileURLWithPath: path + "/x"))
    try Chapter.makeEmpty(path)
    #expect(try FileManager.default.contentsOfDirectory(atPath: path) == [".made-by-a-chapter"])
  }

  @Test func `a folder that no run has made is left alone`() throws {
    let root = try scratch()
    defer { try? FileManager.default.removeItem(atPath: root) }
    try Data([1]).write(to: URL(fileURLWithPath: root + "/mine"))
    let failure = #expect(throws: Failure.self) { try Chapter.makeEmpty(root) }
    #expect(failure?.exitCode == 73 && failure?.description.contains("Remove it") == true)
    #expect(FileManager.default.fileExists(atPath: root + "/mine"))
  }
}
