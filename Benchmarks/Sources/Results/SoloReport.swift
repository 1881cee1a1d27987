import Foundation

/// What is asked of this library alone: one image at a time, and the time to 99 %.
public struct SoloReport: Codable, Sendable {
  /// A process that reads MNIST, trains, and tests.
  public struct Run: Codable, Sendable {
    public let seed: Int
    /// From the start of the process to its end.
    public let seconds: Double
    public let testAccuracy: Double

    public init(seed: Int, seconds: Double, testAccuracy: Double) {
      self.seed = seed
      self.seconds = seconds
      self.testAccuracy = testAccuracy
    }
  }

  public let machine: Machine
  public let date: String
  public let microsecondsDense: Double
  public let microsecondsCNN: Double
  public let runsTo99: [Run]

  public init(
    machine: Machine, date: String, microsecondsDense: Double, microsecondsCNN: Double,
    runsTo99: [Run]
  ) {
    self.machine = machine
    self.date = date
    self.microsecondsDense = microsecondsDense
    self.microsecondsCNN = microsecondsCNN
    self.runsTo99 = runsTo99
  }

  /// A section of the page.
  public var text: String {
    let runs = runsTo99.map {
      String(format: "%.2f s (%.2f %%)", $0.seconds, 100 * $0.testAccuracy)
    }
    let latencies = """
      ### Alone

      - One image, one core, median: \(String(format: "%.1f", microsecondsDense)) µs through
        784-256-10, \(String(format: "%.1f", microsecondsCNN)) µs through CNN 1-10-20.

      """
    if runs.isEmpty { return latencies }
    return latencies + """
      - From the start of a process to the end of its test on MNIST, files read and network trained
        in it (`TimeTo99`, three seeds): \(runs.joined(separator: ", ")).

      """
  }
}
