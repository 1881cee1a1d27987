import Testing

@testable import Notebook

@Suite struct TableTests {
  private var table: Table {
    var table = Table("activation", "loss", "correct", "time", decimals: 3)
    table.add("ReLU", 0.03125, grouped(9804), "12 s")
    table.add("tanh", Float(10), grouped(97), "1.5 s")
    return table
  }

  @Test func `columns are aligned, numbers to the right`() {
    #expect(
      table.description == """
        activation    loss  correct   time
        ──────────  ──────  ───────  ─────
        ReLU         0.031    9,804   12 s
        tanh        10.000       97  1.5 s
        """)
  }

  @Test func `as Markdown it says so in its rule`() {
    #expect(
      table.markdown == """
        | activation | loss | correct | time |
        | :--- | ---: | ---: | ---: |
        | ReLU | 0.031 | 9,804 | 12 s |
        | tanh | 10.000 | 97 | 1.5 s |
        """)
  }

  @Test func `no line ends in blanks, and no cell breaks a Markdown row`() {
    var table = Table("name", "n")
    table.add("a|b\nc", "")
    #expect(table.markdown.hasSuffix("| a\\|b c |  |"))
    table = Table("n", "name")
    table.add(1, "a long one")
    table.add(2, "b")
    #expect(table.description.hasSuffix("\n2  b"))
  }

  @Test func `a column with one word in it is text`() {
    var table = Table("value")
    table.add(1.5)
    table.add("none")
    #expect(table.markdown.contains(":---"))
  }

  @Test func `a table without rows is its headers`() {
    #expect(Table("a", "bc").description == "a  bc\n─  ──")
  }

  @Test func `a row of another length is a mistake`() async {
    await #expect(processExitsWith: .failure) {
      var table = Table("a", "b")
      table.add(1)
    }
  }
}
