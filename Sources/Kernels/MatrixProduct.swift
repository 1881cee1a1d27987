/// C[i, j] = start + Σₖ A[i, k] · B[k, j]. A may have any strides, so that it can be read
/// transposed; the rows of B and C are contiguous.
///
/// C is cut into tiles of a few rows by two vectors. A tile stays in registers while `k` runs: one
/// step loads two vectors of B and uses each for every row, so that the processor multiplies nearly
/// all the time and seldom waits for memory. Rows of B that are paper within a strip of tiles are
/// not multiplied out, see `InkedRows`.
public func matrixProduct(
  rows: Int, columns: Int, depth: Int,
  _ a: UnsafePointer<Scalar>, rowStride aRow: Int, columnStride aColumn: Int,
  _ b: UnsafePointer<Scalar>, rowStride bRow: Int,
  to c: UnsafeMutablePointer<Scalar>, rowStride cRow: Int, start: Start
) {
  // Looking for ink takes as long as the products of two or three rows of A.
  let looks = 32...1024 ~= rows && aColumn == 1 && 1...InkedRows.capacity ~= depth
  let paper = looks ? b[0] : 0
  var inked = InkedRows()
  // p · Σₖ A[i, k], when the first strip needs them.
  var paperSums = InlineArray<1024, Scalar>(repeating: 0)
  var hasPaperSums = paper == 0
  for j in stride(from: 0, to: columns, by: 2 * lanes) {
    let strip = Strip(
      rows: rows, depth: depth, a: a, aRow: aRow, aColumn: aColumn, b: b + j, bRow: bRow, c: c + j,
      cRow: cRow, width: min(columns - j, 2 * lanes), start: start)
    if looks {
      inked.look(
        through: strip.b, rowStride: bRow, depth: depth, width: strip.width, paper: paper)
    }
    if looks && inked.count < depth {
      if !hasPaperSums {
        for i in 0..<rows { paperSums[i] = paper * sum(depth, a + i * aRow) }
        hasPaperSums = true
      }
      inked.withNumbers { numbers in
        withUnsafePointer(to: paperSums) { sums in
          let sums = UnsafeRawPointer(sums).assumingMemoryBound(to: Scalar.self)
          strip.fill(inkedRows: numbers, paper: paper, sums: paper == 0 ? nil : sums)
        }
      }
    } else {
      strip.fill()
    }
  }
}

/// The columns of a matrix product that share tiles.
private struct Strip {
  let rows: Int
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
    let (target, first) = (c + i * cRow, start.advanced(by: i))
    var tile = Tile<height, vectors>(first, target, rowStride: cRow)
    var (factors, row) = (a + i * aRow, b)
    for _ in 0..<depth {
      tile.addProducts(factors, stride: aRow, row)
      factors += aColumn
      row += bRow
    }
    tile.store(target, rowStride: cRow, width: width)
    return height
  }

  /// The same with the rows of B that have ink alone. `sums` are p · Σₖ A[i, k], unless p is zero.
  @inline(__always)
  func fill(
    inkedRows: UnsafeBufferPointer<Int32>, paper: Scalar, sums: UnsafePointer<Scalar>?
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
    _: Tile<height, vectors>.Type, at i: Int, _ inkedRows: UnsafeBufferPointer<Int32>,
    _ paper: Scalar, _ sums: UnsafePointer<Scalar>?
  ) -> Int {
    let (target, factors) = (c + i * cRow, a + i * aRow)
    var tile = Tile<height, vectors>(start.advanced(by: i), target, rowStride: cRow)
    if let sums {
      tile.add(sums + i)
      let paper = Vector(repeating: paper)
      for k in inkedRows {
        tile.addProducts(factors + Int(k), stride: aRow, b + Int(k) * bRow, above: paper)
      }
    } else {
      for k in inkedRows {
        tile.addProducts(factors + Int(k), stride: aRow, b + Int(k) * bRow)
      }
    }
    tile.store(target, rowStride: cRow, width: width)
    return height
  }
}
