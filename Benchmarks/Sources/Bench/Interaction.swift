import Foundation

/// Obeys the lines of standard input, one answer in JSON each: how `Compare` lets several
/// contestants take turns.
struct Interaction {
  private let contestant: Contestant

  init(_ contestant: Contestant) { self.contestant = contestant }

  func run() throws {
    answer([
      "library": "this book", "version": "Swift", "flop_per_image": contestant.operationsPerImage,
    ])
    while let line = readLine() {
      let words = line.split(separator: " ")
      switch (words.first, words.count == 2 ? Int(words[1]) : nil) {
      case ("train", let count?):
        let result = try contestant.train(count)
        answer(["images": result.images, "seconds": result.seconds, "loss": result.loss])
      case ("test", _):
        let result = contestant.evaluate()
        answer([result.name: result.value])
      default:
        FileHandle.standardError.write(
          Data("expected `train N` or `test`, found `\(line)`\n".utf8))
        throw ExitError.badLine
      }
    }
  }

  private enum ExitError: Error { case badLine }

  private func answer(_ values: [String: Any]) {
    let line = try? JSONSerialization.data(withJSONObject: values, options: .sortedKeys)
    FileHandle.standardOutput.write((line ?? Data()) + Data("\n".utf8))
  }
}
