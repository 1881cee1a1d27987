import Foundation
import Notebook

/// What was read on one picture.
struct Answer {
  let file: String
  let prediction: Prediction

  /// An array with an object for each answer, its keys in a fixed order.
  static func json(_ answers: [Answer]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(answers), as: UTF8.self)
  }
}

extension Answer: Encodable {
  private enum Key: CodingKey { case answer, file, labels, probabilities }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(prediction.labelNames[prediction.answer], forKey: .answer)
    try object.encode(file, forKey: .file)
    try object.encode(prediction.labelNames, forKey: .labels)
    try object.encode(prediction.probabilities, forKey: .probabilities)
  }
}

extension Answer: CustomStringConvertible {
  /// The answer, and a bar for each class.
  var description: String {
    let answer = emphasized(prediction.labelNames[prediction.answer])
    return "\(file): \(answer)\n\(prediction)\n"
  }
}
