/// y = x · scale for the scalars that are kept, 0 for the others. Each sample has a random generator
/// of its own, one lane of a vector, which draws once for each of its features: the same states keep
/// the same scalars, whatever else is in the batch. `states` has room for whole vectors.
///
/// The generator is Marsaglia's xorshift (2003, "Xorshift RNGs"); no state may be zero. A scalar is
/// kept where its draw is `threshold` or more.
public func dropout(
  features: Int, samples: Int, states: UnsafePointer<RandomBits.Scalar>,
  threshold: RandomBits.Scalar, scale: Scalar, _ x: UnsafePointer<Scalar>,
  to y: UnsafeMutablePointer<Scalar>
) {
  for n in stride(from: 0, to: samples, by: lanes) {
    var bits = UnsafeRawPointer(states + n).loadUnaligned(as: RandomBits.self)
    for d in 0..<features {
      bits = bits.next()
      let place = d * samples + n
      (Vector.load(x + place) * scale)
        .replacing(with: Vector.zero, where: bits .< RandomBits(repeating: threshold))
        .store(y + place, first: samples - n)
    }
  }
}

extension RandomBits {
  /// The state after this one, which is also the draw.
  @inline(__always)
  fileprivate func next() -> RandomBits {
    #if DOUBLE_PRECISION
      let (a, b, c) = (
        RandomBits(repeating: 13), RandomBits(repeating: 7), RandomBits(repeating: 17)
      )
    #else
      let (a, b, c) = (
        RandomBits(repeating: 13), RandomBits(repeating: 17), RandomBits(repeating: 5)
      )
    #endif
    var x = self
    x ^= x &<< a
    x ^= x &>> b
    x ^= x &<< c
    return x
  }
}
