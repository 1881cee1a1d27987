import Kernels

/// Turns the scores of each sample into probabilities: positive, and their sum is 1.
///
/// ```
/// forward:   p[k] = exp(x[k]) / Σⱼ exp(x[j])                      x[N,K] -> p[N,K]
/// backward:  ∂L/∂x[k] = p[k] (∂L/∂p[k] − Σⱼ ∂L/∂p[j] p[j])
/// ```
///
/// The largest score is subtracted first, so that no exponential overflows.
public final class Softmax: Layer {
  public let parameters: [Parameter] = []
  private var output = Tensor.empty
  private var gradientOfInput = Tensor.empty

  public init() {}
  public func replica() -> (any Layer)? { Softmax() }

  public func forward(_ x: Tensor) -> Tensor {
    require(x.shape.rank == 2, "Softmax takes scores of shape [N, K], not \(x.shape)")
    let (n, k) = (x.shape[0], x.shape[1])
    output.prepare(x.shape)
    // p = exp(x − max x) / Σ exp(x − max x)
    withPointers(x.inOrder(.batchInnermost), to: &output) { x, y in
      softmax(classes: k, samples: n, x, to: y)
    }
    return output
  }

  public func backward(_ gradientOfOutput: Tensor) -> Tensor {
    require(
      gradientOfOutput.shape == output.shape,
      "Softmax: the output has shape \(output.shape), its gradient \(gradientOfOutput.shape)")
    let (n, k) = (output.shape[0], output.shape[1])
    gradientOfInput.prepare(output.shape)
    // ∂L/∂x = p (∂L/∂p − Σⱼ ∂L/∂p[j] p[j])
    let dy = gradientOfOutput.inOrder(.batchInnermost)
    withPointers(dy, output, to: &gradientOfInput) { dy, y, dx in
      softmaxBackward(classes: k, samples: n, dy, y, to: dx)
    }
    return gradientOfInput
  }
}
