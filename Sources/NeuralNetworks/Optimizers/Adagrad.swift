import Kernels

/// A step of its own for every weight: the more a weight has moved before, the smaller.
///
/// ```
/// s ← s + g²
/// w ← w − η g / (√s + ε)
/// ```
///
/// Duchi, Hazan and Singer 2011, "Adaptive Subgradient Methods", with PyTorch's defaults.
public final class Adagrad: Optimizer {
  public let parameters: [Parameter]
  public var learningRate: Scalar
  /// ε keeps the division from overflowing.
  public let epsilon: Scalar
  private let squares: OptimizerMemory

  public init(_ parameters: [Parameter], learningRate: Scalar = 0.01, epsilon: Scalar = 1e-10) {
    self.parameters = parameters
    self.learningRate = learningRate
    self.epsilon = epsilon
    squares = OptimizerMemory(parameters)
  }

  public var restsWithoutGradient: Bool { epsilon > 0 }

  public func beginStep() {}

  public func update(_ slice: ParameterSlice) {
    adagradStep(
      slice.range.count, slice.value, slice.gradient, squares: squares[slice], epsilon: epsilon,
      learningRate: learningRate)
  }
}
