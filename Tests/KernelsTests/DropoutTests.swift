import Kernels
import Testing

@Suite struct DropoutKernelTests {
  /// Marsaglia's xorshift, one step.
  static func next(_ state: RandomBits.Scalar) -> RandomBits.Scalar {
    #if DOUBLE_PRECISION
      let shifts = (13, 7, 17)
    #else
      let shifts = (13, 17, 5)
    #endif
    var x = state
    x ^= x << shifts.0
    x ^= x >> shifts.1
    x ^= x << shifts.2
    return x
  }

  @Test(arguments: [1, 2, 5, 16, 17, 33])
  func `every sample draws from its own generator, once for each feature`(samples: Int) {
    let features = 7
    var numbers = Numbers(samples)
    let x = numbers.integers(features * samples)
    let states = (0..<samples + lanes).map { _ in
      max(RandomBits.Scalar(truncatingIfNeeded: numbers.next()), 1)
    }
    let threshold = RandomBits.Scalar.max / 4
    var expected = writable(features * samples)
    for n in 0..<samples {
      var state = states[n]
      for d in 0..<features {
        state = Self.next(state)
        expected[d * samples + n] = state < threshold ? 0 : x[d * samples + n] * 2
      }
    }
    var found = writable(features * samples)
    dropout(
      features: features, samples: samples, states: states, threshold: threshold, scale: 2,
      readable(x), to: &found)
    #expect(difference(found, expected) == nil)
  }
}
