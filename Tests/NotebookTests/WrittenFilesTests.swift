import Foundation
import Testing

@testable import Notebook

@Suite struct WrittenFilesTests {
  @Test func `paths are kept once each and in order`() {
    let files = WrittenFiles()
    for path in ["b", "a", "b"] { files.add(path) }
    #expect(files.all == ["b", "a"])
  }

  @Test func `what writes gives its value and its error`() {
    let files = WrittenFiles()
    #expect(files.whileWriting { 7 } == 7)
    #expect(throws: Failure.self) { try files.whileWriting { throw Failure("no room") } }
    #expect(files.whileWriting { 8 } == 8)
  }
}
