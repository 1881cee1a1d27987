import Foundation
import Testing

/// The README's table says what the reference runs reached: each figure must stand in the chapter's
/// transcript.
@Suite struct FrontPageTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static var rows: [(page: String, figures: [String])] {
    get throws {
      let text = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
      return text.split(separator: "\n").compactMap { line in
        guard line.hasPrefix("| ["), let page = line.firstMatch(of: /\(chapters\/([^\/]+)\//)
        else { return nil }
        let cell = line.split(separator: "|")[2]
        return (String(page.1), cell.matches(of: /\d+[.,]\d+/).map { String($0.0) })
      }
    }
  }

  @Test func `every figure of the table stands in the chapter's transcript`() throws {
    let rows = try Self.rows
    #expect(rows.count == 10)
    for (page, figures) in rows {
      let transcript = try String(
        contentsOf: Self.root.appendingPathComponent("chapters/\(page)/reference/transcript.json"),
        encoding: .utf8)
      #expect(!figures.isEmpty)
      for figure in figures {
        #expect(transcript.contains(figure), "\(page) did not print \(figure)")
      }
    }
  }
}
