/// y = (x − offset) / divisor: pixels, which are bytes, become numbers.
public func scalePixels(
  _ count: Int, _ x: UnsafePointer<UInt8>, offset: Scalar, divisor: Scalar,
  to y: UnsafeMutablePointer<Scalar>
) {
  // A plain loop: the compiler widens and converts many bytes at a time.
  for i in 0..<count { y[i] = (Scalar(x[i]) - offset) / divisor }
}
