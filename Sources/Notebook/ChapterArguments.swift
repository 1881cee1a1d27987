import ArgumentParser
import NeuralNetworks

/// The command line of a chapter.
struct ChapterArguments: ParsableCommand {
  /// Whose command line it is. ArgumentParser makes instances of its own and asks a type for its
  /// configuration, so the chapter reaches both from around the call.
  @TaskLocal static var identity: ChapterIdentity?

  static var configuration: CommandConfiguration {
    guard let identity else { return CommandConfiguration() }
    return CommandConfiguration(
      commandName: identity.command,
      abstract: "Chapter \(identity.number): \(identity.title). \(identity.question)",
      usage: "\(identity.command) [OPTIONS]",
      discussion: identity.discussion,
      version:
        "neural-networks-from-scratch \(bookVersion) (\(precisionName), \(vectorWidth) lanes)")
  }

  @Option(
    name: offered(.data), parsing: .unconditional,
    help: help(
      .data,
      """
      The digits: drawn, mnist, or a folder with IDX files or with pictures in \
      train/LABEL and test/LABEL. Without it $MNIST_DIR, \
      then data/mnist, then drawn.
      """, "source"),
    transform: nonEmpty)
  var data: String?

  @Option(
    name: offered(.epochs), parsing: .unconditional,
    help: help(.epochs, "Passes over the training set, in the main experiment.", "n"),
    transform: { try positiveInteger($0) })
  var epochs: Int?

  @Option(
    name: offered(.batchSize), parsing: .unconditional,
    help: help(.batchSize, "Samples in a mini-batch, in the main experiment.", "n"),
    transform: { try positiveInteger($0) })
  var batchSize: Int?

  @Option(
    name: offered(.learningRate), parsing: .unconditional,
    help: help(.learningRate, "How far one step goes, in the main experiment.", "x"),
    transform: positiveNumber)
  var learningRate: Double?

  @Option(
    name: .long, parsing: .unconditional,
    help: .init("What all random numbers come from. (default: 1)", valueName: "n"),
    transform: seedNumber)
  var seed: UInt64 = 1

  @Option(
    name: offered(.threads), parsing: .unconditional,
    help: help(.threads, "How many cores train. (default: all of this machine's)", "n"),
    transform: { try positiveInteger($0, atMost: 1024) })
  var threads: Int?

  @Option(
    name: .long, parsing: .unconditional,
    help: .init(plotsHelp, valueName: "folder"),
    transform: nonEmpty)
  var plots: String?

  @Option(
    name: offered(.save), parsing: .unconditional,
    help: help(.save, "Write the trained model of the main experiment (safetensors).", "file"),
    transform: nonEmpty)
  var save: String?

  @Flag(
    name: offered(.sabotage),
    help: help(.sabotage, "Break a backward pass on purpose, and see what notices."))
  var sabotage = false

  @Flag(help: "Every cell on less data, within seconds.")
  var quick = false

  @Flag(help: "The settings of the documents.")
  var full = false

  @Flag(help: "Fail when something that the chapter claims does not hold.")
  var check = false

  @Flag(help: .hidden)
  var reference = false

  /// Which of the three sizes.
  var size: RunSize { quick ? .quick : full ? .full : .standard }

  func validate() throws {
    if quick && full { throw ValidationError("Choose one of --quick and --full.") }
  }

  private static var plotsHelp: String {
    "Where figures go. (default: plots/chapter\(identity?.paddedNumber ?? "NN"))"
  }
}
