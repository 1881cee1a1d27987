// Functions applied to every scalar. They run over whole vectors, up to a vector beyond `count`:
// see `paddedCapacity`.

@inline(__always)
private func forEachVector(
  _ count: Int, _ x: UnsafePointer<Scalar>, to y: UnsafeMutablePointer<Scalar>,
  _ f: (Vector) -> Vector
) {
  for i in stride(from: 0, to: count, by: Vector.scalarCount) { f(.load(x + i)).store(y + i) }
}

@inline(__always)
private func forEachVector(
  _ count: Int, _ a: UnsafePointer<Scalar>, _ b: UnsafePointer<Scalar>,
  to y: UnsafeMutablePointer<Scalar>, _ f: (Vector, Vector) -> Vector
) {
  for i in stride(from: 0, to: count, by: Vector.scalarCount) {
    f(.load(a + i), .load(b + i)).store(y + i)
  }
}

/// y = eˣ
public func exponential(
  _ count: Int, _ x: UnsafePointer<Scalar>, to y: UnsafeMutablePointer<Scalar>
) {
  forEachVector(count, x, to: y) { exponential($0) }
}

/// y = ln x
public func logarithm(
  _ count: Int, _ x: UnsafePointer<Scalar>, to y: UnsafeMutablePointer<Scalar>
) {
  forEachVector(count, x, to: y) { logarithm($0) }
}

/// y = 1 / (1 + e⁻ˣ)
public func sigmoid(_ count: Int, _ x: UnsafePointer<Scalar>, to y: UnsafeMutablePointer<Scalar>) {
  forEachVector(count, x, to: y) { logisticSigmoid($0) }
}

/// ∂L/∂x = ∂L/∂y · y (1 − y)
public func sigmoidBackward(
  _ count: Int, _ dy: UnsafePointer<Scalar>, _ y: UnsafePointer<Scalar>,
  to dx: UnsafeMutablePointer<Scalar>
) {
  forEachVector(count, dy, y, to: dx) { dy, y in dy * y * (1 - y) }
}

/// y = tanh x
public func tanh(_ count: Int, _ x: UnsafePointer<Scalar>, to y: UnsafeMutablePointer<Scalar>) {
  forEachVector(count, x, to: y) { hyperbolicTangent($0) }
}

/// ∂L/∂x = ∂L/∂y · (1 − y²)
public func tanhBackward(
  _ count: Int, _ dy: UnsafePointer<Scalar>, _ y: UnsafePointer<Scalar>,
  to dx: UnsafeMutablePointer<Scalar>
) {
  forEachVector(count, dy, y, to: dx) { dy, y in dy * (1 - y * y) }
}

/// y = x where x > 0, else slope · x. A slope of zero makes it ReLU. NaN stays NaN.
public func leakyReLU(
  _ count: Int, slope: Scalar, _ x: UnsafePointer<Scalar>, to y: UnsafeMutablePointer<Scalar>
) {
  // 0 · (−∞) would not be a number.
  if slope == 0 {
    return forEachVector(count, x, to: y) { x in x.replacing(with: Vector.zero, where: x .<= 0) }
  }
  forEachVector(count, x, to: y) { x in x.replacing(with: x * slope, where: x .<= 0) }
}

/// ∂L/∂x = ∂L/∂y where x > 0, else slope · ∂L/∂y
public func leakyReLUBackward(
  _ count: Int, slope: Scalar, _ dy: UnsafePointer<Scalar>, _ x: UnsafePointer<Scalar>,
  to dx: UnsafeMutablePointer<Scalar>
) {
  forEachVector(count, dy, x, to: dx) { dy, x in dy.replacing(with: dy * slope, where: x .<= 0) }
}
