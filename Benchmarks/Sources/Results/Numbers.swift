import Foundation

/// A positive number with three digits: 0.334, 3.34, 33.4, 334.
func threeDigits(_ value: Double) -> String {
  String(format: "%.\(value < 1 ? 3 : value < 10 ? 2 : value < 100 ? 1 : 0)f", value)
}

/// 0.334 as 33 %
func percent(_ share: Double) -> String { String(format: "%.0f %%", 100 * share) }
