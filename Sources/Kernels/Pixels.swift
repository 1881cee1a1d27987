/// y = scale · x + shift: pixels, which are bytes, become numbers.
///
/// Writes `count` scalars and no more.
public func scalePixels(
  _ count: Int, _ x: UnsafePointer<UInt8>, scale: Scalar, shift: Scalar,
  to y: UnsafeMutablePointer<Scalar>
) {
  // A plain loop: the compiler widens and converts a vector at a time.
  for i in 0..<count { y[i] = Scalar(x[i]) * scale + shift }
}
