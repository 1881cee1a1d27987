/// C[i, j] = start + Σₖ A[i, k] · B[k, j]. A may have any strides, so that it can be read
/// transposed; the rows of B and C are contiguous.
public func matrixProduct(
  rows: Int, columns: Int, depth: Int,
  _ a: UnsafePointer<Scalar>, rowStride aRow: Int, columnStride aColumn: Int,
  _ b: UnsafePointer<Scalar>, rowStride bRow: Int,
  to c: UnsafeMutablePointer<Scalar>, rowStride cRow: Int, start: Start
) {
  var factors = Factors(
    depth: depth, a, rowStride: aRow, columnStride: aColumn, b, rowStride: bRow)
  withUnsafePointer(to: &factors) {
    matrixProduct(
      rows: rows, columns: columns, UnsafeBufferPointer(start: $0, count: 1), to: c,
      rowStride: cRow, start: start)
  }
}

/// C[i, j] = start + Σₖ A[i, k] · B[k, j], where the sum runs through several pairs of factors.
///
/// C is cut into tiles of a few rows by two vectors. A tile stays in registers while `k` runs: one
/// step loads two vectors of B and uses each for every row, so that the processor multiplies nearly
/// all the time and seldom waits for memory. Rows of B that are paper within a strip of tiles are
/// not multiplied out, see `InkedRows`.
public func matrixProduct(
  rows: Int, columns: Int, _ products: UnsafeBufferPointer<Factors>,
  to c: UnsafeMutablePointer<Scalar>, rowStride cRow: Int, start: Start
) {
  let depth = products.reduce(0) { $0 + $1.depth }
  // Looking for ink takes as long as the products of two or three rows of A.
  let looks =
    32...1024 ~= rows && 1...InkedRows.capacity ~= depth && products.allSatisfy { $0.aColumn == 1 }
  func strip(at j: Int) -> ProductStrip {
    ProductStrip(
      rows: rows, products: products, first: j, c: c + j, cRow: cRow,
      width: min(columns - j, 2 * lanes), start: start)
  }
  if looks, let first = products.first(where: { $0.depth > 0 }) {
    fillWhereInked(columns: columns, depth: depth, paper: first.b[0], strip)
  } else {
    for j in stride(from: 0, to: columns, by: 2 * lanes) { strip(at: j).fill() }
  }
}

/// Fills all strips, and looks before each for the rows of B that have ink.
@inline(__always)
private func fillWhereInked(
  columns: Int, depth: Int, paper: Scalar, _ strip: (_ j: Int) -> ProductStrip
) {
  var inked = InkedRows()
  // p · Σₖ A[i, k], when the first strip needs them.
  var paperSums = InlineArray<1024, Scalar>(repeating: 0)
  var hasPaperSums = paper == 0
  for j in stride(from: 0, to: columns, by: 2 * lanes) {
    let strip = strip(j)
    inked.look(through: strip, paper: paper)
    if inked.count == depth {
      strip.fill()
      continue
    }
    if !hasPaperSums {
      for i in 0..<strip.rows { paperSums[i] = paper * strip.sumOfFactors(row: i) }
      hasPaperSums = true
    }
    inked.withNumbers { numbers in
      withUnsafePointer(to: paperSums) { sums in
        let sums = UnsafeRawPointer(sums).assumingMemoryBound(to: Scalar.self)
        strip.fill(inkedRows: numbers, paper: paper, sums: paper == 0 ? nil : sums)
      }
    }
  }
}
