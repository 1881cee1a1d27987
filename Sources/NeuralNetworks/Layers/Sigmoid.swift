import Kernels

/// Squeezes every number into (0, 1): an S-shaped curve, flat at both ends.
///
/// ```
/// forward:   y = σ(x) = 1 / (1 + e⁻ˣ)
/// backward:  ∂L/∂x = ∂L/∂y · y (1 − y)
/// ```
public final class Sigmoid: Layer {
  public let parameters: [Parameter] = []
  private var output = Tensor.empty
  private var gradientOfInput = Tensor.empty

  public init() {}
  public func replica() -> (any Layer)? { Sigmoid() }

  public func forward(_ x: Tensor) -> Tensor {
    let count = x.count
    output.prepare(x.shape, order: x.order)
    // y = 1 / (1 + e⁻ˣ)
    withPointers(x, to: &output) { x, y in sigmoid(count, x, to: y) }
    return output
  }

  public func backward(_ gradientOfOutput: Tensor) -> Tensor {
    require(
      gradientOfOutput.shape == output.shape,
      "Sigmoid: the output has shape \(output.shape), its gradient \(gradientOfOutput.shape)")
    let count = output.count
    gradientOfInput.prepare(output.shape, order: output.order)
    // ∂L/∂x = ∂L/∂y · y (1 − y)
    let dy = gradientOfOutput.inOrder(output.order)
    withPointers(dy, output, to: &gradientOfInput) { dy, y, dx in
      sigmoidBackward(count, dy, y, to: dx)
    }
    return gradientOfInput
  }
}
