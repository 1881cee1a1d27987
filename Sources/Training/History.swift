/// What a training left behind: a number for every step, and a line for every epoch.
public struct History: Sendable {
  /// One epoch.
  public struct Epoch: Sendable {
    /// The mean loss over the training samples, each measured just before its step.
    public let loss: Double
    /// What the network made of the validation data after the epoch, if there is any.
    public let validationLoss: Double?
    public let validationAccuracy: Double?
  }

  /// The loss of every mini-batch, in the order of training.
  public internal(set) var stepLosses: [Double] = []
  public internal(set) var epochs: [Epoch] = []

  public init() {}

  /// Every `interval`-th step, from the first: its number, and its loss.
  public func losses(every interval: Int) -> (steps: [Double], losses: [Double]) {
    let steps = Array(stride(from: 0, to: stepLosses.count, by: interval))
    return (steps.map { Double($0) }, steps.map { stepLosses[$0] })
  }

  /// The mean loss of each run of `count` steps: a curve without the noise of single batches.
  public func meanLosses(of count: Int) -> (steps: [Double], losses: [Double]) {
    let starts = stride(from: 0, to: stepLosses.count, by: count)
    let runs = starts.map { stepLosses[$0..<min($0 + count, stepLosses.count)] }
    return (
      runs.map { Double($0.startIndex + $0.endIndex - 1) / 2 },
      runs.map { $0.reduce(0, +) / Double($0.count) }
    )
  }
}
