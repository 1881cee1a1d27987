import Foundation
import Notebook

/// The chapters under a repository's root, and the links between its pages.
struct Book {
  /// The repository's root: "." for who stands there.
  let root: String
  /// The chapters' folders in order.
  let folders: [String]

  init(root: String) {
    self.root = root
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(root)/chapters")) ?? []
    folders = names.sorted().filter {
      FileManager.default.fileExists(atPath: "\(root)/chapters/\($0)/main.swift")
    }
  }

  /// The page of one chapter's folder.
  func markdown(of folder: String) throws -> String {
    try Page(folder: "\(root)/chapters/\(folder)", number: String(folder.prefix(2)))
      .markdown(navigation: navigation(from: folder))
  }

  /// Links to the chapter before, the table of contents and the chapter after.
  private func navigation(from folder: String) -> String {
    let place = folders.firstIndex(of: folder) ?? 0
    let before = folders[..<place].last.map { "[← \(heading($0))](../\($0)/README.md)" }
    let after = folders[(place + 1)...].first.map { "[\(heading($0)) →](../\($0)/README.md)" }
    return [before, "[Contents](../../README.md)", after].compactMap(\.self)
      .joined(separator: " · ")
  }

  /// The first heading of a chapter's prose.
  private func heading(_ folder: String) -> String {
    let text = try? String(contentsOfFile: "\(root)/chapters/\(folder)/main.swift", encoding: .utf8)
    let line = ChapterSource(text ?? "").lines.first { $0.hasPrefix("//: # ") }
    return line.map { String($0.dropFirst("//: # ".count)) } ?? folder
  }

  /// The relative links of a page that lead nowhere. `folder` is where the page lies.
  static func deadLinks(in page: String, folder: String) -> [String] {
    let prose = page.replacing(/(?ms)^```.*?^```/, with: "")
      .replacing(/`[^`\n]*`|\$[^$]*\$/, with: "")
    let targets =
      prose.matches(of: /\]\(([^)\s]+)[^)]*\)/).map(\.1)
      + prose.matches(of: /(?:src|href)="([^"]+)"/).map(\.1)
    return targets.map(String.init).filter { target in
      let path = target.prefix { $0 != "#" }
      return !target.contains("://") && !target.hasPrefix("mailto:") && !path.isEmpty
        && !FileManager.default.fileExists(atPath: "\(folder)/\(path)")
    }
  }
}
