import Notebook

/// An answer: the largest probability, and whether its class is the right one.
struct Answer {
  let confidence: Double
  let isRight: Bool
}

/// A network's answers to a dataset. Its outputs are scores, or probabilities already.
func answers(_ evaluation: Evaluation, areScores: Bool) -> [Answer] {
  let outputs = Tensor(evaluation.outputs)
  let probabilities = areScores ? Softmax().forward(outputs) : outputs
  return zip(probabilities.argmax, evaluation.labels).enumerated().map { i, pair in
    Answer(confidence: Double(probabilities[i, pair.0]), isRight: pair.0 == pair.1)
  }
}

/// How sure a network is of its answers, and how often it is right.
struct Calibration {
  /// The mean of the largest probabilities: the share of right answers that the network expects.
  let confidence: Double
  /// The share of right answers that it has.
  let accuracy: Double
  /// By how much it promises more than it keeps.
  var excess: Double { confidence - accuracy }

  init(_ answers: [Answer]) {
    confidence = mean(answers.map(\.confidence))
    accuracy = mean(answers.map { $0.isRight ? 1 : 0 })
  }

  /// The calibration of answers of similar confidence: between 0 and 0.1, 0.1 and 0.2 and so on.
  /// Groups of fewer than 30 answers are left out, since their accuracy says little.
  static func byConfidence(_ answers: [Answer]) -> [Calibration] {
    let groups = Dictionary(grouping: answers) { (answer: Answer) -> Int in
      min(Int(answer.confidence * 10), 9)
    }
    return groups.keys.sorted().map { groups[$0]! }.filter { $0.count >= 30 }
      .map { Calibration($0) }
  }
}
