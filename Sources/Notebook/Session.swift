/// What a run has shown and claimed so far. `show`, `claim` and `record` put it together, `Chapter`
/// says under which conditions.
@MainActor final class Session {
  /// The session that `show`, `claim` and `record` belong to.
  static var current = Session(console: .standard)

  /// What a claim is about.
  struct Tally { var held = 0, failed = 0, notJudged = 0 }

  let console: Console
  /// Whether claims about trained accuracy are judged: not in a quick run.
  let judgesTraining: Bool
  /// Where figures go.
  let figureFolder: String
  private(set) var outputs: [LocatedOutput] = []
  private(set) var records: [String: String] = [:]
  private(set) var tally = Tally()
  /// Paths in the order in which they were written.
  let writtenFiles = WrittenFiles()

  /// An output with the line of the source that showed it.
  struct LocatedOutput { let place: Place, output: Transcript.Output }

  init(console: Console, judgesTraining: Bool = true, figureFolder: String = "plots") {
    self.console = console
    self.judgesTraining = judgesTraining
    self.figureFolder = figureFolder
  }

  func show(text: String, at place: Place) {
    console.result(text)
    keep(.init(codeLine: 0, kind: .text, content: text), place)
  }

  func show(table: Table, at place: Place) {
    console.result(table.description)
    keep(.init(codeLine: 0, kind: .table, content: table.markdown), place)
  }

  func show(figure: Figure, inTerminal: Bool, at place: Place) throws {
    let files = try writtenFiles.whileWriting { try figure.write(to: figureFolder) }
    writtenFiles.add(files.picture ?? files.script)
    if inTerminal, console.resultsOnTerminal, let drawn = figure.terminalPicture() {
      console.result(drawn)
    }
    console.message("figure: \(files.picture ?? files.script)")
    if let warning = files.warning { console.message("gnuplot: \(warning)") }
    keep(.init(codeLine: 0, kind: .figure, content: figure.name, title: figure.title), place)
  }

  func claim(_ text: String, _ holds: Bool, of subject: ClaimSubject, at place: Place) {
    let style = console.resultStyle
    if subject == .training, !judgesTraining {
      tally.notJudged += 1
      console.result("– not judged in a quick run: \(text)")
      return
    }
    if holds { tally.held += 1 } else { tally.failed += 1 }
    console.result(holds ? style.green("✓ ") + text : style.red("✗ does not hold here: ") + text)
    keep(.init(codeLine: 0, kind: .claim, content: text, holds: holds), place)
  }

  func record(_ name: String, _ value: String) {
    require(
      name.first?.isLetter == true && name.allSatisfy { $0.isLetter || $0.isNumber },
      "record(\"\(name)\", …): the name must be letters and digits, so that prose can say \\(name)")
    require(records[name] == nil, "record(\"\(name)\", …) a second time: a name has one value")
    records[name] = value
  }

  /// What was shown, each output with the ordinal of its code line in `main.swift`. Throws when
  /// another file has shown something, which belongs to no cell.
  func outputs(in source: ChapterSource) throws(Failure) -> [Transcript.Output] {
    for located in outputs where !located.place.file.hasSuffix("/main.swift") {
      throw Failure(
        "\(located.place.file):\(located.place.line) shows or claims something: only main.swift has "
          + "cells under which it can stand on the page; give it back and show it there",
        exitCode: 1)
    }
    return outputs.map { located in
      var output = located.output
      output.codeLine = source.ordinal(ofLine: located.place.line)
      return output
    }
  }

  private func keep(_ output: Transcript.Output, _ place: Place) {
    outputs.append(LocatedOutput(place: place, output: output))
  }
}
