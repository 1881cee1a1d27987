/// A table that is as easy to read in a terminal as on a page: the first column on the left, the
/// others on the right, all padded to the same width.
struct MarkdownTable {
  let head: [String]
  var rows: [[String]] = []

  init(_ head: [String]) { self.head = head }

  /// Traps unless there is a cell for each column.
  mutating func add(_ row: [String]) {
    precondition(row.count == head.count, "\(row.count) cells for \(head.count) columns")
    rows.append(row)
  }

  var text: String {
    let widths = head.indices.map { column in
      ([head] + rows).map { $0[column].count }.max()!
    }
    let rule = widths.enumerated().map { column, width in
      column == 0
        ? String(repeating: "-", count: width) : String(repeating: "-", count: width - 1) + ":"
    }
    return ([head, rule] + rows).map { row in
      "| "
        + row.enumerated().map { column, cell in
          let padding = String(repeating: " ", count: widths[column] - cell.count)
          return column == 0 ? cell + padding : padding + cell
        }.joined(separator: " | ") + " |\n"
    }.joined()
  }
}
