import Testing

@testable import Notebook

@Suite struct ChapterSourceTests {
  private let text = """
    //: # Title
    //:
    //: Prose with $x_i$.

    let a = 1

    // a comment is code
    show(a)

    //: More.
    show(2)
    //: A paragraph.

    //: Another.

    """

  @Test func `prose and code alternate`() {
    #expect(
      ChapterSource(text).cells == [
        .prose(["# Title", "", "Prose with $x_i$."]),
        .code(["let a = 1", "", "// a comment is code", "show(a)"], ordinals: 0..<3),
        .prose(["More."]),
        .code(["show(2)"], ordinals: 3..<4),
        .prose(["A paragraph.", "", "Another."]),
      ])
  }

  @Test func `a line's ordinal counts the code before it`() {
    let source = ChapterSource(text)
    #expect([5, 7, 8, 11].map { source.ordinal(ofLine: $0) } == [0, 1, 2, 3])
    #expect(source.ordinal(ofLine: 0) == 0)
    #expect(source.ordinal(ofLine: 1000) == 4)
  }

  @Test func `changed prose keeps the hash and the ordinals`() {
    let source = ChapterSource(text)
    let changed = ChapterSource(
      text.replacing("//: More.", with: "//: Much\n//: more.\n\n").replacing("# Title", with: "# T")
    )
    #expect(changed.codeHash == source.codeHash)
    #expect(changed.ordinal(ofLine: 14) == source.ordinal(ofLine: 11))
    #expect(changed.codeLines[3] == source.codeLines[3])
  }

  @Test(arguments: [
    ("let a = 1", "let a = 2"), ("show(2)", "  show(2)"), ("// a comment", "// no comment"),
    ("//: More.", "//More."), ("show(a)", "//: show(a)"), ("show(a)", "show(\na)"),
  ])
  func `changed code changes the hash`(old: String, new: String) {
    let changed = ChapterSource(text.replacing(old, with: new))
    #expect(changed.codeHash != ChapterSource(text).codeHash)
  }

  @Test func `the hash is SHA-256 of the code lines`() {
    #expect(
      ChapterSource("//: p\nabc\n\n").codeHash
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func `an empty source has no cells`() {
    #expect(ChapterSource("").cells.isEmpty)
    #expect(ChapterSource("\n\n").cells.isEmpty)
  }
}
