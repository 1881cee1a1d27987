/// Rows of text and numbers under headers. Columns of numbers are aligned to the right.
///
/// ```swift
/// var table = Table("activation", "loss", "correct")
/// table.add("ReLU", 0.0312, grouped(9804))
/// show(table)
/// ```
public struct Table: Sendable {
  private let headers: [String]
  private let decimalPlaces: Int
  private var rows: [[String]] = []

  /// A table without rows. Numbers with a fraction get `decimals` places.
  public init(_ headers: String..., decimals: Int = 4) {
    self.headers = headers
    decimalPlaces = decimals
  }

  /// Adds a row. Traps when it does not have one cell for each header.
  public mutating func add(_ cells: any CustomStringConvertible...) {
    require(
      cells.count == headers.count,
      "a row of \(cells.count) cells in a table with \(headers.count) columns")
    rows.append(
      cells.map { cell in
        guard let number = cell as? any BinaryFloatingPoint else { return cell.description }
        return decimals(number, decimalPlaces)
      })
  }

  /// As GitHub's Markdown writes it.
  public var markdown: String {
    let cells = ([headers] + rows).map { $0.map(Self.escaped) }
    let rule = headers.indices.map { isNumeric($0) ? "---:" : ":---" }
    return (cells.prefix(1) + [rule] + cells.dropFirst())
      .map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  /// Whether a column holds numbers only, with a sign, commas, a per cent sign or "s" for seconds.
  private func isNumeric(_ column: Int) -> Bool {
    !rows.isEmpty
      && rows.allSatisfy { row in
        var text = row[column].filter { $0 != "," }
        for unit in ["%", "s"] where text.hasSuffix(unit) { text.removeLast() }
        text = text.filter { $0 != " " }
        return Double(text) != nil || text == "NaN" || text.hasSuffix("infinity")
      }
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("|", with: "\\|").replacing("\n", with: " ")
  }
}

extension Table: CustomStringConvertible {
  /// Columns of equal width, two spaces between them, and a rule under the headers.
  public var description: String {
    let columns = headers.indices.map { c in ([headers] + rows).map { $0[c] } }
    let widths = columns.map { $0.map(\.count).max() ?? 0 }
    func line(_ cells: [String]) -> String {
      let padded = zip(cells.indices, cells).map { c, cell in
        let space = String(repeating: " ", count: widths[c] - cell.count)
        return isNumeric(c) ? space + cell : cell + space
      }
      return String(
        padded.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
    }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
    return ([line(headers), rule] + rows.map(line)).joined(separator: "\n")
  }
}
