import Kernels

/// An optimizer whose weights are also pulled towards zero: see `Regularizer`.
///
/// ```swift
/// let optimizer = Regularized(SGD(model.parameters, learningRate: 0.1), .l2(0.0001))
/// let adamW = Regularized(Adam(model.parameters), .decay(0.01))
/// ```
///
/// Only parameters with two axes or more are pulled, weights and kernels. A bias, or the scale of a
/// normalisation, has one axis and is left alone, since it makes no function steeper (Goodfellow,
/// Bengio and Courville 2016, "Deep Learning", section 7.1). PyTorch pulls all that it is given.
public final class Regularized: Optimizer {
  public let base: any Optimizer
  public let regularizer: Regularizer
  public var parameters: [Parameter] { base.parameters }
  public var learningRate: Scalar {
    get { base.learningRate }
    set { base.learningRate = newValue }
  }
  /// Whether each parameter is a weight.
  private let isWeight: [Bool]
  /// The gradients with the pull added; nil where the gradients stay what they are.
  private let gradients: OptimizerMemory?

  public init(_ base: any Optimizer, _ regularizer: Regularizer) {
    self.base = base
    self.regularizer = regularizer
    isWeight = base.parameters.map { $0.value.shape.rank >= 2 }
    if case .decay = regularizer {
      gradients = nil
    } else {
      gradients = OptimizerMemory(base.parameters)
    }
  }

  public func beginStep() { base.beginStep() }

  public func update(_ slice: ParameterSlice) {
    guard isWeight[slice.index] else { return base.update(slice) }
    let (count, w, g) = (slice.range.count, slice.value, slice.gradient)
    switch regularizer {
    case .l2(let strength):
      let sum = gradients![slice]
      addSquarePenalty(count, w, g, strength: strength, to: sum)
      base.update(slice.withGradient(sum))
    case .l1(let strength):
      let sum = gradients![slice]
      addAbsolutePenalty(count, w, g, strength: strength, to: sum)
      base.update(slice.withGradient(sum))
    case .decay(let strength):
      shrink(count, w, by: learningRate * strength)
      base.update(slice)
    }
  }
}
