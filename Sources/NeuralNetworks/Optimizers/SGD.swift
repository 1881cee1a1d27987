import Kernels

/// Stochastic gradient descent, with momentum if wanted: a heavy ball that rolls downhill and keeps
/// some of its speed.
///
/// ```
/// v ← μ v + g
/// w ← w − η v            without momentum: w ← w − η g
/// ```
///
/// Robbins and Monro 1951; momentum: Polyak 1964, in PyTorch's form, in which η scales the velocity
/// when it is applied (Sutskever et al. 2013 scale the gradient as it enters).
public final class SGD: Optimizer {
  public let parameters: [Parameter]
  public var learningRate: Scalar
  /// μ, the share of the velocity that stays.
  public let momentum: Scalar
  private let velocities: OptimizerMemory?

  public init(_ parameters: [Parameter], learningRate: Scalar = 0.001, momentum: Scalar = 0) {
    self.parameters = parameters
    self.learningRate = learningRate
    self.momentum = momentum
    velocities = momentum == 0 ? nil : OptimizerMemory(parameters)
  }

  public var restsWithoutGradient: Bool { velocities == nil }

  public func beginStep() {}

  public func update(_ slice: ParameterSlice) {
    guard let velocities else {
      return sgdStep(slice.range.count, slice.value, slice.gradient, learningRate: learningRate)
    }
    momentumStep(
      slice.range.count, slice.value, slice.gradient, velocity: velocities[slice],
      momentum: momentum, learningRate: learningRate)
  }
}
