import ArgumentParser
import Files
import Foundation
import Results

/// Measures our networks beside those of other libraries.
@main
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "Compare",
    abstract: "Trains the same networks with this book's library and with its peers, in turn.",
    discussion: """
      Measures the networks of the documents, or those named, on two threads; with --sizes also \
      other batch sizes, one thread, and other numbers of images, which takes hours. The raw \
      measurements go into Benchmarks/results, and Benchmarks/RESULTS.md is made from all that are \
      there. Networks: \(Network.allCases.map(\.rawValue).joined(separator: ", ")).
      """)

  @Argument(help: "Which networks; by default those of the documents, with --sizes all.")
  var networks: [Network] = []

  @Flag(help: "Other batch sizes, numbers of threads and of images as well.")
  var sizes = false

  @Option(help: "How many turns each contestant has; three times as many of less than an epoch.")
  var rounds = 3

  @Option(help: "Folder with MNIST's files; by default MNIST_DIR, or data/mnist.")
  var data = Lineup.usualData

  @Option(help: "The folder of this package.")
  var package = "Benchmarks"

  func validate() throws {
    guard rounds >= 1 else {
      throw ValidationError("--rounds takes a number from 1 on, not \(rounds).")
    }
  }

  func run() throws {
    // A contestant that died is noticed where its answer is missing.
    signal(SIGPIPE, SIG_IGN)
    Interruption.onSignals { number in
      TemporaryFile.removeAll { RunningProcesses.endAll(exitCode: 128 + number) }
    }
    let folder = try ResultsFolder(package: package)
    let lineup = Lineup(package: package, data: data)
    // Results that nobody can read are noticed before the hours, not behind them.
    try ResultsPage(folder).write()
    var results: [MatchResult] = []
    for setting in settings {
      let match = Match(setting: setting, lineup: lineup, rounds: rounds)
      let result = try match.play()
      try folder.save(result)
      try ResultsPage(folder).write()
      results.append(result)
    }
    print(ComparisonTable(results, showsQuality: true).text)
  }

  private var settings: [Setting] {
    if !sizes { return (networks.isEmpty ? Network.ofDocuments : networks).map { Setting($0) } }
    return (networks.isEmpty ? Network.allCases : networks).flatMap { network in
      let batches = [1, 7, 32, network.batchSize, 256, 1000].flatMap { batchSize in
        [1, 2].map { threads in
          Setting(
            network, batchSize: batchSize, threads: threads,
            images: batchSize == 1 ? Setting.imagesOfSingles : Setting.epoch)
        }
      }
      let counts = network == .dense256Adam ? [640, 6400, 600_000] : []
      return batches
        + counts.map {
          Setting(network, batchSize: network.batchSize, threads: 2, images: $0)
        }
    }
  }
}

extension Network: ExpressibleByArgument {}
