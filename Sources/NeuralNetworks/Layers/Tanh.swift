import Kernels

/// Squeezes every number into (−1, 1), zero staying zero.
///
/// ```
/// forward:   y = tanh x = (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ)
/// backward:  ∂L/∂x = ∂L/∂y · (1 − y²)
/// ```
public final class Tanh: Layer {
  public let parameters: [Parameter] = []
  private var output = Tensor.empty
  private var gradientOfInput = Tensor.empty

  public init() {}
  public func replica() -> (any Layer)? { Tanh() }

  public func forward(_ x: Tensor) -> Tensor {
    let count = x.count
    output.prepare(x.shape, order: x.order)
    // y = tanh x
    withPointers(x, to: &output) { x, y in tanh(count, x, to: y) }
    return output
  }

  public func backward(_ gradientOfOutput: Tensor) -> Tensor {
    require(
      gradientOfOutput.shape == output.shape,
      "Tanh: the output has shape \(output.shape), its gradient \(gradientOfOutput.shape)")
    let count = output.count
    gradientOfInput.prepare(output.shape, order: output.order)
    // ∂L/∂x = ∂L/∂y · (1 − y²)
    let dy = gradientOfOutput.inOrder(output.order)
    withPointers(dy, output, to: &gradientOfInput) { dy, y, dx in
      tanhBackward(count, dy, y, to: dx)
    }
    return gradientOfInput
  }
}
