import Foundation

extension Chapter {
  /// Says what the run is, proves that its outputs have a place, and loads the digits.
  static func prepare(
    _ identity: ChapterIdentity, _ arguments: ChapterArguments, plots: String, console: Console
  ) throws -> (ChapterSource?, DigitData?) {
    try OutputFolder.prepare(plots)
    if let file = arguments.save { try OutputFolder.check(file: file) }
    let source = arguments.reference ? try referenceSource(identity) : nil
    let digits =
      identity.features.contains(.data)
      ? try DigitData.load(
        arguments.data, seed: arguments.seed,
        atMost: arguments.size == .quick ? (training: 2000, test: 500) : nil) : nil
    console.message(firstLines(identity, arguments, digits, console.messageStyle))
    return (source, digits)
  }

  /// A reference run writes beside its source, which it finds from the repository's root.
  private static func referenceSource(_ identity: ChapterIdentity) throws -> ChapterSource {
    let folder = "chapters/\(identity.folderName)"
    guard let text = try? String(contentsOfFile: "\(folder)/main.swift", encoding: .utf8) else {
      throw Failure("\(folder)/main.swift is not here: run it from the repository's root.")
    }
    try OutputFolder.prepare("\(folder)/reference")
    return ChapterSource(text)
  }

  private static func firstLines(
    _ identity: ChapterIdentity, _ arguments: ChapterArguments, _ digits: DigitData?,
    _ style: TextStyle
  ) -> String {
    var conditions = ["\(arguments.size.rawValue) run", "seed \(arguments.seed)"]
    if identity.features.contains(.threads) {
      let threads = arguments.threads ?? ProcessInfo.processInfo.activeProcessorCount
      conditions.append(threads == 1 ? "1 thread" : "\(threads) threads")
    }
    conditions.append("about \(identity.duration(arguments.size))")
    var lines = [
      style.bold("Chapter \(identity.number): \(identity.title)"),
      conditions.joined(separator: ", "),
    ]
    if let digits {
      lines.append(
        "data: \(digits.name), \(grouped(digits.training.count)) pictures to train on, "
          + "\(grouped(digits.test.count)) to test with")
    }
    return lines.joined(separator: "\n")
  }
}
