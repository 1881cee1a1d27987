/// C[i, j] = a[i] · b[j]: a column times a row. Writes up to a vector behind the end of C.
public func outerProduct(
  rows: Int, columns: Int, _ a: UnsafePointer<Scalar>, stride aStride: Int,
  _ b: UnsafePointer<Scalar>, to c: UnsafeMutablePointer<Scalar>
) {
  func fill<let width: Int>(_: OuterStrip<width>.Type, _ first: Int) {
    OuterStrip<width>(b + first).fill(rows: rows, a, stride: aStride, to: c + first, columns)
  }
  // The last strip comes first: what a row writes behind its end, the next one or the first strip writes
  // over.
  let vectors = (columns + lanes - 1) / lanes
  for first in stride(from: (vectors - 1) / 4 * 4, through: 0, by: -4) {
    switch vectors - first {
    case 1: fill(OuterStrip<1>.self, first * lanes)
    case 2: fill(OuterStrip<2>.self, first * lanes)
    case 3: fill(OuterStrip<3>.self, first * lanes)
    default: fill(OuterStrip<4>.self, first * lanes)
    }
  }
}

/// Some neighbouring vectors of all rows, with those of b in registers.
private struct OuterStrip<let width: Int> {
  private var vectors = InlineArray<width, Vector>(repeating: Vector.zero)

  init(_ b: UnsafePointer<Scalar>) {
    for j in 0..<width { vectors[j] = .load(b + j * lanes) }
  }

  @inline(__always)
  func fill(
    rows: Int, _ a: UnsafePointer<Scalar>, stride: Int, to c: UnsafeMutablePointer<Scalar>,
    _ columns: Int
  ) {
    var (factor, row) = (a, c)
    for _ in 0..<rows {
      let x = Vector(repeating: factor.pointee)
      for j in 0..<width { (x * vectors[j]).store(row + j * lanes) }
      factor += stride
      row += columns
    }
  }
}
