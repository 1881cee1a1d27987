// What keeps weights small, for `count` neighbouring scalars: w are the weights, g their gradients, λ
// the strength. Ranges end at a vector's boundary or at the end of a tensor.

/// out ← g + λ w, the gradient of L + ½ λ Σ w².
public func addSquarePenalty(
  _ count: Int, _ w: UnsafePointer<Scalar>, _ g: UnsafePointer<Scalar>, strength: Scalar,
  to out: UnsafeMutablePointer<Scalar>
) {
  for i in stride(from: 0, to: count, by: lanes) {
    (.load(g + i) + strength * Vector.load(w + i)).store(out + i)
  }
}

/// out ← g + λ sign(w), the gradient of L + λ Σ |w|; the sign of 0 is 0.
public func addAbsolutePenalty(
  _ count: Int, _ w: UnsafePointer<Scalar>, _ g: UnsafePointer<Scalar>, strength: Scalar,
  to out: UnsafeMutablePointer<Scalar>
) {
  for i in stride(from: 0, to: count, by: lanes) {
    let w = Vector.load(w + i)
    let pull = Vector.zero
      .replacing(with: Vector(repeating: strength), where: w .> 0)
      .replacing(with: Vector(repeating: -strength), where: w .< 0)
    (.load(g + i) + pull).store(out + i)
  }
}

/// w ← (1 − λ) w
public func shrink(_ count: Int, _ w: UnsafeMutablePointer<Scalar>, by share: Scalar) {
  let rest = 1 - share
  for i in stride(from: 0, to: count, by: lanes) { (rest * Vector.load(w + i)).store(w + i) }
}
