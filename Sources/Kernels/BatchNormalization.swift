// What batch normalisation does to one channel: a run of numbers, all pixels of all samples.

/// Σ x
public func channelSum(_ count: Int, _ x: UnsafePointer<Scalar>) -> Scalar { sum(count, x) }

/// Σ (x − c) and Σ (x − c)². With a c near the mean neither loses digits.
public func centeredSums(
  _ count: Int, _ x: UnsafePointer<Scalar>, center: Scalar
) -> (sum: Scalar, squares: Scalar) {
  pairSum(count) { i in
    let distance = Vector.load(x + i) - center
    return (distance, distance * distance)
  }
}

/// Σ dy and Σ dy · (x − c)
public func gradientSums(
  _ count: Int, _ dy: UnsafePointer<Scalar>, _ x: UnsafePointer<Scalar>, center: Scalar
) -> (sum: Scalar, products: Scalar) {
  pairSum(count) { i in
    let dy = Vector.load(dy + i)
    return (dy, dy * (.load(x + i) - center))
  }
}

/// Adds up two vectors for every vector of a run, the lanes beyond its end left out. An addition
/// takes several cycles, but can begin in each: hence two sums of each at once.
@inline(__always)
private func pairSum(
  _ count: Int, _ terms: (_ i: Int) -> (Vector, Vector)
) -> (Scalar, Scalar) {
  var sums = InlineArray<4, Vector>(repeating: Vector.zero)
  var i = 0
  while i + 2 * lanes <= count {
    let (even, odd) = (terms(i), terms(i + lanes))
    sums[0] += even.0
    sums[1] += even.1
    sums[2] += odd.0
    sums[3] += odd.1
    i += 2 * lanes
  }
  while i < count {
    let last = terms(i)
    sums[0] += last.0.first(count - i)
    sums[1] += last.1.first(count - i)
    i += lanes
  }
  return ((sums[0] + sums[2]).laneSum(), (sums[1] + sums[3]).laneSum())
}

/// y = (x − mean) · scale + shift
public func normalize(
  _ count: Int, _ x: UnsafePointer<Scalar>, mean: Scalar, scale: Scalar, shift: Scalar,
  to y: UnsafeMutablePointer<Scalar>
) {
  for i in stride(from: 0, to: count, by: lanes) {
    ((Vector.load(x + i) - mean) * scale + shift).store(y + i)
  }
}

/// dx = (dy − a − (x − mean) · b) · scale
public func normalizeBackward(
  _ count: Int, _ dy: UnsafePointer<Scalar>, _ x: UnsafePointer<Scalar>, mean: Scalar,
  scale: Scalar, a: Scalar, b: Scalar, to dx: UnsafeMutablePointer<Scalar>
) {
  for i in stride(from: 0, to: count, by: lanes) {
    ((Vector.load(dy + i) - a - (.load(x + i) - mean) * b) * scale).store(dx + i)
  }
}
