// Functions applied to every scalar. They run over whole vectors, up to a vector beyond `count`:
// see `paddedCapacity`.

/// y = eˣ
public func exponential(
  _ count: Int, _ x: UnsafePointer<Scalar>, to y: UnsafeMutablePointer<Scalar>
) {
  for i in stride(from: 0, to: count, by: lanes) { exponential(.load(x + i)).store(y + i) }
}

/// y = ln x
public func logarithm(
  _ count: Int, _ x: UnsafePointer<Scalar>, to y: UnsafeMutablePointer<Scalar>
) {
  for i in stride(from: 0, to: count, by: lanes) { logarithm(.load(x + i)).store(y + i) }
}

/// y = 1 / (1 + e⁻ˣ)
public func sigmoid(_ count: Int, _ x: UnsafePointer<Scalar>, to y: UnsafeMutablePointer<Scalar>) {
  for i in stride(from: 0, to: count, by: lanes) { logisticSigmoid(.load(x + i)).store(y + i) }
}

/// ∂L/∂x = ∂L/∂y · y (1 − y)
public func sigmoidBackward(
  _ count: Int, _ dy: UnsafePointer<Scalar>, _ y: UnsafePointer<Scalar>,
  to dx: UnsafeMutablePointer<Scalar>
) {
  for i in stride(from: 0, to: count, by: lanes) {
    let y = Vector.load(y + i)
    (.load(dy + i) * y * (1 - y)).store(dx + i)
  }
}

/// y = tanh x
public func tanh(_ count: Int, _ x: UnsafePointer<Scalar>, to y: UnsafeMutablePointer<Scalar>) {
  for i in stride(from: 0, to: count, by: lanes) { hyperbolicTangent(.load(x + i)).store(y + i) }
}

/// ∂L/∂x = ∂L/∂y · (1 − y²)
public func tanhBackward(
  _ count: Int, _ dy: UnsafePointer<Scalar>, _ y: UnsafePointer<Scalar>,
  to dx: UnsafeMutablePointer<Scalar>
) {
  for i in stride(from: 0, to: count, by: lanes) {
    let y = Vector.load(y + i)
    (.load(dy + i) * (1 - y * y)).store(dx + i)
  }
}

/// y = x where x > 0, else 0. NaN stays NaN.
public func relu(_ count: Int, _ x: UnsafePointer<Scalar>, to y: UnsafeMutablePointer<Scalar>) {
  for i in stride(from: 0, to: count, by: lanes) {
    let x = Vector.load(x + i)
    x.replacing(with: Vector.zero, where: x .<= 0).store(y + i)
  }
}

/// ∂L/∂x = ∂L/∂y where x > 0, else 0; where x is NaN, too, it is ∂L/∂y. Takes y as well as x: both are
/// positive in the same places.
public func reluBackward(
  _ count: Int, _ dy: UnsafePointer<Scalar>, _ x: UnsafePointer<Scalar>,
  to dx: UnsafeMutablePointer<Scalar>
) {
  for i in stride(from: 0, to: count, by: lanes) {
    Vector.load(dy + i).replacing(with: Vector.zero, where: .load(x + i) .<= 0).store(dx + i)
  }
}

/// y = x where x > 0, else slope · x. NaN stays NaN.
public func leakyReLU(
  _ count: Int, slope: Scalar, _ x: UnsafePointer<Scalar>, to y: UnsafeMutablePointer<Scalar>
) {
  // 0 · (−∞) would not be a number.
  if slope == 0 { return relu(count, x, to: y) }
  for i in stride(from: 0, to: count, by: lanes) {
    let x = Vector.load(x + i)
    x.replacing(with: x * slope, where: x .<= 0).store(y + i)
  }
}

/// ∂L/∂x = ∂L/∂y where x > 0, else slope · ∂L/∂y; where x is NaN it is ∂L/∂y
public func leakyReLUBackward(
  _ count: Int, slope: Scalar, _ dy: UnsafePointer<Scalar>, _ x: UnsafePointer<Scalar>,
  to dx: UnsafeMutablePointer<Scalar>
) {
  if slope == 0 { return reluBackward(count, dy, x, to: dx) }
  for i in stride(from: 0, to: count, by: lanes) {
    let dy = Vector.load(dy + i)
    dy.replacing(with: dy * slope, where: .load(x + i) .<= 0).store(dx + i)
  }
}
