import Foundation
import Notebook

/// A chapter's page: its prose, its code, and under each cell what it showed in the reference run.
struct Page {
  /// The chapter's folder, such as "chapters/04-softmax-and-cross-entropy".
  let folder: String
  let number: String
  private let source: ChapterSource
  private let answers: ChapterSource?
  private let transcript: Transcript

  /// Reads a chapter. Throws when its transcript is missing, damaged or of other code.
  init(folder: String, number: String) throws {
    func text(_ name: String) -> String? {
      try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
    }
    (self.folder, self.number) = (folder, number)
    source = ChapterSource(text("main.swift") ?? "")
    answers = text("Answers.swift").map { ChapterSource($0) }
    let path = "reference/transcript.json"
    guard let json = text(path) else { throw Self.unusable(folder, "\(path) is not there", number) }
    do { transcript = try Transcript(json: Data(json.utf8)) } catch {
      throw Self.unusable(folder, "\(path) is no transcript", number)
    }
    if transcript.codeHash != source.codeHash {
      throw Self.unusable(folder, "\(path) is stale, main.swift has other code now", number)
    }
  }

  /// The page in Markdown. Throws when something it needs is not there.
  func markdown(navigation: String) throws -> String {
    var parts = ["<!-- Woven from main.swift by `make pages`: change that file instead. -->"]
    var outputs = transcript.outputs
    for cell in source.cells {
      guard case .code(_, let ordinals) = cell else {
        parts.append(try filled(Self.text(of: cell)))
        continue
      }
      parts.append(Self.text(of: cell))
      let shown = try outputs.filter { ordinals.contains($0.codeLine) }.map(rendered)
      // Texts that follow one another share a fence.
      let joined = shown.joined(separator: "\n\n").replacing("\n```\n\n```text\n", with: "\n")
      if !shown.isEmpty { parts.append(joined) }
      outputs.removeAll { ordinals.contains($0.codeLine) }
    }
    if let lost = outputs.first {
      throw Self.unusable(folder, "the output of code line \(lost.codeLine) has no cell", number)
    }
    if let answers {
      parts.append("<details>\n<summary>Answers to the exercises</summary>")
      // A cell of imports alone tells a reader nothing.
      parts += answers.cells.map(Self.text).filter { $0.contains(/(?m)^(?!import |```|$)/) }
      parts.append("</details>")
    }
    return (parts + ["---", conditions, navigation]).joined(separator: "\n\n") + "\n"
  }

  private func rendered(_ output: Transcript.Output) throws -> String {
    switch output.kind {
    case .text: return "```text\n\(output.content)\n```"
    case .table: return output.content
    case .claim: return "> \(output.holds == true ? "✓" : "✗") \(output.content)"
    case .figure:
      let path = "plots/reference/chapter\(number)/\(output.content).svg"
      guard FileManager.default.fileExists(atPath: "\(folder)/../../\(path)") else {
        throw Self.unusable(folder, "the picture \(path) is not there", number)
      }
      return "![\(output.title ?? output.content)](../../\(path))"
    }
  }

  /// Prose with `\(name)` replaced by what the run recorded under that name.
  private func filled(_ prose: String) throws -> String {
    try prose.replacing(/\\\(([A-Za-z][A-Za-z0-9]*)\)/) { match in
      guard let value = transcript.records[String(match.1)] else {
        throw Failure("\(folder): the prose says \(match.0), which no run recorded", exitCode: 65)
      }
      return value
    }
  }

  private static func text(of cell: ChapterSource.Cell) -> String {
    switch cell {
    case .prose(let lines): lines.joined(separator: "\n")
    case .code(let lines, _): "```swift\n\(lines.joined(separator: "\n"))\n```"
    }
  }

  private var conditions: String {
    "*Outputs of a \(transcript.size) run\(transcript.data.map { " on \($0)" } ?? "") with seed "
      + "\(transcript.seed), threads: \(transcript.threads), vectors of \(transcript.vectorWidth) "
      + "\(transcript.precision)s. The last digits differ between processors.*"
  }

  private static func unusable(_ folder: String, _ what: String, _ number: String) -> Failure {
    Failure("\(folder): \(what); run make reference CHAPTER=\(number)", exitCode: 65)
  }
}
