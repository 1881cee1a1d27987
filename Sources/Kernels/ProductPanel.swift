/// Neighbouring columns of a matrix product: see `matrixProduct`.
struct ProductPanel {
  let rows: Int
  let columns: Range<Int>
  let depth: Int
  let a: UnsafePointer<Scalar>
  let aRow: Int
  let aColumn: Int
  let b: UnsafePointer<Scalar>
  let bRow: Int
  /// Which columns of A are to be multiplied; `nil`: all.
  let inked: InkedColumns.Lists?
  /// What paper adds to each column, from the panel's first one on, unless that is nothing.
  let paper: UnsafePointer<Scalar>?
  let c: UnsafeMutablePointer<Scalar>
  let cRow: Int
  let start: Start

  /// Fills the panel with tiles, from above and row by row.
  @inline(__always)
  func fill() {
    var i = 0
    while i < rows {
      // The rows of one tile are of one block.
      let rowsLeft = inked == nil ? rows - i : min(rows - i, InkedColumns.height)
      var (j, height) = (columns.lowerBound, 1)
      while j < columns.upperBound {
        let vectors = (columns.upperBound - j + lanes - 1) / lanes
        let tile: (rows: Int, vectors: Int)
        switch (rowsLeft, vectors) {
        case (ProductTile.rows..., 2...): tile = fill(ProductTile.self, at: i, j)
        case (ProductTile.rows..., _): tile = fill(NarrowProductTile.self, at: i, j)
        case (4..., 4...): tile = fill(Tile<4, 4>.self, at: i, j)
        case (4..., 2...): tile = fill(Tile<4, 2>.self, at: i, j)
        case (4..., _): tile = fill(Tile<4, 1>.self, at: i, j)
        case (2..., 4...): tile = fill(Tile<2, 4>.self, at: i, j)
        case (2..., _): tile = fill(Tile<2, 1>.self, at: i, j)
        case (_, 8...): tile = fill(Tile<1, 8>.self, at: i, j)
        case (_, 4...): tile = fill(Tile<1, 4>.self, at: i, j)
        case (_, _): tile = fill(Tile<1, 1>.self, at: i, j)
        }
        height = tile.rows
        j += tile.vectors * lanes
      }
      i += height
    }
  }

  /// Fills one tile; returns its size.
  @inline(__always)
  private func fill<let height: Int, let width: Int>(
    _: Tile<height, width>.Type, at i: Int, _ j: Int
  ) -> (rows: Int, vectors: Int) {
    let target = c + i * cRow + j
    var tile = Tile<height, width>(
      start.advanced(rows: i, columns: j), target, rowStride: cRow)
    if let paper { tile.addToColumns(paper + j - columns.lowerBound) }
    let (a, b) = (a + i * aRow, b + j)
    if let inked {
      if inked.paper == 0 {
        for k in inked.columns(atRow: i) {
          tile.addProducts(a + Int(k) * aColumn, stride: aRow, b + Int(k) * bRow)
        }
      } else {
        var sums = InlineArray<width, Vector>(repeating: Vector.zero)
        for k in inked.columns(atRow: i) {
          tile.addProducts(a + Int(k) * aColumn, stride: aRow, b + Int(k) * bRow, sums: &sums)
        }
        tile.add(-inked.paper, times: sums)
      }
    } else {
      var (factors, row) = (a, b)
      for _ in 0..<depth {
        tile.addProducts(factors, stride: aRow, row)
        factors += aColumn
        row += bRow
      }
    }
    tile.store(target, rowStride: cRow, width: columns.upperBound - j)
    return (height, width)
  }
}
