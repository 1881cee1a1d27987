/// The columns of a matrix product that share tiles: see `matrixProduct`.
struct ProductStrip {
  let rows: Int
  let products: UnsafeBufferPointer<Factors>
  /// The strip's first column.
  let first: Int
  /// C from that column on.
  let c: UnsafeMutablePointer<Scalar>
  let cRow: Int
  let width: Int
  let start: Start

  /// Fills the strip with tiles, from above.
  @inline(__always)
  func fill() {
    var i = 0
    while i < rows {
      switch (rows - i, width > lanes) {
      case (8..., true): i += fill(Tile<8, 2>.self, at: i)
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
    for product in products {
      var (factors, row) = (product.a + i * product.aRow, product.b + first)
      for _ in 0..<product.depth {
        tile.addProducts(factors, stride: product.aRow, row)
        factors += product.aColumn
        row += product.bRow
      }
    }
    tile.store(target, rowStride: cRow, width: width)
    return height
  }

  /// Fills the strip from the rows of B that have ink. `sums` are p · Σₖ A[i, k], unless p is zero.
  @inline(__always)
  func fill(
    inkedRows: InkedRows.Numbers, paper: Scalar, sums: UnsafePointer<Scalar>?
  ) {
    var i = 0
    while i < rows {
      switch (rows - i, width > lanes) {
      case (8..., true): i += fill(Tile<8, 2>.self, at: i, inkedRows, paper, sums)
      case (8..., false): i += fill(Tile<8, 1>.self, at: i, inkedRows, paper, sums)
      case (_, true): i += fill(Tile<1, 2>.self, at: i, inkedRows, paper, sums)
      case (_, false): i += fill(Tile<1, 1>.self, at: i, inkedRows, paper, sums)
      }
    }
  }

  @inline(__always)
  private func fill<let height: Int, let vectors: Int>(
    _: Tile<height, vectors>.Type, at i: Int, _ inkedRows: InkedRows.Numbers,
    _ paper: Scalar, _ sums: UnsafePointer<Scalar>?
  ) -> Int {
    let target = c + i * cRow
    var tile = Tile<height, vectors>(start.advanced(by: i), target, rowStride: cRow)
    if let sums { tile.add(sums + i) }
    let paper = Vector(repeating: paper)
    var (inkedRows, begin) = (inkedRows, 0)
    for product in products {
      let end = begin + product.depth
      let (aRow, bRow) = (product.aRow, product.bRow)
      // Where row 0 of all products would lie.
      let (factors, row) = (product.a + i * aRow - begin, product.b + first - begin * bRow)
      if sums == nil {
        while let k = inkedRows.next(before: end) {
          tile.addProducts(factors + k, stride: aRow, row + k * bRow)
        }
      } else {
        while let k = inkedRows.next(before: end) {
          tile.addProducts(factors + k, stride: aRow, row + k * bRow, above: paper)
        }
      }
      begin = end
    }
    tile.store(target, rowStride: cRow, width: width)
    return height
  }

  /// Σₖ A[i, k]
  func sumOfFactors(row i: Int) -> Scalar {
    products.reduce(0) { $0 + sum($1.depth, $1.a + i * $1.aRow) }
  }
}
