/// An optimizer whose learning rate follows a schedule: see `LearningRateSchedule`.
///
/// ```
/// ηₜ = η f(t)      t = 0, 1, 2 …
/// ```
///
/// ```swift
/// let optimizer = Scheduled(
///   Regularized(Adam(model.parameters, learningRate: 0.01), .decay(0.01)),
///   .oneCycle(steps: epochs * loader.batchCount))
/// ```
///
/// It stands outermost, so that all within it follows the schedule.
public final class Scheduled: Optimizer {
  public let base: any Optimizer
  public let schedule: LearningRateSchedule
  public var parameters: [Parameter] { base.parameters }
  /// η, which the schedule's factors multiply. `base.learningRate` is the product, ηₜ.
  public var learningRate: Scalar
  /// How many steps were begun.
  public private(set) var stepCount = 0

  /// A schedule for the learning rate that `base` has.
  public init(_ base: any Optimizer, _ schedule: LearningRateSchedule) {
    self.base = base
    self.schedule = schedule
    learningRate = base.learningRate
  }

  public var restsWithoutGradient: Bool { base.restsWithoutGradient }

  public func beginStep() {
    base.learningRate = learningRate * Scalar(schedule.factor(at: stepCount))
    stepCount += 1
    base.beginStep()
  }

  public func update(_ slice: ParameterSlice) { base.update(slice) }
}
