/// C[i, j] = start + Σₖ A[i, k] · B[k, j]. A may have any strides, so that it can be read
/// transposed; the rows of B and C are contiguous. `inked` is as in `Factors`.
public func matrixProduct(
  rows: Int, columns: Int, depth: Int,
  _ a: UnsafePointer<Scalar>, rowStride aRow: Int, columnStride aColumn: Int,
  _ b: UnsafePointer<Scalar>, rowStride bRow: Int, inked: InkedColumns.Lists? = nil,
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
/// C is cut into tiles of a few rows by a few vectors. A tile stays in registers while `k` runs: one
/// step loads its vectors of B and uses each for every row, so that the processor multiplies nearly
/// all the time and seldom waits for memory. Columns of A that are paper within the rows of a tile
/// are not multiplied out, where it is known which: see `InkedColumns`.
public func matrixProduct(
  rows: Int, columns: Int, _ products: UnsafeBufferPointer<Factors>,
  to c: UnsafeMutablePointer<Scalar>, rowStride cRow: Int, start: Start
) {
  func fill(_ columns: Range<Int>, paper: UnsafePointer<Scalar>?) {
    ProductPanel(
      rows: rows, columns: columns, products: products, c: c, cRow: cRow, start: start, paper: paper
    ).fill()
  }
  if products.contains(where: { $0.inked?.paper ?? 0 != 0 }) {
    withPaper(columns: columns, products) { fill($0, paper: $1) }
  } else {
    fill(0..<columns, paper: nil)
  }
}

/// Calls `body` for as many columns at a time as there is place for, with what paper adds to each.
@inline(__always)
private func withPaper(
  columns: Int, _ products: UnsafeBufferPointer<Factors>,
  _ body: (_ columns: Range<Int>, _ paper: UnsafePointer<Scalar>) -> Void
) {
  var sums = InlineArray<256, Scalar>(repeating: 0)
  for first in stride(from: 0, to: columns, by: sums.count) {
    let panel = first..<min(first + sums.count, columns)
    for j in sums.indices { sums[j] = 0 }
    withUnsafeMutablePointer(to: &sums) {
      let sums = UnsafeMutableRawPointer($0).assumingMemoryBound(to: Scalar.self)
      for product in products {
        guard let inked = product.inked, inked.paper != 0 else { continue }
        addColumnSums(
          rows: product.depth, columns: panel.count, product.b + first, rowStride: product.bRow,
          scale: inked.paper, to: sums)
      }
      body(panel, sums)
    }
  }
}
