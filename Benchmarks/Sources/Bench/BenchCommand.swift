import ArgumentParser
import Datasets
import Foundation
import Peak
import Training

/// Measures one network of ours.
@main
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "Bench",
    abstract: "Trains one network on MNIST and says how long an epoch takes.",
    discussion: "Networks: \(BenchNetwork.allCases.map(\.rawValue).joined(separator: ", ")).")

  @Argument(help: "Which network.")
  var network: BenchNetwork

  @Option(help: "Images a batch; by default the network's own.")
  var batchSize: Int?

  @Option(help: "How many cores work; by default all.")
  var threads: Int = Workers.coreCount

  @Option(help: "How many epochs are measured, after a short warm-up.")
  var epochs: Int = 3

  @Option(help: "Folder with MNIST's files; by default MNIST_DIR, or data/mnist.")
  var data: String?

  @Flag(help: "Print the result as one line of JSON.")
  var json = false

  @Flag(help: "Obey `train N` and `test` from standard input, as Compare needs it.")
  var interactive = false

  func validate() throws {
    for (name, value) in [
      ("--batch-size", batchSize ?? 1), ("--threads", threads), ("--epochs", epochs),
    ] where value < 1 { throw ValidationError("\(name) takes a number from 1 on, not \(value).") }
  }

  func run() throws {
    let digits: DigitData
    do { digits = try DigitData.load(data ?? "mnist") } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      throw ExitCode(66)
    }
    let batchSize = batchSize ?? network.batchSize
    let contestant = Contestant(network, data: digits, batchSize: batchSize, threads: threads)
    if interactive { return try Interaction(contestant).run() }

    _ = try contestant.train(digits.training.count / 10)
    var seconds: [Double] = []
    for _ in 0..<epochs {
      let result = try contestant.train(digits.training.count)
      seconds.append(result.seconds / Double(result.images) * Double(digits.training.count))
    }
    let median = seconds.sorted()[epochs / 2]
    let operations = contestant.operationsPerImage * Double(digits.training.count)
    let test = contestant.evaluate()
    let report = BenchReport(
      network: network.rawValue, batchSize: batchSize, threads: threads, secondsPerEpoch: median,
      gflopsPerSecond: operations / median / 1e9,
      peakGflopsPerSecond: fusedMultiplyAddPeak(threads: threads),
      testAccuracy: network.isRegression ? nil : test.value,
      testLoss: network.isRegression ? test.value : nil)
    print(json ? try report.json : report.text)
  }
}
