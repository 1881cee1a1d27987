/// C[i, j] = start + Σₖ A[i, k] · B[k, j]. A may have any strides, so that it can be read
/// transposed; the rows of B and C are contiguous. `inked` has the columns of this very A that are to be
/// multiplied out, and is read instead of it; `nil`: all are.
///
/// C is cut into tiles of a few rows by a few vectors. A tile stays in registers while `k` runs: one
/// step loads its vectors of B and uses each for every row, so that the processor multiplies nearly
/// all the time and seldom waits for memory. Columns of A that are paper within the rows of a tile
/// are not multiplied out, where it is known which: see `InkedColumns`.
public func matrixProduct(
  rows: Int, columns: Int, depth: Int,
  _ a: UnsafePointer<Scalar>, rowStride aRow: Int, columnStride aColumn: Int,
  _ b: UnsafePointer<Scalar>, rowStride bRow: Int, inked: InkedColumns.Lists? = nil,
  to c: UnsafeMutablePointer<Scalar>, rowStride cRow: Int, start: Start
) {
  func fill(_ columns: Range<Int>, paper: UnsafePointer<Scalar>?) {
    ProductPanel(
      rows: rows, columns: columns, depth: depth, a: a, aRow: aRow, aColumn: aColumn, b: b,
      bRow: bRow, inked: inked, paper: paper, c: c, cRow: cRow, start: start
    ).fill()
  }
  guard let inked, inked.paper != 0 else { return fill(0..<columns, paper: nil) }
  // As many columns at a time as there is place for, with what paper adds to each.
  var sums = InlineArray<256, Scalar>(repeating: 0)
  for first in stride(from: 0, to: columns, by: sums.count) {
    let panel = first..<min(first + sums.count, columns)
    for j in sums.indices { sums[j] = 0 }
    withUnsafeMutablePointer(to: &sums) {
      let sums = UnsafeMutableRawPointer($0).assumingMemoryBound(to: Scalar.self)
      addColumnSums(
        rows: depth, columns: panel.count, b + first, rowStride: bRow, scale: inked.paper, to: sums)
      fill(panel, paper: sums)
    }
  }
}
