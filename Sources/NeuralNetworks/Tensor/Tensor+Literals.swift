extension Tensor: ExpressibleByArrayLiteral {
  /// A tensor with one axis: `let x: Tensor = [1, 2, 3]`.
  public init(arrayLiteral scalars: Scalar...) { self.init([scalars.count], scalars: scalars) }

  /// A tensor with one axis, of the numbers of an array.
  public init(_ scalars: [Scalar]) { self.init([scalars.count], scalars: scalars) }

  /// A tensor with two axes, row by row. Traps when the rows differ in length.
  public init(_ rows: [[Scalar]]) {
    let columns = rows.first?.count ?? 0
    for row in rows {
      require(row.count == columns, "rows of \(columns) and of \(row.count) numbers in one tensor")
    }
    self.init([rows.count, columns], scalars: rows.flatMap { $0 })
  }
}
