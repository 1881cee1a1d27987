/// C[i, j] = start + Σₖ A[i, k] · B[k, j]. A may have any strides, so that it can be read
/// transposed; the rows of B and C are contiguous. `inked` is as in `Factors`.
public func matrixProduct(
  rows: Int, columns: Int, depth: Int,
  _ a: UnsafePointer<Scalar>, rowStride aRow: Int, columnStride aColumn: Int,
  _ b: UnsafePointer<Scalar>, rowStride bRow: Int, inked: InkedRows.Lists? = nil,
  to c: UnsafeMutablePointer<Scalar>, rowStride cRow: Int, start: Start
) {
  var factors = Factors(
    depth: depth, a, rowStride: aRow, columnStride: aColumn, b, rowStride: bRow, inked: inked)
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
/// not multiplied out, where it is known which: see `InkedRows`.
public func matrixProduct(
  rows: Int, columns: Int, _ products: UnsafeBufferPointer<Factors>,
  to c: UnsafeMutablePointer<Scalar>, rowStride cRow: Int, start: Start
) {
  func fillStrips(_ rows: Range<Int>, paper: UnsafePointer<Scalar>?) {
    for j in stride(from: 0, to: columns, by: 2 * lanes) {
      ProductStrip(
        rows: rows, products: products, first: j, c: c + j, cRow: cRow,
        width: min(columns - j, 2 * lanes), start: start, paper: paper
      ).fill()
    }
  }
  if products.contains(where: { $0.inked?.paper ?? 0 != 0 }) {
    withPaper(rows: rows, products) { fillStrips($0, paper: $1) }
  } else {
    fillStrips(0..<rows, paper: nil)
  }
}

/// Calls `body` for as many rows at a time as there is place for, with what paper adds to each row.
@inline(__always)
private func withPaper(
  rows: Int, _ products: UnsafeBufferPointer<Factors>,
  _ body: (_ rows: Range<Int>, _ paper: UnsafePointer<Scalar>) -> Void
) {
  var sums = InlineArray<256, Scalar>(repeating: 0)
  for first in stride(from: 0, to: rows, by: sums.count) {
    let block = first..<min(first + sums.count, rows)
    for i in block { sums[i - first] = products.reduce(0) { $0 + $1.productWithPaper(row: i) } }
    withUnsafePointer(to: sums) {
      body(block, UnsafeRawPointer($0).assumingMemoryBound(to: Scalar.self) - first)
    }
  }
}
