/// Where the two factors of a product A · B lie.
public struct Factors {
  /// How many columns A has, and how many rows B.
  public let depth: Int
  let a: UnsafePointer<Scalar>
  let aRow: Int
  let aColumn: Int
  let b: UnsafePointer<Scalar>
  let bRow: Int
  /// Which columns of A are to be multiplied; `nil`: all.
  let inked: InkedColumns.Lists?

  /// A with any strides and `depth` columns; B with `depth` contiguous rows. `inked` is what was found
  /// in this very A.
  public init(
    depth: Int, _ a: UnsafePointer<Scalar>, rowStride aRow: Int, columnStride aColumn: Int,
    _ b: UnsafePointer<Scalar>, rowStride bRow: Int, inked: InkedColumns.Lists? = nil
  ) {
    (self.depth, self.a, self.aRow, self.aColumn) = (depth, a, aRow, aColumn)
    (self.b, self.bRow, self.inked) = (b, bRow, inked)
  }
}
