/// y = scale · x + shift: pixels, which are bytes, become numbers. Writes `count` scalars.
public func scalePixels(
  _ count: Int, _ x: UnsafePointer<UInt8>, scale: Scalar, shift: Scalar,
  to y: UnsafeMutablePointer<Scalar>
) {
  let whole = count / lanes * lanes
  for i in stride(from: 0, to: whole, by: lanes) {
    var pixels = Vector()
    for lane in 0..<Vector.scalarCount { pixels[lane] = Scalar(x[i + lane]) }
    (pixels * scale + shift).store(y + i)
  }
  for i in whole..<count { y[i] = Scalar(x[i]) * scale + shift }
}

/// Reads one byte of each cache line, so that all lines are on their way at once; a loop that also
/// computes asks for the next line only when it gets there. Returns what it read, or'ed together.
@inline(never)
public func touch(_ x: UnsafePointer<UInt8>, count: Int) -> UInt8 {
  var bytes: UInt8 = 0
  for i in stride(from: 0, to: count, by: 64) { bytes |= x[i] }
  return bytes
}
