import Notebook

/// What a network says about a quantity, beside what was measured.
struct Fit {
  private var answers: [Double] = []
  private var truth: [Double] = []

  /// The answers for a dataset. `truth` measures a batch: [N, 1].
  init(_ model: any Layer, test: Dataset, truth measure: (Batch) -> Tensor) {
    for batch in DataLoader(test, batchSize: 500) {
      answers += model.forward(batch.images).scalars.map { Double($0) }
      truth += measure(batch).scalars.map { Double($0) }
    }
  }

  /// By how much the answers are too large, for each picture.
  var misses: [Double] { zip(answers, truth).map { $0 - $1 } }
  /// The mean of the misses without their sign.
  var meanMiss: Double { mean(misses.map { abs($0) }) }
  /// The part of the variance that is not left over: 1 for a perfect fit, 0 for always the mean.
  var explained: Double {
    let center = mean(truth)
    let variance = mean(truth.map { ($0 - center) * ($0 - center) })
    return 1 - mean(misses.map { $0 * $0 }) / variance
  }

  /// Answers over the truth, from −60° to 60°, with the line of a perfect fit, and with `line`.
  func panel(_ title: String, line: ((Double) -> Double)?) -> Panel {
    let range = -60.0...60.0
    let ends = [range.lowerBound, range.upperBound]
    var panel = Panel(
      title, x: Axis("slant [°]", range: range), y: Axis("answer [°]", range: range))
    panel.points(x: Array(truth.prefix(400)), y: Array(answers.prefix(400)), color: .sky)
    panel.line(x: ends, y: ends, color: .black)
    if let line { panel.line(x: ends, y: ends.map(line), color: .vermilion) }
    return panel
  }
}

func mean(_ numbers: [Double]) -> Double { numbers.reduce(0, +) / Double(max(numbers.count, 1)) }
