import Kernels

/// Random numbers from a seed: the generator xoshiro256++ of David Blackman and Sebastiano Vigna
/// (2019, "Scrambled Linear Pseudorandom Number Generators"), its state filled by SplitMix64 as its
/// authors advise.
///
/// A seed has separate streams, so that drawing more numbers for one purpose changes nothing for
/// another, and a stream has numbered branches, so that a draw can belong to a sample or an epoch.
public struct RandomGenerator: RandomNumberGenerator, Sendable {
  /// What the numbers are for.
  public enum Stream: UInt64, Sendable {
    case initialization = 1
    case shuffle, augmentation, split, drawing, example, dropout
  }

  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// The generator of one branch of one stream of a seed.
  public init(seed: UInt64, stream: Stream = .example, branch: Int = 0) {
    var mixer = SplitMix64(state: seed)
    mixer.state = mixer.next() ^ stream.rawValue
    mixer.state = mixer.next() ^ UInt64(bitPattern: Int64(branch))
    state = (mixer.next(), mixer.next(), mixer.next(), mixer.next())
  }

  /// 64 random bits.
  public mutating func next() -> UInt64 {
    func rotated(_ x: UInt64, _ k: UInt64) -> UInt64 { (x << k) | (x >> (64 - k)) }
    let result = rotated(state.0 &+ state.3, 23) &+ state.0
    let t = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= t
    state.3 = rotated(state.3, 45)
    return result
  }

  /// A number from [0, 1), every multiple of 2⁻⁵³ equally likely.
  public mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A number from [low, high).
  public mutating func uniform(_ low: Double, _ high: Double) -> Double {
    low + (high - low) * uniform()
  }

  /// A number from the normal distribution with mean 0 and variance 1, by Marsaglia's polar method
  /// (Marsaglia and Bray 1964). The second number that the method yields is not kept.
  public mutating func normal() -> Double {
    while true {
      let (u, v) = (uniform(-1, 1), uniform(-1, 1))
      let s = u * u + v * v
      if s > 0, s < 1 { return u * (-2 * naturalLogarithm(s) / s).squareRoot() }
    }
  }

  /// A whole number from 0 to `bound` − 1, each equally likely. Traps when `bound` is not positive.
  public mutating func integer(below bound: Int) -> Int {
    require(bound > 0, "there is no whole number below \(bound) to draw")
    return Int(next(upperBound: UInt64(bound)))
  }

  /// The numbers 0 to `count` − 1 in random order (Fisher and Yates; Durstenfeld 1964).
  public mutating func permutation(_ count: Int) -> [Int] {
    var numbers = Array(0..<count)
    for i in stride(from: count - 1, to: 0, by: -1) { numbers.swapAt(i, integer(below: i + 1)) }
    return numbers
  }
}

/// Steele, Lea and Flood 2014, "Fast Splittable Pseudorandom Number Generators".
private struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
