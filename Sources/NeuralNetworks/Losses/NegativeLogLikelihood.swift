import Kernels

/// The negative logarithm of the right class's probability, from logarithms of probabilities: what
/// `LogSoftmax` puts out.
///
/// ```
/// forward:   L = −1/N Σₙ x[n,t[n]]           x[N,K]  t[N]  ->  L
/// backward:  ∂L/∂x[n,k] = −1/N if k = t[n], else 0
/// ```
public final class NegativeLogLikelihood: Loss {
  private var targets = Tensor.empty
  private var gradient = Tensor.empty

  public init() {}
  public func replica() -> any Loss { NegativeLogLikelihood() }

  public func forward(_ logProbabilities: Tensor, _ target: Tensor) -> Scalar {
    requireClasses("NegativeLogLikelihood", logProbabilities, target)
    target.write(inOrder: .rowMajor, to: &targets)
    gradient.prepare(logProbabilities.shape)
    return meanNegative(logProbabilities.inOrder(.batchInnermost), target)
  }

  public func backward(scale: Scalar) -> Tensor {
    let n = gradient.shape[0]
    gradient.fill(0)
    // ∂L/∂x = −1/N at the right class
    withPointers(targets, to: &gradient) { t, g in
      for i in 0..<n { g[Int(t[i]) * n + i] = -scale / Scalar(n) }
    }
    return gradient
  }
}
