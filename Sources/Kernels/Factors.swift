/// Where the two factors of a product A · B lie.
public struct Factors {
  let depth: Int
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
}
