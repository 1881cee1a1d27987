import Kernels

/// The mean of the squared differences, for quantities: twice as far off costs four times as much.
///
/// ```
/// forward:   L = 1/(N·K) Σ (x − t)²          x[N,K]  t[N,K]  ->  L
/// backward:  ∂L/∂x = 2 (x − t) / (N·K)
/// ```
///
/// The mean runs over all numbers, as in PyTorch's `MSELoss`.
public final class MeanSquaredError: Loss {
  private var targets = Tensor.empty
  private var difference = Tensor.empty
  private var gradient = Tensor.empty

  public init() {}
  public func replica() -> any Loss { MeanSquaredError() }

  public func forward(_ prediction: Tensor, _ target: Tensor) -> Scalar {
    let count = requireSameShape("MeanSquaredError", prediction, target)
    target.write(inOrder: prediction.order, to: &targets)
    difference.prepare(prediction.shape, order: prediction.order)
    var sum = 0.0
    withPointers(prediction, targets, to: &difference) { x, t, d in
      for i in 0..<count {
        d[i] = x[i] - t[i]
        sum += Double(d[i] * d[i])
      }
    }
    return Scalar(sum / Double(count))
  }

  public func backward(scale: Scalar) -> Tensor {
    let count = difference.count
    gradient.prepare(difference.shape, order: difference.order)
    // ∂L/∂x = 2 (x − t) / (N·K)
    let factor = 2 * scale / Scalar(count)
    withPointers(difference, to: &gradient) { d, g in for i in 0..<count { g[i] = factor * d[i] } }
    return gradient
  }
}
