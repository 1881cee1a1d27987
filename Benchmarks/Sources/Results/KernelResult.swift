/// How fast one kernel is at one size, on one core.
public struct KernelResult: Codable, Sendable {
  public enum Unit: String, Codable, Sendable {
    case gflops = "GFLOP/s"
    case gigabytes = "GB/s"
  }

  public let kernel: String
  public let size: String
  public let unit: Unit
  public let speed: Spread
  /// The same product by OpenBLAS.
  public let openBLAS: Spread?

  public init(kernel: String, size: String, unit: Unit, speed: Spread, openBLAS: Spread? = nil) {
    self.kernel = kernel
    self.size = size
    self.unit = unit
    self.speed = speed
    self.openBLAS = openBLAS
  }
}
