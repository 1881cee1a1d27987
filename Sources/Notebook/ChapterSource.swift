import Datasets

/// A chapter's `main.swift`: lines of prose, which start with `//: `, and lines of code.
///
/// A code line is known by its ordinal: how many code lines stand before it. So prose may change,
/// and the outputs of an earlier run still find their cell.
public struct ChapterSource: Sendable {
  /// A run of prose or of code. A blank line between two lines of code belongs to them.
  public enum Cell: Equatable, Sendable {
    case prose([String])
    case code([String], ordinals: Range<Int>)
  }

  /// All lines, in order.
  public let lines: [String]

  public init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }

  /// The lines that the compiler works on: neither prose nor blank.
  public var codeLines: [String] { lines.filter(Self.isCode) }

  /// SHA-256 of the code lines, in hexadecimal.
  public var codeHash: String {
    SHA256.hexDigest(of: Array(codeLines.joined(separator: "\n").utf8))
  }

  /// The ordinal of the code line at a line number as the compiler counts (from 1).
  public func ordinal(ofLine number: Int) -> Int {
    lines.prefix(max(0, number - 1)).count { Self.isCode($0) }
  }

  /// Prose and code in the order in which they stand, without the blank lines at a cell's end.
  public var cells: [Cell] {
    var cells: [Cell] = []
    var ordinal = 0
    for line in lines {
      switch (Self.isProse(line), cells.last) {
      case (true, .prose(let lines)): cells[cells.count - 1] = .prose(lines + [Self.prose(line)])
      case (true, _): cells.append(.prose([Self.prose(line)]))
      case (false, .code(let lines, let ordinals)):
        let end = ordinals.upperBound + (Self.isCode(line) ? 1 : 0)
        cells[cells.count - 1] = .code(lines + [line], ordinals: ordinals.lowerBound..<end)
        ordinal = end
      case (false, _) where Self.isCode(line):
        cells.append(.code([line], ordinals: ordinal..<ordinal + 1))
        ordinal += 1
      case (false, .prose(let lines)): cells[cells.count - 1] = .prose(lines + [""])
      case (false, nil): break
      }
    }
    return cells.map(Self.withoutBlankEnd)
  }

  private static func isProse(_ line: String) -> Bool { line == "//:" || line.hasPrefix("//: ") }

  private static func isCode(_ line: String) -> Bool {
    !isProse(line) && line.contains { !$0.isWhitespace }
  }

  private static func prose(_ line: String) -> String { String(line.dropFirst(4)) }

  private static func withoutBlankEnd(_ cell: Cell) -> Cell {
    func trimmed(_ lines: [String]) -> [String] {
      var lines = lines
      while let last = lines.last, last.allSatisfy(\.isWhitespace) { lines.removeLast() }
      return lines
    }
    switch cell {
    case .prose(let lines): return .prose(trimmed(lines))
    case .code(let lines, let ordinals): return .code(trimmed(lines), ordinals: ordinals)
    }
  }
}
