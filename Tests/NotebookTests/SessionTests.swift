import Testing

@testable import Notebook

@Suite @MainActor struct SessionTests {
  private func main(_ line: Int) -> Place { Place(file: "Chapter04/main.swift", line: line) }

  @Test func `what is shown is a result, and kept with its line`() throws {
    let test = try TestConsole()
    let session = Session(console: test.console)
    session.show(text: "one\ntwo", at: main(3))
    var table = Table("n")
    table.add(1)
    session.show(table: table, at: main(7))
    #expect(test.results == "one\ntwo\nn\n─\n1\n")
    #expect(test.messages == "")
    let source = ChapterSource("a\n//: b\nc\n\nd\n\ne\n")
    #expect(
      try session.outputs(in: source) == [
        .init(codeLine: 1, kind: .text, content: "one\ntwo"),
        .init(codeLine: 3, kind: .table, content: "| n |\n| ---: |\n| 1 |"),
      ])
  }

  @Test func `what another file shows has no cell to stand under`() throws {
    let session = Session(console: try TestConsole().console)
    session.show(text: "lost", at: Place(file: "Chapter04/Helpers.swift", line: 7))
    let failure = #expect(throws: Failure.self) { try session.outputs(in: ChapterSource("a\n")) }
    #expect(failure?.exitCode == 1)
    #expect(failure?.description.hasPrefix("Chapter04/Helpers.swift:7 ") == true)
  }

  @Test func `a long text is shown whole`() throws {
    let test = try TestConsole()
    let text = (0..<20_000).map { "line \($0)" }.joined(separator: "\n")
    Session(console: test.console).show(text: text, at: main(1))
    #expect(test.results == text + "\n")
  }

  @Test func `a figure is written, named in a message, and kept with its title`() throws {
    let (test, folder) = (try TestConsole(), try TemporaryFolder())
    let session = Session(console: test.console, figureFolder: folder.path)
    var figure = Figure("loss", title: "Loss", x: "step", y: "loss")
    figure.line("training", x: [0, 1, 2], y: [3, 2, 1])
    try session.show(figure: figure, inTerminal: true, at: main(1))
    #expect(folder.names.contains("loss.gp") && folder.names.contains("loss.dat"))
    let file = try #require(session.writtenFiles.all.first)
    #expect(file.hasPrefix(folder.path + "/loss."))
    #expect(test.results == "" && test.messages == "figure: \(file)\n")
    #expect(
      session.outputs.map(\.output)
        == [.init(codeLine: 0, kind: .figure, content: "loss", title: "Loss")])
  }

  @Test func `a claim says whether it holds`() throws {
    let test = try TestConsole()
    let session = Session(console: test.console)
    session.claim("1 + 1 = 2", true, of: .computation, at: main(1))
    session.claim("it reads 9 of 10", false, of: .training, at: main(2))
    #expect(test.results == "✓ 1 + 1 = 2\n✗ does not hold here: it reads 9 of 10\n")
    #expect(session.tally.held == 1 && session.tally.failed == 1)
    #expect(session.outputs.map(\.output.holds) == [true, false])
  }

  @Test func `a quick run judges computations but not training`() throws {
    let test = try TestConsole()
    let session = Session(console: test.console, judgesTraining: false)
    session.claim("1 + 1 = 3", false, of: .computation, at: main(1))
    session.claim("it reads 9 of 10", true, of: .training, at: main(2))
    #expect(
      test.results
        == "✗ does not hold here: 1 + 1 = 3\n– not judged in a quick run: it reads 9 of 10\n")
    #expect(session.tally.failed == 1 && session.tally.held == 0 && session.tally.notJudged == 1)
    #expect(session.outputs.count == 1)
  }

  @Test func `records are kept under their names`() throws {
    let session = Session(console: try TestConsole().console)
    session.record("cnnCorrect", "9,804")
    session.record("b2", "x")
    #expect(session.records == ["cnnCorrect": "9,804", "b2": "x"])
  }

  @Test func `a second value for a name is a mistake`() async {
    await #expect(processExitsWith: .failure) {
      await MainActor.run {
        record("a", 1)
        record("a", 2)
      }
    }
  }

  @Test(arguments: ["", "a b", "2a", "a-b"])
  func `a name that prose cannot say is a mistake`(name: String) async {
    await #expect(processExitsWith: .failure) { [name] in
      await MainActor.run { record(name, 1) }
    }
  }
}
