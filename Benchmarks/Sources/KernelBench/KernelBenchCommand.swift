import ArgumentParser
import Files
import Foundation
import Peak
import Results

/// Measures the kernels one by one, on one core.
@main
struct KernelBenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "KernelBench",
    abstract: "Says how fast each kernel is, beside the multiply-add peak and OpenBLAS.",
    discussion: """
      Writes kernels.json into this machine's folder of Benchmarks/results, and \
      Benchmarks/RESULTS.md from all measurements that are there.
      """)

  @Option(help: "The folder of this package.")
  var package = "Benchmarks"

  func run() throws {
    Interruption.removesTemporaryFiles()
    OpenBLAS.useOneThread()
    let folder = try ResultsFolder(package: package)
    let cases =
      matrixCases(inputs: 784, outputs: 256, samples: 32)
      + matrixCases(inputs: 784, outputs: 128, samples: 64)
      + matrixCases(inputs: 256, outputs: 10, samples: 32)
      + matrixCases(inputs: 400, outputs: 120, samples: 32)
      + paperCases(inputs: 784, outputs: 256, samples: 32)
      + [1, 7].map { fewSamplesCase(inputs: 784, outputs: 256, samples: $0) }
      + [oneSampleCase(inputs: 8, outputs: 256)]
      + convolutionCases(channels: 1, outputs: 10, side: 28, padding: 0, samples: 32)
      + convolutionCases(channels: 10, outputs: 20, side: 12, padding: 0, samples: 32)
      + convolutionCases(channels: 1, outputs: 20, side: 28, padding: 2, samples: 50)
      + convolutionCases(channels: 20, outputs: 20, side: 14, padding: 2, samples: 50)
      + convolutionCases(channels: 6, outputs: 16, side: 14, padding: 0, samples: 32)
      + elementwiseCases() + normalizationCases() + optimizerCases() + pictureCases()
    let report = KernelReport(
      machine: .current, date: today, peakGflopsPerSecond: fusedMultiplyAddPeak(threads: 1),
      openBLAS: OpenBLAS.version,
      kernels: cases.map { $0.measure() })
    try folder.save(report)
    try ResultsPage(folder).write()
    print(KernelTable(report).text)
  }
}
