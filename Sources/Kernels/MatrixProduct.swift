/// C[i, j] = start + Σₖ A[i, k] · B[k, j]. A may have any strides, so that it can be read
/// transposed; the rows of B and C are contiguous.
///
/// C is cut into tiles of a few rows by two vectors. A tile stays in registers while `k` runs: one
/// step loads two vectors of B and uses each for every row, so that the processor multiplies nearly
/// all the time and seldom waits for memory.
public func matrixProduct(
  rows: Int, columns: Int, depth: Int,
  _ a: UnsafePointer<Scalar>, rowStride aRow: Int, columnStride aColumn: Int,
  _ b: UnsafePointer<Scalar>, rowStride bRow: Int,
  to c: UnsafeMutablePointer<Scalar>, rowStride cRow: Int, start: Start
) {
  for j in stride(from: 0, to: columns, by: 2 * lanes) {
    let width = min(columns - j, 2 * lanes)
    var i = 0
    while i < rows {
      let strip = Strip(
        depth: depth, a: a + i * aRow, aRow: aRow, aColumn: aColumn, b: b + j, bRow: bRow,
        c: c + i * cRow + j, cRow: cRow, width: width, start: start.advanced(by: i))
      switch (rows - i, width > lanes) {
      case (8..., true): i += strip.multiply(Tile<8, 2>.self)
      case (8..., false): i += strip.multiply(Tile<8, 1>.self)
      case (4..., true): i += strip.multiply(Tile<4, 2>.self)
      case (4..., false): i += strip.multiply(Tile<4, 1>.self)
      case (2..., true): i += strip.multiply(Tile<2, 2>.self)
      case (2..., false): i += strip.multiply(Tile<2, 1>.self)
      case (_, true): i += strip.multiply(Tile<1, 2>.self)
      case (_, false): i += strip.multiply(Tile<1, 1>.self)
      }
    }
  }
}

/// The addresses of one tile of a matrix product.
private struct Strip {
  let depth: Int
  let a: UnsafePointer<Scalar>
  let aRow: Int
  let aColumn: Int
  let b: UnsafePointer<Scalar>
  let bRow: Int
  let c: UnsafeMutablePointer<Scalar>
  let cRow: Int
  let width: Int
  let start: Start

  /// Fills one tile of the result; returns its number of rows.
  @inline(__always)
  func multiply<let rows: Int, let vectors: Int>(_: Tile<rows, vectors>.Type) -> Int {
    var tile = Tile<rows, vectors>(start, c, rowStride: cRow)
    var (factors, row) = (a, b)
    for _ in 0..<depth {
      tile.addProducts(factors, stride: aRow, row)
      factors += aColumn
      row += bRow
    }
    tile.store(c, rowStride: cRow, width: width)
    return rows
  }
}
