import Kernels

/// Sigmoid and cross-entropy in one, for yes-or-no questions. Takes scores; targets are 0 or 1, or
/// a probability between.
///
/// ```
/// forward:   L = 1/(N·K) Σ max(x, 0) − x t + ln(1 + exp(−|x|))      x[N,K]  t[N,K]  ->  L
/// backward:  ∂L/∂x = (σ(x) − t) / (N·K)
/// ```
///
/// The formula is −t ln σ(x) − (1 − t) ln(1 − σ(x)), written so that no exponential overflows.
public final class BinaryCrossEntropy: Loss {
  private var scores = Tensor.empty
  private var targets = Tensor.empty
  private var terms = Tensor.empty
  private var gradient = Tensor.empty

  public init() {}
  public func replica() -> any Loss { BinaryCrossEntropy() }

  public func forward(_ prediction: Tensor, _ target: Tensor) -> Scalar {
    let count = requireSameShape("BinaryCrossEntropy", prediction, target)
    prediction.write(inOrder: prediction.order, to: &scores)
    target.write(inOrder: prediction.order, to: &targets)
    terms.prepare(prediction.shape, order: prediction.order)
    var sum = 0.0
    withPointers(scores, targets, to: &terms) { x, t, e in
      for i in 0..<count { e[i] = -abs(x[i]) }
      exponential(count, e, to: e)
      for i in 0..<count { e[i] += 1 }
      logarithm(count, e, to: e)
      for i in 0..<count { sum += Double(max(x[i], 0) - x[i] * t[i] + e[i]) }
    }
    return Scalar(sum / Double(count))
  }

  public func backward(scale: Scalar) -> Tensor {
    let count = scores.count
    gradient.prepare(scores.shape, order: scores.order)
    // ∂L/∂x = (σ(x) − t) / (N·K)
    let factor = scale / Scalar(count)
    withPointers(scores, targets, to: &gradient) { x, t, g in
      sigmoid(count, x, to: g)
      for i in 0..<count { g[i] = factor * (g[i] - t[i]) }
    }
    return gradient
  }
}
