/// Where the two factors of a product A · B lie.
public struct Factors {
  /// How many columns A has, and how many rows B.
  public let depth: Int
  let a: UnsafePointer<Scalar>
  let aRow: Int
  let aColumn: Int
  let b: UnsafePointer<Scalar>
  let bRow: Int
  /// Which rows of B are to be multiplied; `nil`: all.
  let inked: InkedRows.Lists?

  /// A with any strides and `depth` columns; B with `depth` contiguous rows. `inked` is what was found
  /// in this very B, from its first column on; then A's column stride is 1.
  public init(
    depth: Int, _ a: UnsafePointer<Scalar>, rowStride aRow: Int, columnStride aColumn: Int,
    _ b: UnsafePointer<Scalar>, rowStride bRow: Int, inked: InkedRows.Lists? = nil
  ) {
    (self.depth, self.a, self.aRow, self.aColumn) = (depth, a, aRow, aColumn)
    (self.b, self.bRow, self.inked) = (b, bRow, inked)
  }

  /// The same without the first rows of A.
  public func from(row i: Int) -> Factors {
    Factors(
      depth: depth, a + i * aRow, rowStride: aRow, columnStride: aColumn, b, rowStride: bRow,
      inked: inked)
  }

  /// p · Σₖ A[i, k]: what paper adds to row i of the product.
  func productWithPaper(row i: Int) -> Scalar {
    guard let inked, inked.paper != 0 else { return 0 }
    return inked.paper * sum(depth, a + i * aRow)
  }
}
