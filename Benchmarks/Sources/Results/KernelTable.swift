import Foundation

/// The kernels' section of the page.
public struct KernelTable {
  private let report: KernelReport

  public init(_ report: KernelReport) { self.report = report }

  public var text: String {
    var table = MarkdownTable(["kernel", "size", "speed", "of the peak", "OpenBLAS"])
    for kernel in report.kernels {
      let isComputing = kernel.unit == .gflops
      table.add([
        kernel.kernel, kernel.size, "\(threeDigits(kernel.speed.median)) \(kernel.unit.rawValue)",
        isComputing ? percent(kernel.speed.median / report.peakGflopsPerSecond) : "",
        kernel.openBLAS.map { "\(threeDigits($0.median)) \(kernel.unit.rawValue)" } ?? "",
      ])
    }
    return """
      ### Kernels

      On one core, medians, at the sizes of the networks. Kernels that multiply and add are measured
      in useful operations, the others in bytes that they read and write, at least once each. The peak
      is \(threeDigits(report.peakGflopsPerSecond)) GFLOP/s. OpenBLAS is \(report.openBLAS).

      \(table.text)
      """
  }
}
