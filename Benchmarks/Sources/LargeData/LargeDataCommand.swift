import ArgumentParser
import Datasets
import Files
import Foundation
import NeuralNetworks
import Training

/// Data larger than memory: trains on millions of pictures that stay in their file, and on the
/// first 60,000 of them, and compares what a picture costs.
@main
struct LargeDataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "LargeData",
    abstract: "Trains on a raw IDX file of millions of drawn digits, mapped into memory.",
    discussion: """
      Draws the digits into two files in the folder, all of them different, 785 bytes each: 4.7 GB \
      for 6 million. That takes about a minute on two cores. Files with as many digits that are \
      there already are used again. Then 784-256-10 is trained with Adam, in batches of 64. The \
      files stay: remove them when they are no longer wanted.

      The system keeps the file's pages in whatever memory is free. Where that is less than the \
      file, the disk's speed is measured too.
      """)

  @Argument(help: "Where the files go.")
  var folder: String

  @Option(help: "How many digits.")
  var count = 6_000_000

  func validate() throws {
    guard (60_000...Int(UInt32.max)).contains(count) else {
      throw ValidationError("--count takes a number from 60000 to \(UInt32.max), not \(count).")
    }
  }

  func run() throws {
    Interruption.removesTemporaryFiles()
    let files = DigitFiles(folder: folder)
    let digits = try files.existing(count: count) ?? files.draw(count: count)
    let memory = PrivateMemory()
    let few = try secondsPerImage(digits.prefix(60_000), epochs: 6)
    let many = try secondsPerImage(digits, epochs: 1)
    print(String(format: "first 60,000: %6.2f µs per image", few * 1e6))
    print(
      String(
        format: "all %@: %6.2f µs per image, %.2f times as much",
        grouped(count), many * 1e6, many / few))
    let peak = memory.peak.map { "\(grouped($0 / 1_000_000)) MB" } ?? "unknown on this system"
    print("private memory, at most: \(peak)")
  }

  /// Trains a new network. Returns the median over the epochs; where there are several, the first,
  /// in which everything is touched for the first time, does not count.
  private func secondsPerImage(_ digits: Dataset, epochs: Int) throws -> Double {
    var random = RandomGenerator(seed: 1, stream: .initialization)
    let model = Sequential(
      Flatten(), Linear(784, 256, using: &random), ReLU(), Linear(256, 10, using: &random))
    let trainer = Trainer(model, loss: CrossEntropy(), optimizer: Adam(model.parameters))
    let loader = DataLoader(digits, batchSize: 64, shuffleSeed: 1)
    var seconds: [Double] = []
    for epoch in 1...epochs {
      let start = ContinuousClock.now
      let loss = try trainer.epoch(loader)
      seconds.append((ContinuousClock.now - start) / .seconds(1))
      print(
        String(
          format: "%@ images, epoch %d: %6.2f s, mean loss %.4f",
          grouped(digits.count), epoch, seconds[epoch - 1], loss))
    }
    if epochs > 1 { seconds.removeFirst() }
    return seconds.sorted()[seconds.count / 2] / Double(digits.count)
  }
}
