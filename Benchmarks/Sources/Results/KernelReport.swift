/// All kernels, measured in one run.
public struct KernelReport: Codable, Sendable {
  public let machine: Machine
  public let date: String
  /// What one core does when it multiplies and adds in registers alone.
  public let peakGflopsPerSecond: Double
  /// Which of its kernels OpenBLAS chose for this processor.
  public let openBLAS: String
  public let kernels: [KernelResult]

  public init(
    machine: Machine, date: String, peakGflopsPerSecond: Double, openBLAS: String,
    kernels: [KernelResult]
  ) {
    self.machine = machine
    self.date = date
    self.peakGflopsPerSecond = peakGflopsPerSecond
    self.openBLAS = openBLAS
    self.kernels = kernels
  }
}
