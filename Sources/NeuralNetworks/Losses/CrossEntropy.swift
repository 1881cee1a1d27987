import Kernels

/// Softmax and the negative logarithm of the right class's probability, in one, for classification.
/// Takes scores, so the network has no softmax of its own.
///
/// ```
/// forward:   L = −1/N Σₙ ln p[n,t[n]],  p = softmax(x)       x[N,K]  t[N]  ->  L
/// backward:  ∂L/∂x[n,k] = (p[n,k] − 1 if k = t[n], else p[n,k]) / N
/// ```
///
/// ln p = x − ln Σ exp(x), with the largest score subtracted first: no score is too large.
public final class CrossEntropy: Loss {
  private var logProbabilities = Tensor.empty
  private var targets = Tensor.empty
  private var gradient = Tensor.empty

  public init() {}
  public func replica() -> any Loss { CrossEntropy() }

  public func forward(_ scores: Tensor, _ target: Tensor) -> Scalar {
    requireClasses("CrossEntropy", scores, target)
    let (n, k) = (scores.shape[0], scores.shape[1])
    logProbabilities.prepare(scores.shape)
    // ln p = x − ln Σ exp(x)
    withPointers(scores.inOrder(.batchInnermost), to: &logProbabilities) { x, logP in
      logSoftmax(classes: k, samples: n, x, to: logP)
    }
    target.write(inOrder: .rowMajor, to: &targets)
    return meanNegative(logProbabilities, target)
  }

  public func backward(scale: Scalar) -> Tensor {
    let (n, k) = (logProbabilities.shape[0], logProbabilities.shape[1])
    gradient.prepare(logProbabilities.shape)
    // ∂L/∂x = (p − one-hot t) / N
    let factor = scale / Scalar(n)
    withPointers(logProbabilities, targets, to: &gradient) { logP, t, g in
      exponential(n * k, logP, to: g)
      for i in 0..<n * k { g[i] *= factor }
      for i in 0..<n { g[Int(t[i]) * n + i] -= factor }
    }
    return gradient
  }
}
