import Foundation

/// A number with a fixed number of decimals: "0.0312". Not-a-number and infinity by their names.
public func decimals(_ number: some BinaryFloatingPoint, _ places: Int) -> String {
  let value = Double(number)
  guard value.isFinite else { return value.isNaN ? "NaN" : value < 0 ? "-infinity" : "infinity" }
  let text = String(format: "%.\(places)f", value)
  let isNegativeZero = text.hasPrefix("-") && text.allSatisfy { "-0.".contains($0) }
  return isNegativeZero ? String(text.dropFirst()) : text
}

/// What a value says of itself; a number with a fraction to six significant digits, in scientific
/// notation where it is very large or small.
func readable(_ value: some CustomStringConvertible) -> String {
  guard let number = (value as? any BinaryFloatingPoint).map({ Double($0) }) else {
    return value.description
  }
  return number.isFinite ? String(format: "%.6g", number) : decimals(number, 0)
}

/// Seconds as a person says them: "0.4 s", "12 s", "3 min 20 s".
func duration(_ seconds: Double) -> String {
  if seconds < 9.95 { return decimals(seconds, 1) + " s" }
  let whole = Int(seconds.rounded())
  return whole < 60 ? "\(whole) s" : "\(whole / 60) min \(whole % 60) s"
}
