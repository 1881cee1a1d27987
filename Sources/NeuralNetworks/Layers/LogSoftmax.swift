import Kernels

/// The logarithms of softmax's probabilities, computed without dividing, so that none is −∞.
///
/// ```
/// forward:   y[k] = x[k] − ln Σⱼ exp(x[j])                        x[N,K] -> y[N,K]
/// backward:  ∂L/∂x[k] = ∂L/∂y[k] − exp(y[k]) Σⱼ ∂L/∂y[j]
/// ```
///
/// Followed by `NegativeLogLikelihood` it gives what `CrossEntropy` gives.
public final class LogSoftmax: Layer {
  public let parameters: [Parameter] = []
  private var output = Tensor.empty
  private var gradientOfInput = Tensor.empty

  public init() {}
  public func replica() -> (any Layer)? { LogSoftmax() }

  public func forward(_ x: Tensor) -> Tensor {
    require(x.shape.rank == 2, "LogSoftmax takes scores of shape [N, K], not \(x.shape)")
    let (n, k) = (x.shape[0], x.shape[1])
    output.prepare(x.shape)
    // y = x − ln Σ exp(x)
    withPointers(x.inOrder(.batchInnermost), to: &output) { x, y in
      logSoftmax(classes: k, samples: n, x, to: y)
    }
    return output
  }

  public func backward(_ gradientOfOutput: Tensor) -> Tensor {
    require(
      gradientOfOutput.shape == output.shape,
      "LogSoftmax: the output has shape \(output.shape), its gradient \(gradientOfOutput.shape)")
    let (n, k) = (output.shape[0], output.shape[1])
    gradientOfInput.prepare(output.shape)
    // ∂L/∂x = ∂L/∂y − exp(y) Σⱼ ∂L/∂y[j]
    let dy = gradientOfOutput.inOrder(.batchInnermost)
    withPointers(dy, output, to: &gradientOfInput) { dy, y, dx in
      logSoftmaxBackward(classes: k, samples: n, dy, y, to: dx)
    }
    return gradientOfInput
  }
}
