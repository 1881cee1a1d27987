/// How often each class was taken for each: rows are what the pictures show, columns what was read.
public struct ConfusionMatrix: Equatable, Sendable {
  /// counts[label][prediction]
  public private(set) var counts: [[Int]]

  /// Counts pairs. Predictions that are no class, as a rounded quantity may be, are left out. Traps
  /// when the two differ in length.
  public init(predictions: [Int], labels: [Int], classes: Int = 10) {
    precondition(predictions.count == labels.count, "one prediction for each label")
    counts = Array(repeating: Array(repeating: 0, count: classes), count: classes)
    for (prediction, label) in zip(predictions, labels) where counts.indices.contains(prediction) {
      counts[label][prediction] += 1
    }
  }

  /// How many were right.
  public var correct: Int { counts.indices.reduce(0) { $0 + counts[$1][$1] } }

  /// The confusions that happened, most frequent first.
  public var mistakes: [(label: Int, prediction: Int, count: Int)] {
    var result: [(label: Int, prediction: Int, count: Int)] = []
    for label in counts.indices {
      for prediction in counts.indices where label != prediction && counts[label][prediction] > 0 {
        result.append((label, prediction, counts[label][prediction]))
      }
    }
    return result.sorted {
      ($1.count, $0.label, $0.prediction) < ($0.count, $1.label, $1.prediction)
    }
  }
}

extension ConfusionMatrix: CustomStringConvertible {
  /// A table with a row for each label.
  public var description: String {
    func cell(_ text: String) -> String {
      String(repeating: " ", count: max(6 - text.count, 1)) + text
    }
    let header = cell("") + counts.indices.map { cell("\($0)") }.joined()
    let rows = counts.enumerated().map { label, row in
      cell("\(label)") + row.map { cell($0 == 0 ? "·" : "\($0)") }.joined()
    }
    return ([header] + rows).joined(separator: "\n")
  }
}
