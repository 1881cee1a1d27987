/// ln x of one double, for x > 0, to within an ulp or two. For drawing random numbers; arrays take
/// the vectorised `logarithm`.
///
/// x = m · 2ᵉ with m from [√½, √2), then ln m = 2 artanh t = 2 (t + t³/3 + t⁵/5 + …), t =
/// (m−1)/(m+1).
public func naturalLogarithm(_ x: Double) -> Double {
  var (m, e) = (x.significand, Double(x.exponent))
  if m > 1.4142135623730951 { (m, e) = (m / 2, e + 1) }
  let t = (m - 1) / (m + 1)
  var sum = 0.0
  for k in stride(from: 25.0, through: 1, by: -2) { sum = sum * t * t + 1 / k }
  return 2 * t * sum + e * 0.6931471805599453
}
