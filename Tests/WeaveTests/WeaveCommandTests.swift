import Notebook
import Testing

@testable import Weave

@Suite struct WeaveCommandTests {
  @Test func `weaving twice gives the same bytes`() throws {
    let book = try SampleBook()
    try book.weave()
    let first = book.text(book.page)
    try book.weave()
    #expect(first != nil && book.text(book.page) == first)
    try book.weave(check: true)
  }

  @Test func `a check writes nothing and names the page that differs`() throws {
    let book = try SampleBook()
    try book.write(book.page, "# edited by hand\n")
    let failure = try #require(book.failure(check: true))
    #expect(failure.exitCode == 1)
    #expect(failure.description.contains(book.page))
    #expect(book.text(book.page) == "# edited by hand\n")
  }

  @Test func `a check of a page that was never woven fails`() throws {
    #expect(try SampleBook().failure(check: true)?.exitCode == 1)
  }

  @Test func `one chapter that cannot be woven keeps all pages as they are`() throws {
    let book = try SampleBook()
    #expect(throws: Failure.self) {
      try WeaveCommand.weave(root: book.root, [], check: false)
    }
    #expect(book.text(book.page) == nil)
  }

  @Test func `where there are no chapters nothing has been checked`() throws {
    let failure = #expect(throws: Failure.self) {
      try WeaveCommand.weave(root: "/nowhere", [], check: true)
    }
    #expect(failure?.exitCode == 66)
  }

  @Test func `a chapter that does not exist is wrong usage`() throws {
    let book = try SampleBook()
    let failure = #expect(throws: Failure.self) {
      try WeaveCommand.weave(root: book.root, ["01", "77"], check: false)
    }
    #expect(failure?.exitCode == 64)
  }
}
