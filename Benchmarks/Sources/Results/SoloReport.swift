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
  /// Of an image of noise, in which no pixel is paper.
  public let microsecondsDense: Double
  /// Of a digit of MNIST's test set, most of which is paper. Earlier versions did not measure it.
  public let microsecondsDenseOfDigits: Double?
  /// Of an image of noise.
  public let microsecondsCNN: Double
  public let runsTo99: [Run]

  public init(
    machine: Machine, date: String, microsecondsDense: Double, microsecondsDenseOfDigits: Double?,
    microsecondsCNN: Double, runsTo99: [Run]
  ) {
    self.machine = machine
    self.date = date
    self.microsecondsDense = microsecondsDense
    self.microsecondsDenseOfDigits = microsecondsDenseOfDigits
    self.microsecondsCNN = microsecondsCNN
    self.runsTo99 = runsTo99
  }

  /// A section of the page.
  public var text: String {
    let runs = runsTo99.map {
      String(format: "%.2f s (%.2f %%)", $0.seconds, 100 * $0.testAccuracy)
    }
    func micros(_ value: Double) -> String { String(format: "%.1f µs", value) }
    let digits = microsecondsDenseOfDigits.map { "\(micros($0)) for a digit of MNIST and " } ?? ""
    let latencies = """
      ### Alone

      - One image, one core, median: 784-256-10 takes \(digits)\(micros(microsecondsDense)) for
        noise, in which nothing is paper; CNN 1-10-20 takes \(micros(microsecondsCNN)) for noise.

      """
    if runs.isEmpty { return latencies }
    return latencies + """
      - From the start of a process to the end of its test on MNIST, files read and network trained
        in it (`TimeTo99`, three seeds): \(runs.joined(separator: ", ")).

      """
  }
}
