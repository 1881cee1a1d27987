/// Some rows of those columns of a matrix product that share tiles: see `matrixProduct`.
struct ProductStrip {
  let rows: Range<Int>
  let products: UnsafeBufferPointer<Factors>
  /// The strip's first column.
  let first: Int
  /// C from that column on.
  let c: UnsafeMutablePointer<Scalar>
  let cRow: Int
  let width: Int
  let start: Start
  /// What paper adds to each row of C, unless that is nothing.
  let paper: UnsafePointer<Scalar>?

  /// Fills the strip with tiles, from above.
  @inline(__always)
  func fill() {
    var i = rows.lowerBound
    while i < rows.upperBound {
      switch (rows.upperBound - i, width > lanes) {
      case (ProductTile.rows..., true): i += fill(ProductTile.self, at: i)
      case (8..., false): i += fill(Tile<8, 1>.self, at: i)
      case (4..., true): i += fill(Tile<4, 2>.self, at: i)
      case (4..., false): i += fill(Tile<4, 1>.self, at: i)
      case (2..., true): i += fill(Tile<2, 2>.self, at: i)
      case (2..., false): i += fill(Tile<2, 1>.self, at: i)
      case (_, true): i += fill(Tile<1, 2>.self, at: i)
      case (_, false): i += fill(Tile<1, 1>.self, at: i)
      }
    }
  }

  /// Fills one tile; returns its number of rows.
  @inline(__always)
  private func fill<let height: Int, let vectors: Int>(
    _: Tile<height, vectors>.Type, at i: Int
  ) -> Int {
    let target = c + i * cRow
    var tile = Tile<height, vectors>(start.advanced(by: i), target, rowStride: cRow)
    if let paper { tile.add(paper + i) }
    for product in products {
      let (a, aRow, aColumn) = (product.a + i * product.aRow, product.aRow, product.aColumn)
      let (b, bRow) = (product.b + first, product.bRow)
      guard let inked = product.inked, let inkedRows = inked.rows(inStripAt: first) else {
        var (factors, row) = (a, b)
        for _ in 0..<product.depth {
          tile.addProducts(factors, stride: aRow, row)
          factors += aColumn
          row += bRow
        }
        continue
      }
      if inked.paper == 0 {
        for k in inkedRows { tile.addProducts(a + Int(k), stride: aRow, b + Int(k) * bRow) }
      } else {
        let base = Vector(repeating: inked.paper)
        for k in inkedRows {
          tile.addProducts(a + Int(k), stride: aRow, b + Int(k) * bRow, above: base)
        }
      }
    }
    tile.store(target, rowStride: cRow, width: width)
    return height
  }
}
