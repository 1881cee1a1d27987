import Notebook
import Testing

@testable import Weave

@Suite struct PageTests {
  @Test func `a page has prose, code, outputs, records and links`() throws {
    let book = try SampleBook()
    try book.weave()
    #expect(
      book.text(book.page) == """
        <!-- Woven from main.swift by `make pages`: change that file instead. -->

        # 1. Lines
        With $x_1 \\cdot y^*$.

        ```swift
        let a = 1
        show(a)
        show(table)

        claim("1 > 2", 1 > 2)
        show(figure)
        ```

        ```text
        one
        two
        ```

        | n |
        | ---: |
        | 1 |

        > ✗ 1 > 2

        ![Loss](../../plots/reference/chapter01/loss.svg)

        It read 9,804 right.

        ---

        *Outputs of a full run on MNIST with seed 1, threads: 2, vectors of 16 Floats. The last digits differ between processors.*

        [Contents](../../README.md) · [2. Curves →](../02-curves/README.md)

        """)
  }

  @Test func `outputs stand under their own cells`() throws {
    let book = try SampleBook()
    try book.write(
      "chapters/01-lines/main.swift",
      "//: # 1. Lines\n//: More prose.\n"
        + book.code.replacing("\nshow(table)", with: "\n//: Between \\(right).\n\nshow(table)"))
    try book.weave()
    let page = try #require(book.text(book.page))
    let parts = ["show(a)\n```\n\n```text\none", "Between 9,804.", "show(figure)\n```\n\n| n |"]
    let places = try parts.map { try #require(page.range(of: $0)).lowerBound }
    #expect(places == places.sorted())
  }

  @Test func `answers are folded away`() throws {
    let book = try SampleBook()
    try book.write("chapters/01-lines/Answers.swift", "//: Because.\nlet answer = 42\n")
    try book.weave()
    #expect(
      try #require(book.text(book.page)).contains(
        """
        <details>
        <summary>Answers to the exercises</summary>

        Because.

        ```swift
        let answer = 42
        ```

        </details>
        """))
  }

  @Test func `interpolation in code is left alone`() throws {
    let book = try SampleBook()
    let code = book.code + "\nshow(\"\\(a)\")"
    try book.write("chapters/01-lines/main.swift", "//: # 1. Lines\n" + code)
    try book.writeTranscript { $0.codeHash = ChapterSource(code).codeHash }
    try book.weave()
    #expect(try #require(book.text(book.page)).contains("show(\"\\(a)\")"))
  }

  @Test func `a stale transcript is an error`() throws {
    let book = try SampleBook()
    try book.write("chapters/01-lines/main.swift", book.code + "\nlet c = 2\n")
    let failure = try #require(book.failure())
    #expect(failure.exitCode == 65)
    #expect(failure.description.contains("01-lines: reference/transcript.json is stale"))
    #expect(failure.description.hasSuffix("run make reference CHAPTER=01"))
    #expect(book.text(book.page) == nil)
  }

  @Test func `a chapter without a transcript says how to make it`() throws {
    let book = try SampleBook()
    try book.remove("chapters/01-lines/reference/transcript.json")
    #expect(
      book.failure()?.description.hasSuffix("is not there; run make reference CHAPTER=01") == true)
    try book.write("chapters/01-lines/reference/transcript.json", "{")
    #expect(book.failure()?.description.contains("is no transcript") == true)
  }

  @Test func `a record that is missing is an error`() throws {
    let book = try SampleBook()
    try book.writeTranscript { $0.records = ["wrong": "1"] }
    let failure = try #require(book.failure())
    #expect(failure.exitCode == 65)
    #expect(failure.description.contains("\\(right)"))
  }

  @Test func `an output without a cell is an error`() throws {
    let book = try SampleBook()
    try book.writeTranscript { $0.outputs[0].codeLine = 5 }
    #expect(book.failure()?.description.contains("code line 5 has no cell") == true)
  }

  @Test func `a picture that does not exist is an error`() throws {
    let book = try SampleBook()
    try book.remove("plots/reference/chapter01/loss.svg")
    let failure = try #require(book.failure())
    #expect(failure.exitCode == 65)
    #expect(failure.description.contains("plots/reference/chapter01/loss.svg is not there"))
  }
}
