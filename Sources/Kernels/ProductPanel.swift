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
  /// What of A is to be multiplied, and read instead of A; `nil`: all of it.
  let inked: InkedColumns.Lists?
  /// What paper adds to each column, from the panel's first one on, unless that is nothing.
  let paper: UnsafePointer<Scalar>?
  let c: UnsafeMutablePointer<Scalar>
  let cRow: Int
  let start: Start

  /// What so many rows of A and C take, a core's second cache holds beside a strip of B.
  private static let enoughRows = 64

  /// Fills the panel: its rows in tiles that are as high as possible, then what is left in lower ones.
  ///
  /// One column of tiles after the other, so that the strip of B that they all read stays near: B is
  /// often larger than a core's own caches. And no more rows at a time than stay near themselves.
  @inline(__always)
  func fill() {
    var i = 0
    while i < rows {
      let height = tileHeight(rows - i)
      let band = i..<i + min(rows - i, ProductPanel.enoughRows) / height * height
      var j = columns.lowerBound
      while j < columns.upperBound {
        let vectors = (columns.upperBound - j + lanes - 1) / lanes
        switch (height, vectors) {
        case (ProductTile.rows, 2...): j += fill(ProductTile.self, band, at: j)
        case (ProductTile.rows, _): j += fill(NarrowProductTile.self, band, at: j)
        // Two and two, not three and one, whose sums would wait for each other.
        case (4, 4) where LowProductTile.vectors == 3: j += fill(Tile<4, 2>.self, band, at: j)
        case (4, LowProductTile.vectors...): j += fill(LowProductTile.self, band, at: j)
        case (4, 2...): j += fill(Tile<4, 2>.self, band, at: j)
        case (4, _): j += fill(Tile<4, 1>.self, band, at: j)
        case (3, 4...): j += fill(Tile<3, 4>.self, band, at: j)
        case (3, _): j += fill(Tile<3, 1>.self, band, at: j)
        case (2, 4...): j += fill(Tile<2, 4>.self, band, at: j)
        case (2, _): j += fill(Tile<2, 1>.self, band, at: j)
        case (_, 8...): j += fill(Tile<1, 8>.self, band, at: j)
        case (_, 4...): j += fill(Tile<1, 4>.self, band, at: j)
        case (_, 2...) where inked == nil: j += fillRow(Tile<4, 2>.self, i, at: j)
        case (_, _) where inked == nil: j += fillRow(Tile<8, 1>.self, i, at: j)
        case (_, 2...): j += fill(Tile<1, 2>.self, band, at: j)
        default: j += fill(Tile<1, 1>.self, band, at: j)
        }
      }
      i = band.upperBound
    }
  }

  /// The highest tile for so many rows. With lists of inked columns, its rows are of one block.
  private func tileHeight(_ rows: Int) -> Int {
    if rows >= ProductTile.rows && inked == nil { return ProductTile.rows }
    return min(rows, 4)
  }

  /// Fills one column of tiles; returns how many columns of C it has. A function of its own for each
  /// size, so that nothing else is in the way when it needs all registers.
  @inline(never)
  private func fill<let height: Int, let width: Int>(
    _: Tile<height, width>.Type, _ rows: Range<Int>, at j: Int
  ) -> Int {
    for i in stride(from: rows.lowerBound, to: rows.upperBound, by: height) {
      let target = c + i * cRow + j
      var tile = Tile<height, width>(
        start.advanced(rows: i, columns: j), target, rowStride: cRow)
      if let paper { tile.addToColumns(paper + j - columns.lowerBound) }
      let (a, b) = (a + i * aRow, b + j)
      if let inked {
        var ink = inked.ink(fromRow: i)
        for k in inked.columns(atRow: i) {
          tile.addProducts(ink, stride: 1, b + Int(k) * bRow)
          ink += InkedColumns.height
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
    }
    return width * lanes
  }

  /// Fills a few columns of one row. A tile of one row would have one or two sums, and each product would
  /// wait for the one before; so every row of this tile takes its turn, and they are added up at the end.
  @inline(never)
  private func fillRow<let turns: Int, let width: Int>(
    _: Tile<turns, width>.Type, _ i: Int, at j: Int
  ) -> Int {
    var tile = Tile<turns, width>()
    var (factors, row) = (a + i * aRow, b + j)
    for _ in 0..<depth / turns {
      tile.addProductsInTurn(factors, step: aColumn, row, step: bRow)
      factors += turns * aColumn
      row += turns * bRow
    }
    let target = c + i * cRow + j
    var sum = Tile<1, width>(start.advanced(rows: i, columns: j), target, rowStride: cRow)
    for _ in 0..<depth % turns {
      sum.addProducts(factors, stride: aRow, row)
      factors += aColumn
      row += bRow
    }
    sum.add(rowsOf: tile)
    sum.store(target, rowStride: cRow, width: columns.upperBound - j)
    return width * lanes
  }
}
