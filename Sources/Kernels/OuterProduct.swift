/// C[i, j] = a[i] · b[j]: a column times a row. Writes up to a vector behind the end of C.
public func outerProduct(
  rows: Int, columns: Int, _ a: UnsafePointer<Scalar>, _ b: UnsafePointer<Scalar>,
  to c: UnsafeMutablePointer<Scalar>
) {
  // A strip of all rows, with its vectors of b in registers.
  @inline(__always)
  func fill<let width: Int>(_: Tile<1, width>.Type, at first: Int) {
    var vectors = InlineArray<width, Vector>(repeating: Vector.zero)
    for j in 0..<width { vectors[j] = .load(b + first + j * lanes) }
    var row = c + first
    for i in 0..<rows {
      let factor = Vector(repeating: a[i])
      for j in 0..<width { (factor * vectors[j]).store(row + j * lanes) }
      row += columns
    }
  }
  // The last strip comes first: what a row writes behind its end, the next one or the first strip writes
  // over.
  let vectors = (columns + lanes - 1) / lanes
  for first in stride(from: (vectors - 1) / 4 * 4, through: 0, by: -4) {
    switch vectors - first {
    case 1: fill(Tile<1, 1>.self, at: first * lanes)
    case 2: fill(Tile<1, 2>.self, at: first * lanes)
    case 3: fill(Tile<1, 3>.self, at: first * lanes)
    default: fill(Tile<1, 4>.self, at: first * lanes)
    }
  }
}
