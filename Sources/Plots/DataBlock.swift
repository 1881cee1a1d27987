/// A block of the data file: rows of numbers, with what they are.
struct DataBlock {
  /// What the block holds.
  let title: String
  /// What the columns, or the rows and columns of a matrix, are.
  let legend: String
  let rows: [[Double]]

  init(_ title: String, legend: String, rows: [[Double]]) {
    self.title = title
    self.legend = legend
    // Infinite counts as missing too; and no minus before a zero.
    self.rows = rows.map { row in row.map { $0.isFinite ? $0 + 0 : .nan } }
  }

  /// A block whose columns have names.
  init(_ title: String, columns: KeyValuePairs<String, [Double]>) {
    let count = columns.first?.value.count ?? 0
    self.init(
      title,
      legend: "columns: "
        + columns.enumerated().map { "\($0 + 1) \($1.key)" }.joined(separator: ", "),
      rows: (0..<count).map { row in columns.map { $0.value[row] } })
  }
}
