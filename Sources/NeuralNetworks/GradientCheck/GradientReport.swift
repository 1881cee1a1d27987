/// What a gradient check found: how many derivatives it compared, and the pair that fits worst.
public struct GradientReport: Sendable {
  /// One derivative, computed both ways.
  public struct Entry: Sendable {
    /// "weight[3, 17]", "0.bias[2]" or "input[0, 5]".
    public let name: String
    /// What `backward` says.
    public let analytic: Double
    /// What the difference quotient says.
    public let numeric: Double
    /// |analytic − numeric| / the larger of the two, or of a small share of the tensor's largest
    /// derivative where both are tiny.
    public let relativeError: Double
  }

  /// How many derivatives were compared.
  public internal(set) var compared = 0
  /// How many were left out because the function has a kink there and no derivative.
  public internal(set) var atKinks = 0
  /// The entry with the largest relative error.
  public internal(set) var worst: Entry?
  /// Tensors of which not one derivative could be compared.
  public internal(set) var unjudged: [String] = []
  /// The largest relative error that passes.
  public let tolerance: Double

  /// Whether every derivative agrees, and at least one of every tensor was compared.
  public var passes: Bool {
    guard let worst else { return false }
    return worst.relativeError <= tolerance && unjudged.isEmpty
  }
}

extension GradientReport: CustomStringConvertible {
  public var description: String {
    guard let worst else { return "no derivative could be compared" }
    let verdict = passes ? "agree" : "DISAGREE"
    let skipped = atKinks > 0 ? ", \(atKinks) at kinks left out" : ""
    let missing =
      unjudged.isEmpty ? "" : "; nothing compared of \(unjudged.joined(separator: ", "))"
    return "\(compared) derivatives \(verdict)\(skipped)\(missing); worst: \(worst.name), "
      + "backward \(significant(worst.analytic)), numeric \(significant(worst.numeric)), "
      + "relative error \(significant(worst.relativeError))"
  }
}

/// A number with three significant digits: "0.0123", "1.23e-7".
func significant(_ x: Double) -> String {
  guard x != 0, x.isFinite else { return "\(x)" }
  var (mantissa, exponent) = (abs(x), 0)
  while mantissa >= 10 { (mantissa, exponent) = (mantissa / 10, exponent + 1) }
  while mantissa < 1 { (mantissa, exponent) = (mantissa * 10, exponent - 1) }
  var digits = Int((mantissa * 100).rounded())
  if digits == 1000 { (digits, exponent) = (100, exponent + 1) }
  let sign = x < 0 ? "-" : ""
  let fraction = String(digits % 100)
  return sign + "\(digits / 100)." + (fraction.count < 2 ? "0" : "") + fraction
    + (exponent == 0 ? "" : "e\(exponent)")
}
