import ArgumentParser
import Foundation
import Notebook

@main struct WeaveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "swift run Weave",
    abstract: "Weave chapters and the transcripts of their reference runs into README.md pages.")

  @Flag(help: "Write nothing; fail when a page differs from what it should be.")
  var check = false

  @Argument(help: "Numbers of chapters, such as 04; all of them when there is none.")
  var chapters: [String] = []

  func run() {
    attempt { try Self.weave(root: ".", chapters, check: check) }
  }

  /// Weaves, or with `check` compares. Every page is woven before the first is written.
  static func weave(root: String, _ chapters: [String], check: Bool) throws {
    let book = Book(root: root)
    if book.folders.isEmpty {
      throw Failure(
        "\(root)/chapters: expected the chapters' folders, found none; run this where README.md lies",
        exitCode: 66)
    }
    for number in chapters where !book.folders.contains(where: { $0.hasPrefix("\(number)-") }) {
      throw Failure("there is no chapter \(number)", exitCode: 64)
    }
    let pages = try book.folders.filter { folder in
      chapters.isEmpty || chapters.contains { folder.hasPrefix("\($0)-") }
    }.map { (folder: "\(root)/chapters/\($0)", text: try book.markdown(of: $0)) }

    let front = (try? String(contentsOfFile: "\(root)/README.md", encoding: .utf8)) ?? ""
    for (folder, text) in pages + [(root, front)] {
      if let link = Book.deadLinks(in: text, folder: folder).first {
        throw Failure("\(folder)/README.md: the link to \(link) is dead", exitCode: 65)
      }
    }
    let differing = pages.filter { folder, text in
      (try? String(contentsOfFile: "\(folder)/README.md", encoding: .utf8)) != text
    }
    if check, !differing.isEmpty {
      let names = differing.map { "\($0.folder)/README.md" }.joined(separator: ", ")
      throw Failure("not as woven: \(names); run make pages", exitCode: 1)
    }
    for (folder, text) in differing {
      try OutputFolder.write(Data(text.utf8), to: "\(folder)/README.md")
    }
  }
}
