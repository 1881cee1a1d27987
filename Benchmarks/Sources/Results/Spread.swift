/// Several measurements of the same thing.
public struct Spread: Codable, Sendable {
  public let median: Double
  public let lowest: Double
  public let highest: Double

  /// Traps without a value.
  public init(_ values: [Double]) {
    precondition(!values.isEmpty, "no measurement has no median")
    let sorted = values.sorted()
    let middle = sorted.count / 2
    median = sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    lowest = sorted[0]
    highest = sorted[sorted.count - 1]
  }
}
