import Foundation
import NeuralNetworks

/// An axis of a panel. A string will do where only the label matters:
///
/// ```swift
/// Figure("loss", title: "Loss", x: "mini-batch", y: Axis("loss [nats]", isLogarithmic: true))
/// ```
public struct Axis: Sendable, ExpressibleByStringInterpolation {
  /// What is measured, with its unit: `"cross-entropy [nats]"`.
  public let label: String
  /// From where to where; nil: so that everything is seen.
  public let range: ClosedRange<Double>?
  /// Each step multiplies. Numbers that are not positive are left out.
  public let isLogarithmic: Bool

  /// Traps on a range without length, and on a logarithmic one that is not positive.
  public init(_ label: String, range: ClosedRange<Double>? = nil, isLogarithmic: Bool = false) {
    if let range {
      require(
        range.lowerBound < range.upperBound && (!isLogarithmic || range.lowerBound > 0),
        "the \(isLogarithmic ? "logarithmic " : "")axis \"\(label)\" cannot show the range \(range)"
      )
    }
    self.label = label
    self.range = range
    self.isLogarithmic = isLogarithmic
  }

  public init(stringLiteral label: String) { self.init(label) }

  /// A number as it goes into the data file: missing when this axis cannot show it.
  func shown(_ value: Double) -> Double {
    value.isFinite && (!isLogarithmic || value > 0) ? value : .nan
  }

  /// The lines that set up the axis `letter`. `values` is what will be drawn, `lines` where
  /// reference lines lie, which must be seen too; a tight axis ends where the values end.
  func settings(
    _ letter: String, values: [Double], lines: [Double], isTight: Bool
  ) -> [String] {
    var settings = isLogarithmic ? ["set logscale \(letter)"] : []
    let seen = (values + lines).map(shown).filter { !$0.isNaN }
    guard let low = seen.min(), let high = seen.max() else { return settings }
    if let range {
      settings.append("set \(letter)range [\(short(range.lowerBound)):\(short(range.upperBound))]")
    } else if low == high {
      // gnuplot complains about a range without length.
      let half = low == 0 ? 1 : abs(low) / 2
      settings.append("set \(letter)range [\(short(low - half)):\(short(high + half))]")
    } else if isTight {
      settings.append("set \(letter)range [\(short(low)):\(short(high))]")
    } else if !lines.isEmpty {
      let round = roundRange(low, high)
      settings.append("set \(letter)range [\(short(round.lowerBound)):\(short(round.upperBound))]")
    }
    return settings
  }

  /// The smallest range with round ends that holds both numbers: powers of ten on a logarithmic
  /// axis, else multiples of a fifth, a tenth or so of its length.
  private func roundRange(_ low: Double, _ high: Double) -> ClosedRange<Double> {
    if isLogarithmic { return pow(10, floor(log10(low)))...pow(10, ceil(log10(high))) }
    let rough = (high - low) / 6
    let power = pow(10, floor(log10(rough)))
    let step = [1, 2, 5, 10].map { $0 * power }.first { $0 >= rough } ?? rough
    return floor(low / step) * step...ceil(high / step) * step
  }
}
