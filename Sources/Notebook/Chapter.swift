import Foundation

/// What makes an executable a chapter: its name, its command line, and the conditions of this run.
///
/// ```swift
/// let chapter = Chapter(
///   4, "Softmax and cross-entropy", question: "Which loss suits a classifier?",
///   mainExperiment: "784-256-10 with Adam", takes: ("3 s", "15 s", "5 min"), offers: [.save])
/// ```
/// Making it reads the command line and ends the program where there is nothing to run (`--help`,
/// wrong usage), no place to write to or no data; then it says on standard error what will happen.
@MainActor public final class Chapter {
  /// How much this run computes.
  public let size: RunSize
  /// What all random numbers come from.
  public let seed: UInt64
  /// How many cores train.
  public let threads: Int
  /// Where figures go, such as "plots/chapter04"; it exists and can be written in.
  public let plots: String
  /// Whether a backward pass is to be broken on purpose.
  public let sabotage: Bool

  let identity: ChapterIdentity
  let arguments: ChapterArguments
  let session: Session
  private let loadedDigits: DigitData?
  let source: ChapterSource?

  /// - Parameters:
  ///   - question: what the chapter answers, one sentence for `--help`.
  ///   - mainExperiment: what `--epochs` and the like change, in a few words.
  ///   - takes: how long each size takes on two cores, in words.
  ///   - offers: options beyond the usual ones.
  ///   - lacks: usual options that have no meaning in this chapter.
  public convenience init(
    _ number: Int, _ title: String, question: String, mainExperiment: String,
    takes: (quick: String, standard: String, full: String), offers: ChapterFeature = [],
    lacks: ChapterFeature = [], file: String = #filePath
  ) {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent().lastPathComponent
    let identity = ChapterIdentity(
      number: number, title: title, question: question, mainExperiment: mainExperiment,
      takes: takes, features: ChapterFeature.usual.union(offers).subtracting(lacks),
      folderName: folder)
    self.init(identity, words: Array(CommandLine.arguments.dropFirst()))
  }

  /// A chapter with the words of a command line.
  init(_ identity: ChapterIdentity, words: [String]) {
    self.identity = identity
    arguments = ChapterArguments.$identity.withValue(identity) {
      ChapterArguments.parseOrExit(words)
    }
    size = arguments.size
    seed = arguments.seed
    threads = arguments.threads ?? ProcessInfo.processInfo.activeProcessorCount
    sabotage = arguments.sabotage
    let usualFolder = arguments.reference ? "plots/reference" : "plots"
    plots = arguments.plots ?? "\(usualFolder)/chapter\(identity.paddedNumber)"
    session = Session(
      console: .standard, judgesTraining: arguments.size != .quick, figureFolder: plots)
    Session.current = session
    OrderlyEnd.install(console: session.console, files: session.writtenFiles)
    (source, loadedDigits) = attempt { [identity, arguments, plots, session] in
      try Self.prepare(identity, arguments, plots: plots, console: session.console)
    }
  }

  /// The digits of `--data`; in a quick run the first 2,000 to train and 500 to test. Traps in a
  /// chapter that lacks the option.
  public var digits: DigitData {
    guard let loadedDigits else { fatalError("a chapter that lacks .data has no digits") }
    return loadedDigits
  }

  // MARK: Settings

  /// One of three values, by the size of the run.
  public func choose<Value>(quick: Value, standard: Value, full: Value) -> Value {
    switch size {
    case .quick: quick
    case .standard: standard
    case .full: full
    }
  }

  /// How many epochs the main experiment takes: `--epochs`, or one of three by the size of the run.
  public func epochs(quick: Int, standard: Int, full: Int) -> Int {
    arguments.epochs ?? choose(quick: quick, standard: standard, full: full)
  }

  /// How many samples a mini-batch of the main experiment has: `--batch-size`, or the usual number.
  public func batchSize(_ usual: Int) -> Int { arguments.batchSize ?? usual }

  /// The learning rate of the main experiment: `--learning-rate`, or the usual one.
  public func learningRate(_ usual: Scalar) -> Scalar {
    arguments.learningRate.map { Scalar($0) } ?? usual
  }
}
