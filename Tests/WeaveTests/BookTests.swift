import Notebook
import Testing

@testable import Weave

@Suite struct BookTests {
  @Test func `chapters are in the order of their numbers`() throws {
    let book = try SampleBook()
    try book.write("chapters/notes/README.md", "")
    #expect(Book(root: book.root).folders == ["01-lines", "02-curves"])
    #expect(Book(root: book.root + "/missing").folders == [])
  }

  @Test func `a dead link in a chapter is an error`() throws {
    let book = try SampleBook()
    let text = try #require(book.text("chapters/01-lines/main.swift"))
    try book.write(
      "chapters/01-lines/main.swift", text + "\n//: See [there](../99-none/README.md).")
    let failure = try #require(book.failure())
    #expect(failure.exitCode == 65)
    #expect(failure.description.contains("the link to ../99-none/README.md is dead"))
    #expect(book.text(book.page) == nil)
  }

  @Test func `a dead link in the front page is an error`() throws {
    let book = try SampleBook()
    try book.write("README.md", "![a](plots/none.svg)\n")
    #expect(book.failure()?.description.contains("the link to plots/none.svg is dead") == true)
  }

  @Test(arguments: [
    ("[a](README.md#part)", []), ("[a](#part)", []), ("[a](https://example.org/x)", []),
    ("[a](mailto:a@b.c)", []), ("[a](none.md)", ["none.md"]),
    ("![a](none.svg \"t\")", ["none.svg"]),
    ("<img src=\"none.png\">", ["none.png"]), ("```swift\nf[0](x)\n```", []),
    ("`f[0](x)` and $[0,1](x)$", []), ("[a](chapters)", []),
    ("[a](one) [b](two)", ["one", "two"]),
  ])
  func `relative links must lead somewhere`(page: String, dead: [String]) throws {
    let book = try SampleBook()
    #expect(Book.deadLinks(in: page, folder: book.root) == dead)
  }
}
