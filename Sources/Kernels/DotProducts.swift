/// C[i, j] += Σₖ A[i, k] · B[j, k]: the dot product of every row of A with every row of B.
///
/// For few rows of B. Then a vector holds neighbouring numbers of one row, and not the same number
/// of neighbouring columns as in `matrixProduct`, where most lanes would be empty.
public func addDotProducts(
  rows: Int, columns: Int, depth: Int,
  _ a: UnsafePointer<Scalar>, rowStride aRow: Int,
  _ b: UnsafePointer<Scalar>, rowStride bRow: Int,
  to c: UnsafeMutablePointer<Scalar>, rowStride cRow: Int
) {
  var i = 0
  while i < rows {
    let block = rows - i >= 4 ? 4 : 1
    var j = 0
    while j < columns {
      let strip = DotStrip(
        depth: depth, a: a + i * aRow, aRow: aRow, b: b + j * bRow, bRow: bRow,
        c: c + i * cRow + j, cRow: cRow)
      switch (block, columns - j) {
      case (4, DotProductTile.vectors...): j += strip.add(DotProductTile.self)
      case (4, 2...): j += strip.add(Tile<4, 2>.self)
      case (4, _): j += strip.add(Tile<4, 1>.self)
      case (_, 4...): j += strip.add(Tile<1, 4>.self)
      default: j += strip.add(Tile<1, 1>.self)
      }
    }
    i += block
  }
}

/// The addresses of one tile of dot products.
private struct DotStrip {
  let depth: Int
  let a: UnsafePointer<Scalar>
  let aRow: Int
  let b: UnsafePointer<Scalar>
  let bRow: Int
  let c: UnsafeMutablePointer<Scalar>
  let cRow: Int

  /// Adds one tile to the result; returns its number of columns.
  @inline(__always)
  func add<let rows: Int, let columns: Int>(_: Tile<rows, columns>.Type) -> Int {
    let tile: Tile<rows, columns> = sum()
    tile.addLaneSums(to: c, rowStride: cRow)
    return columns
  }

  /// A function of its own, or the compiler mixes the lanes for `addLaneSums` in every step.
  @inline(never)
  private func sum<let rows: Int, let columns: Int>() -> Tile<rows, columns> {
    var tile = Tile<rows, columns>()
    let whole = depth / lanes * lanes
    for k in stride(from: 0, to: whole, by: lanes) {
      tile.addLaneProducts(a + k, step: aRow, b + k, step: bRow)
    }
    if whole < depth {
      tile.addLaneProducts(
        a + whole, step: aRow, b + whole, step: bRow, columns: 0..<columns, first: depth - whole)
    }
    return tile
  }
}
