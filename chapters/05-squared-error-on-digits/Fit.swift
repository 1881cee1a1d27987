/// What a network says about a quantity, beside what was measured.
struct Fit {
  var answers: [Double] = []
  var truth: [Double] = []

  /// By how much the answers are too large, for each picture.
  var misses: [Double] { zip(answers, truth).map { $0 - $1 } }
  /// The mean of the misses without their sign.
  var meanMiss: Double { Self.mean(misses.map { abs($0) }) }
  /// The part of the variance that is not left over: 1 for a perfect fit, 0 for always the mean.
  var explained: Double {
    let mean = Self.mean(truth)
    let variance = Self.mean(truth.map { ($0 - mean) * ($0 - mean) })
    return 1 - Self.mean(misses.map { $0 * $0 }) / variance
  }

  static func mean(_ numbers: [Double]) -> Double {
    numbers.reduce(0, +) / Double(max(numbers.count, 1))
  }
}
