/// What a chapter says about itself: the text of its `--help` and of its first lines.
struct ChapterIdentity: Sendable {
  let number: Int
  let title: String
  let question: String
  let mainExperiment: String
  /// How long each size of run takes, in words.
  let takes: (quick: String, standard: String, full: String)
  let features: ChapterFeature
  /// "04-softmax-and-cross-entropy".
  let folderName: String

  /// "04".
  var paddedNumber: String { ChapterIdentity.padded(number) }
  /// "05".
  var paddedNextNumber: String { ChapterIdentity.padded(number + 1) }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// "swift run Chapter04".
  var command: String { "swift run Chapter\(paddedNumber)" }

  /// How long a run of a size takes, in words.
  func duration(_ size: RunSize) -> String {
    switch size {
    case .quick: takes.quick
    case .standard: takes.standard
    case .full: takes.full
    }
  }

  /// The part of `--help` under the first line.
  var discussion: String {
    let tunable: [(ChapterFeature, String)] = [
      (.epochs, "--epochs"), (.batchSize, "--batch-size"), (.learningRate, "--learning-rate"),
    ]
    let names = tunable.filter { features.contains($0.0) }.map(\.1)
    let main =
      names.isEmpty
      ? mainExperiment
      : "\(mainExperiment); \(names.joined(separator: ", ")) \(names.count == 1 ? "changes" : "change") it"
    return """
      MAIN EXPERIMENT: \(main)

      A run has three sizes, here on two cores with AVX2; with AVX-512 it takes about
      half of that:
        --quick      every cell on less data, about \(takes.quick)
        no option    about \(takes.standard)
        --full       the settings of the documents, about \(takes.full)

      EXAMPLES:
      \(examples.map { "  " + $0 }.joined(separator: "\n"))

      Results go to standard output, messages to standard error.

      EXIT CODES:
        0        done
        1        training diverged, or a claim failed under --check
        64       wrong usage
        65, 66   data that is bad, or not there
        73, 74   a file that cannot be written
        130      interrupted
      """
  }

  private var examples: [String] {
    var lines = [command]
    if features.contains(.learningRate) { lines.append("\(command) --learning-rate 0.05") }
    if features.contains(.data) { lines.append("\(command) --quick --data drawn") }
    if features.contains(.save) { lines.append("\(command) --full --save model.safetensors") }
    if features.contains(.sabotage) { lines.append("\(command) --sabotage") }
    return lines
  }
}
