// exp, log, tanh and the sigmoid of a whole vector, from additions, products, one division and the
// bits of floating-point numbers. The tests hold each to a few units in the last place of a wider
// reference. This is the only file with constants of its own for each precision.

private typealias Bits = IntegerVector.Scalar

#if DOUBLE_PRECISION
  /// 1.5 · 2⁵²: adding it rounds to a whole number, and leaves that number in the lowest bits.
  private let roundingShift: Scalar = 0x1.8p52
  private let significandBits: Bits = 52
  private let exponentBias: Bits = 1023
  /// ln 2 in two parts. The first ends in zeros, so that its product with a small n is exact.
  private let ln2High: Scalar = 0x1.62e42fefa3800p-1
  private let ln2Low: Scalar = 0x1.ef35793c7673p-45
  /// Outside these, exp is zero, or infinite.
  private let exponentialFloor: Scalar = -746
  private let exponentialCeiling: Scalar = 710
  private let tanhCeiling: Scalar = 22
#else
  private let roundingShift: Scalar = 0x1.8p23
  private let significandBits: Bits = 23
  private let exponentBias: Bits = 127
  private let ln2High: Scalar = 0x1.62e4p-1
  private let ln2Low: Scalar = 0x1.7f7d1cp-20
  private let exponentialFloor: Scalar = -104
  private let exponentialCeiling: Scalar = 89
  private let tanhCeiling: Scalar = 10
#endif

/// c₀ xⁿ⁻¹ + c₁ xⁿ⁻² + … by Horner's rule.
@inline(__always)
private func polynomial<let n: Int>(_ x: Vector, _ coefficients: InlineArray<n, Scalar>) -> Vector {
  var sum = Vector(repeating: coefficients[0])
  for i in 1..<n { sum = Vector(repeating: coefficients[i]).adding(sum, times: x) }
  return sum
}

/// A vector of small whole numbers as floating-point numbers.
@inline(__always)
private func converted(_ n: IntegerVector) -> Vector {
  let shift = Vector(repeating: roundingShift)
  return unsafeBitCast(unsafeBitCast(shift, to: IntegerVector.self) &+ n, to: Vector.self) - shift
}

/// 2ⁿ for n in the range of normal exponents.
@inline(__always)
private func powerOf2(_ n: IntegerVector) -> Vector {
  unsafeBitCast((n &+ exponentBias) &<< significandBits, to: Vector.self)
}

/// x = n ln 2 + r with |r| ≤ ½ ln 2: returns n, and exp(r) − 1 by its Taylor series
/// r + r² (1/2 + r/6 + r²/24 + …).
@inline(__always)
private func reduced(_ x: Vector) -> (n: IntegerVector, exponentialMinus1: Vector) {
  let shift = Vector(repeating: roundingShift)
  let shifted = shift.adding(x, times: Vector(repeating: 1.4426950408889634))
  let n =
    unsafeBitCast(shifted, to: IntegerVector.self)
    &- unsafeBitCast(shift, to: IntegerVector.self)
  let exact = x.adding(shifted - shift, times: Vector(repeating: -ln2High))
  let r = exact.adding(shifted - shift, times: Vector(repeating: -ln2Low))
  // Minus what rounding took from r.
  let excess = (r - exact).adding(shifted - shift, times: Vector(repeating: ln2Low))
  #if DOUBLE_PRECISION
    let series = polynomial(
      r,
      [
        -1 / 6_227_020_800, -1 / 479_001_600, -1 / 39_916_800, -1 / 3_628_800, -1 / 362_880,
        -1 / 40_320, -1 / 5_040, -1 / 720, -1 / 120, -1 / 24, -1 / 6, -1 / 2,
      ])
  #else
    let series = polynomial(r, [-1 / 5_040, -1 / 720, -1 / 120, -1 / 24, -1 / 6, -1 / 2])
  #endif
  // The series is negative, and subtracted, and its product with r a fused one with zero: where one
  // fused product is added to another or multiplied by it, the compiler exchanges the two in some
  // lanes, and all lanes fall apart.
  return (n, r - excess.adding(Vector.zero.adding(series, times: r), times: r))
}

