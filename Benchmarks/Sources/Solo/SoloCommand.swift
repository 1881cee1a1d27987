import ArgumentParser
import Datasets
import Foundation
import NeuralNetworks
import Results

/// Measures what is asked of this library alone.
@main
struct SoloCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "Solo",
    abstract: "Measures one image at a time, and the time from start to 99 % on MNIST.",
    discussion:
      "Writes solo.json into this machine's folder of Benchmarks/results, and Benchmarks/RESULTS.md."
  )

  @Option(help: "The folder of this package.")
  var package = "Benchmarks"

  func run() throws {
    let folder = try ResultsFolder(package: package)
    var random = RandomGenerator(seed: 1, stream: .initialization)
    let dense = Sequential(
      Flatten(), Linear(784, 256, using: &random), ReLU(), Linear(256, 10, using: &random))
    let cnn = Sequential(
      Conv2D(1, 10, kernelSize: 5, using: &random), MaxPool2D(2), ReLU(),
      Conv2D(10, 20, kernelSize: 5, using: &random), MaxPool2D(2), ReLU(), Flatten(),
      Linear(320, 10, using: &random))
    let digits: Dataset
    do { digits = try DigitData.load("mnist").test } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      throw ExitCode(66)
    }
    let images = (0..<1000).map { digits.image($0).reshaped([1, 1, 28, 28]) }
    // Each of its pixels has ink, so that nothing can be left out.
    let noise = [Tensor.uniform([1, 1, 28, 28], from: 0, to: 1, using: &random)]
    let report = SoloReport(
      machine: .current, date: today, microsecondsDense: latency(of: dense, images: noise),
      microsecondsDenseOfDigits: latency(of: dense, images: images),
      microsecondsCNN: latency(of: cnn, images: noise), runsTo99: try (1...3).map(timeTo99))
    try folder.save(report)
    try ResultsPage(folder).write()
    print(report.text)
  }

  /// Starts the program and waits for its end.
  private func timeTo99(seed: Int) throws -> SoloReport.Run {
    let process = Process()
    let output = Pipe()
    process.executableURL = Bundle.main.executableURL!.deletingLastPathComponent()
      .appendingPathComponent("TimeTo99")
    process.arguments = ["\(seed)"]
    process.standardOutput = output
    let start = ContinuousClock.now
    try process.run()
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let word = String(decoding: said, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    guard process.terminationStatus == 0, let accuracy = Double(word) else {
      throw ExitCode(process.terminationStatus == 0 ? 1 : process.terminationStatus)
    }
    return .init(seed: seed, seconds: seconds, testAccuracy: accuracy)
  }
}
