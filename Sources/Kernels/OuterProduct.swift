/// C[i, j] = a[i] · b[j]: a column times a row. Writes up to a vector behind the end of C.
public func outerProduct(
  rows: Int, columns: Int, _ a: UnsafePointer<Scalar>, stride aStride: Int,
  _ b: UnsafePointer<Scalar>, to c: UnsafeMutablePointer<Scalar>
) {
  // What a row writes behind its end, the next one writes over. Four vectors at a time, so
  // that the loop itself costs little.
  var (factor, row) = (a, c)
  for _ in 0..<rows {
    let x = Vector(repeating: factor.pointee)
    var j = 0
    while j + 4 * lanes <= columns {
      for step in 0..<4 {
        let place = j &+ step * lanes
        (x * .load(b + place)).store(row + place)
      }
      j &+= 4 * lanes
    }
    while j < columns {
      (x * .load(b + j)).store(row + j)
      j &+= lanes
    }
    factor += aStride
    row += columns
  }
}
