import Kernels

/// Momentum and RMSProp together, both corrected for having started at zero.
///
/// ```
/// m ← β₁ m + (1 − β₁) g
/// s ← β₂ s + (1 − β₂) g²
/// w ← w − η (m / (1 − β₁ᵗ)) / (√(s / (1 − β₂ᵗ)) + ε)
/// ```
///
/// Kingma and Ba 2015, "Adam: A Method for Stochastic Optimization", algorithm 1, with PyTorch's
/// defaults, which are the paper's.
public final class Adam: Optimizer {
  public let parameters: [Parameter]
  public var learningRate: Scalar
  /// β₁, the share of the old mean of gradients that stays.
  public let beta1: Scalar
  /// β₂, the share of the old mean of squares that stays.
  public let beta2: Scalar
  /// ε keeps the division from overflowing.
  public let epsilon: Scalar
  private let means: OptimizerMemory
  private let squares: OptimizerMemory
  // β₁ᵗ and β₂ᵗ after t steps, in double precision: 1 − β₂ᵗ is small at first.
  private var powers = (1.0, 1.0)

  public init(
    _ parameters: [Parameter], learningRate: Scalar = 0.001, beta1: Scalar = 0.9,
    beta2: Scalar = 0.999, epsilon: Scalar = 1e-8
  ) {
    self.parameters = parameters
    self.learningRate = learningRate
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
    means = OptimizerMemory(parameters)
    squares = OptimizerMemory(parameters)
  }

  public func beginStep() { powers = (powers.0 * Double(beta1), powers.1 * Double(beta2)) }

  public func update(_ slice: ParameterSlice) {
    adamStep(
      slice.range.count, slice.value, slice.gradient, means: means[slice], squares: squares[slice],
      beta1: beta1, beta2: beta2, correction1: Scalar(1 - powers.0),
      correction2: Scalar(1 - powers.1), epsilon: epsilon, learningRate: learningRate)
  }
}
