/// One comparison: the same network by all contestants in turn.
public struct MatchResult: Codable, Sendable {
  public let machine: Machine
  public let date: String
  public let setting: Setting
  /// What the cores do when they multiply and add in registers alone, measured in the same run.
  public let peakGflopsPerSecond: Double
  /// Floating-point operations of training on one image, as our contestant counts them.
  public let operationsPerImage: Double
  public let contestants: [ContestantResult]

  public init(
    machine: Machine, date: String, setting: Setting, peakGflopsPerSecond: Double,
    operationsPerImage: Double, contestants: [ContestantResult]
  ) {
    self.machine = machine
    self.date = date
    self.setting = setting
    self.peakGflopsPerSecond = peakGflopsPerSecond
    self.operationsPerImage = operationsPerImage
    self.contestants = contestants
  }

  func contestant(_ name: String) -> ContestantResult? { contestants.first { $0.name == name } }

  var ours: ContestantResult? { contestant("ours") }

  var bestPeer: ContestantResult? {
    contestants.filter { $0.name != "ours" }
      .min { $0.secondsPerEpoch.median < $1.secondsPerEpoch.median }
  }

  /// How many times as fast as the best peer we are.
  var ratio: Double? {
    guard let ours, let bestPeer else { return nil }
    return bestPeer.secondsPerEpoch.median / ours.secondsPerEpoch.median
  }

  /// Which part of the multiply-add peak a contestant reaches.
  func shareOfPeak(_ contestant: ContestantResult) -> Double {
    operationsPerImage * Double(Setting.epoch) / contestant.secondsPerEpoch.median / 1e9
      / peakGflopsPerSecond
  }
}
