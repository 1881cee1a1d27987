import Kernels

/// As Adagrad, with a memory that fades: the step follows the recent size of the gradient.
///
/// ```
/// s ← α s + (1 − α) g²
/// w ← w − η g / (√s + ε)
/// ```
///
/// Tieleman and Hinton 2012, lecture 6.5 of "Neural Networks for Machine Learning", with PyTorch's
/// defaults.
public final class RMSProp: Optimizer {
  public let parameters: [Parameter]
  public var learningRate: Scalar
  /// α, the share of the old mean that stays.
  public let decay: Scalar
  /// ε keeps the division from overflowing.
  public let epsilon: Scalar
  private let squares: OptimizerMemory

  public init(
    _ parameters: [Parameter], learningRate: Scalar = 0.01, decay: Scalar = 0.99,
    epsilon: Scalar = 1e-8
  ) {
    self.parameters = parameters
    self.learningRate = learningRate
    self.decay = decay
    self.epsilon = epsilon
    squares = OptimizerMemory(parameters)
  }

  public func beginStep() {}

  public func update(_ slice: ParameterSlice) {
    rmsPropStep(
      slice.range.count, slice.value, slice.gradient, squares: squares[slice], decay: decay,
      epsilon: epsilon,
      learningRate: learningRate)
  }
}
