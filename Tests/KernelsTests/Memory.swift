import Kernels

// Memory for the kernels under test. Inputs end in NaN, which a kernel may read but must not use;
// results begin as `untouched` everywhere, far beyond their end, which shows every stray write.

/// What lies where a kernel must not write.
let untouched: Scalar = -98_765.5

/// An input, followed by NaN as far as `paddedCapacity` lets a kernel read.
func readable(_ values: [Scalar]) -> [Scalar] {
  values + Array(repeating: .nan, count: paddedCapacity(values.count) - values.count)
}

/// Room for a result that begins as `values`, with guards behind it.
func writable(_ values: [Scalar]) -> [Scalar] {
  values + Array(repeating: untouched, count: paddedCapacity(values.count) - values.count + 64)
}

/// Room for a result that begins as guards alone.
func writable(_ count: Int) -> [Scalar] {
  writable(Array(repeating: untouched, count: count))
}

/// The first place at which two memories differ, to the bit but for the sign of zero; nil: nowhere.
func difference(_ found: [Scalar], _ expected: [Scalar]) -> String? {
  if found.count != expected.count { return "\(found.count) scalars, not \(expected.count)" }
  for i in found.indices where found[i] != expected[i] {
    return "at \(i): \(found[i]), not \(expected[i])"
  }
  return nil
}

/// Whether an element-wise kernel left everything alone that lies more than a vector behind the
/// end.
func isUntouched(_ memory: [Scalar], behind count: Int) -> Bool {
  memory[(count + lanes)...].allSatisfy { $0 == untouched }
}

/// Reproducible numbers for tests (SplitMix64).
struct Numbers: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(bitPattern: Int64(seed)) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Whole numbers from −limit to limit: their products and sums are exact in every order, so that
  /// a kernel has to give the very numbers of the plain loop.
  mutating func integers(_ count: Int, upTo limit: Int = 8) -> [Scalar] {
    (0..<count).map { _ in Scalar(Int(next() % UInt64(2 * limit + 1)) - limit) }
  }

  /// Numbers from [low, high).
  mutating func uniform(_ count: Int, from low: Double, to high: Double) -> [Scalar] {
    (0..<count).map { _ in Scalar(low + (high - low) * Double(next() >> 11) * 0x1p-53) }
  }
}

/// Lengths around those of vectors and tiles of every width.
let someLengths = [0, 1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33, 40, 63, 64, 65, 70]
