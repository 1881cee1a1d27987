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
  private var squares: [Tensor]

  public init(_ parameters: [Parameter], learningRate: Scalar = 0.01, epsilon: Scalar = 1e-10) {
    self.parameters = parameters
    self.learningRate = learningRate
    self.epsilon = epsilon
    squares = parameters.map { Tensor($0.value.shape) }
  }

  public func beginStep() {}

  public func update(parameter index: Int, range: Range<Int>) {
    let (parameter, first) = (parameters[index], range.lowerBound)
    withPointers(parameter.gradient, to: &parameter.value) { g, w in
      squares[index].withMutablePointer { s in
        adagradStep(
          range.count, w + first, g + first, squares: s + first, epsilon: epsilon,
          learningRate: learningRate)
      }
    }
  }
}
