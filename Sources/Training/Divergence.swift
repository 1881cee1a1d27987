import NeuralNetworks

/// The loss of a training is no longer a number: the steps were too large.
public struct Divergence: Error, CustomStringConvertible {
  /// The mini-batch, counted from 1, whose loss was infinite or not a number.
  public let step: Int
  public let loss: Double
  public let learningRate: Scalar

  /// A training whose loss was infinite or not a number at a step.
  public init(step: Int, loss: Double, learningRate: Scalar) {
    self.step = step
    self.loss = loss
    self.learningRate = learningRate
  }

  public var description: String {
    let value = loss.isNaN ? "not a number" : "infinite"
    // Of the rate as it is written: a tenth of the nearest binary fraction would show its digits.
    let tenth = Scalar((Double("\(learningRate)") ?? 0) / 10)
    return "the loss became \(value) at step \(step): with a learning rate of \(learningRate) the "
      + "steps are too large; try a tenth of it, --learning-rate \(tenth)"
  }
}