/// x / (a + b), with what rounding takes from the sum and from the quotient put back.
@inline(__always)
private func quotient(_ x: Vector, by a: Scalar, plus b: Vector) -> Vector {
  let sum = a + b
  let partOfB = sum - a
  let rest = (a - (sum - partOfB)) + (b - partOfB)
  let reciprocal = 1 / sum
  let rough = x * reciprocal
  let remainder = x.adding(-rough, times: sum).adding(-rough, times: rest)
  return rough.adding(remainder, times: reciprocal)
}

/// eˣ. Infinite above the largest number, zero below the smallest, NaN for NaN.
@inline(__always)
func exponential(_ x: Vector) -> Vector {
  let inside = x.replacing(with: exponentialFloor, where: x .< exponentialFloor)
    .replacing(with: exponentialCeiling, where: x .> exponentialCeiling)
  let (n, minus1) = reduced(inside)
  // 2ⁿ in two factors, so that neither leaves the range of exponents.
  let half = n &>> 1
  return (minus1 + 1) * powerOf2(half) * powerOf2(n &- half)
}

/// ln x. −∞ for zero, NaN below it.
///
/// x = m · 2ᵉ with m from [√½, √2); ln m = 2 artanh t = 2 (t + t³/3 + t⁵/5 + …), t = (m−1)/(m+1).
@inline(__always)
func logarithm(_ x: Vector) -> Vector {
  // Numbers below the smallest normal one are scaled up first.
  let tiny = x .< Scalar.leastNormalMagnitude
  let scale = Scalar(sign: .plus, exponent: Scalar.significandBitCount + 1, significand: 1)
  let normal = x.replacing(with: x * scale, where: tiny)
  let bits = unsafeBitCast(normal, to: IntegerVector.self)
  let root = unsafeBitCast(Vector(repeating: 0.7071067811865476), to: IntegerVector.self)
  let e = (bits &- root) &>> significandBits
  let m = unsafeBitCast(bits &- (e &<< significandBits), to: Vector.self)
  var exponent = converted(e)
  exponent.replace(with: exponent - Scalar(Scalar.significandBitCount + 1), where: tiny)

  let f = m - 1
  let t = f / (m + 1)
  let t2 = t * t
  #if DOUBLE_PRECISION
    let series = polynomial(
      t2,
      [
        2 / 23, 2 / 21, 2 / 19, 2 / 17, 2 / 15, 2 / 13, 2 / 11, 2 / 9, 2 / 7, 2 / 5, 2 / 3,
      ])
  #else
    let series = polynomial(t2, [2 / 11, 2 / 9, 2 / 7, 2 / 5, 2 / 3])
  #endif
  // 2t = f − f²/2 + t f²/2 exactly: the large part f carries no rounding error.
  let halfSquare = f * f * 0.5
  let correction = t * (halfSquare + t2 * series) + exponent * ln2Low
  var result = exponent * ln2High + (f - (halfSquare - correction))
  result.replace(with: -.infinity, where: x .== 0)
  result.replace(with: .nan, where: x .< 0)
  return result.replacing(with: x, where: .!(x .< .infinity))
}

/// tanh x = (e²ˣ − 1) / (e²ˣ + 1), from e²ˣ − 1 itself, which keeps its digits near zero.
@inline(__always)
func hyperbolicTangent(_ x: Vector) -> Vector {
  let sign = unsafeBitCast(x, to: IntegerVector.self) & Bits.min
  let magnitude = unsafeBitCast(unsafeBitCast(x, to: IntegerVector.self) ^ sign, to: Vector.self)
  let inside = magnitude.replacing(with: tanhCeiling, where: magnitude .> tanhCeiling)
  let (n, minus1) = reduced(inside + inside)
  let scale = powerOf2(n)
  let exponentialMinus1 = (scale - 1).adding(scale, times: minus1)
  let result = quotient(exponentialMinus1, by: 2, plus: exponentialMinus1)
  return unsafeBitCast(unsafeBitCast(result, to: IntegerVector.self) ^ sign, to: Vector.self)
}

/// σ(x) = 1 / (1 + e⁻ˣ) = eˣ / (1 + eˣ): the form whose exponential is below 1.
@inline(__always)
func logisticSigmoid(_ x: Vector) -> Vector {
  let e = exponential(x.replacing(with: -x, where: x .> 0))
  return quotient(e.replacing(with: 1, where: x .> 0), by: 1, plus: e)
}
