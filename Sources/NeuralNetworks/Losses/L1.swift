import Kernels

/// The mean of the absolute differences, for quantities: less upset by single large errors than the
/// squared error.
///
/// ```
/// forward:   L = 1/(N·K) Σ |x − t|           x[N,K]  t[N,K]  ->  L
/// backward:  ∂L/∂x = sign(x − t) / (N·K)
/// ```
///
/// Where x = t, where there is no derivative, it takes 0, as PyTorch's `L1Loss` does.
public final class L1: Loss {
  private var targets = Tensor.empty
  private var difference = Tensor.empty
  private var gradient = Tensor.empty

  public init() {}
  public func replica() -> any Loss { L1() }

  public func forward(_ prediction: Tensor, _ target: Tensor) -> Scalar {
    let count = requireSameShape("L1", prediction, target)
    target.write(inOrder: prediction.order, to: &targets)
    difference.prepare(prediction.shape, order: prediction.order)
    var sum = 0.0
    withPointers(prediction, targets, to: &difference) { x, t, d in
      for i in 0..<count {
        d[i] = x[i] - t[i]
        sum += Double(abs(d[i]))
      }
    }
    return Scalar(sum / Double(count))
  }

  public func backward(scale: Scalar) -> Tensor {
    let count = difference.count
    gradient.prepare(difference.shape, order: difference.order)
    // ∂L/∂x = sign(x − t) / (N·K)
    let step = scale / Scalar(count)
    withPointers(difference, to: &gradient) { d, g in
      for i in 0..<count { g[i] = d[i] > 0 ? step : d[i] < 0 ? -step : 0 }
    }
    return gradient
  }
}
