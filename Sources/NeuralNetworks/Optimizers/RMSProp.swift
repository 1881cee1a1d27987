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
  private var squares: [Tensor]

  public init(
    _ parameters: [Parameter], learningRate: Scalar = 0.01, decay: Scalar = 0.99,
    epsilon: Scalar = 1e-8
  ) {
    self.parameters = parameters
    self.learningRate = learningRate
    self.decay = decay
    self.epsilon = epsilon
    squares = parameters.map { Tensor($0.value.shape) }
  }

  public func beginStep() {}

  public func update(parameter index: Int, range: Range<Int>) {
    let (parameter, first) = (parameters[index], range.lowerBound)
    withPointers(parameter.gradient, to: &parameter.value) { g, w in
      squares[index].withMutablePointer { s in
        rmsPropStep(
          range.count, w + first, g + first, squares: s + first, decay: decay, epsilon: epsilon,
          learningRate: learningRate)
      }
    }
  }
}
