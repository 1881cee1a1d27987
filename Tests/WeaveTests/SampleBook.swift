import Foundation

@testable import Notebook
@testable import Weave

/// A small book in a temporary folder: chapter 1 with a transcript, chapter 2 beside it.
final class SampleBook {
  let root = FileManager.default.temporaryDirectory.path + "/weave-tests-\(UUID().uuidString)"
  let page = "chapters/01-lines/README.md"
  let code = "let a = 1\nshow(a)\nshow(table)\n\nclaim(\"1 > 2\", 1 > 2)\nshow(figure)"

  init() throws {
    try write(
      "chapters/01-lines/main.swift",
      "//: # 1. Lines\n//: With $x_1 \\cdot y^*$.\n\n" + code + "\n//: It read \\(right) right.\n")
    try write("chapters/02-curves/main.swift", "//: # 2. Curves\nlet b = 1\n")
    try write("plots/reference/chapter01/loss.svg", "<svg/>")
    try write("README.md", "# Book\n[first](chapters/01-lines/main.swift)\n")
    try writeTranscript()
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func writeTranscript(change: (inout Transcript) -> Void = { _ in }) throws {
    var transcript = Transcript(
      chapter: 1, title: "Lines", seed: 1, threads: 2, vectorWidth: 16, precision: "Float",
      data: "MNIST", size: .full, codeHash: ChapterSource(code).codeHash,
      outputs: [
        .init(codeLine: 1, kind: .text, content: "one"),
        .init(codeLine: 1, kind: .text, content: "two"),
        .init(codeLine: 2, kind: .table, content: "| n |\n| ---: |\n| 1 |"),
        .init(codeLine: 3, kind: .claim, content: "1 > 2", holds: false),
        .init(codeLine: 4, kind: .figure, content: "loss", title: "Loss"),
      ], records: ["right": "9,804"])
    change(&transcript)
    try write(
      "chapters/01-lines/reference/transcript.json",
      String(decoding: transcript.json(), as: UTF8.self))
  }

  func write(_ path: String, _ text: String) throws {
    let url = URL(fileURLWithPath: "\(root)/\(path)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: "\(root)/\(path)")
  }

  func text(_ path: String) -> String? {
    try? String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
  }

  /// Weaves chapter 1.
  func weave(check: Bool = false) throws {
    try write("chapters/02-curves/README.md", "")
    try WeaveCommand.weave(root: root, ["01"], check: check)
  }

  /// The failure of weaving chapter 1, which must leave no page behind.
  func failure(check: Bool = false) -> Failure? {
    do {
      try weave(check: check)
      return nil
    } catch { return error as? Failure }
  }
}
