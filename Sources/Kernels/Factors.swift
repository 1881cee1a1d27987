/// Where the two factors of a product A · B lie.
public struct Factors {
  /// How many columns A has, and how many rows B.
  public let depth: Int
  let a: UnsafePointer<Scalar>
  let aRow: Int
  let aColumn: Int
  let b: UnsafePointer<Scalar>
  let bRow: Int

  /// A with any strides and `depth` columns; B with `depth` contiguous rows.
  public init(
    depth: Int, _ a: UnsafePointer<Scalar>, rowStride aRow: Int, columnStride aColumn: Int,
    _ b: UnsafePointer<Scalar>, rowStride bRow: Int
  ) {
    (self.depth, self.a, self.aRow, self.aColumn) = (depth, a, aRow, aColumn)
    (self.b, self.bRow) = (b, bRow)
  }

  /// The same without the first rows of A.
  public func from(row i: Int) -> Factors {
    Factors(depth: depth, a + i * aRow, rowStride: aRow, columnStride: aColumn, b, rowStride: bRow)
  }
}
