import Kernels

/// The rectified linear unit: passes what is positive, blocks the rest.
///
/// ```
/// forward:   y = max(x, 0)
/// backward:  ∂L/∂x = ∂L/∂y where x > 0, else 0
/// ```
///
/// At x = 0, where there is no derivative, it takes 0, as PyTorch does. Nair and Hinton 2010,
/// "Rectified Linear Units Improve Restricted Boltzmann Machines".
public final class ReLU: Layer {
  public let parameters: [Parameter] = []
  private var output = Tensor.empty
  private var gradientOfInput = Tensor.empty

  public init() {}
  public func replica() -> (any Layer)? { ReLU() }

  public func forward(_ x: Tensor) -> Tensor {
    let count = x.count
    output.prepare(x.shape, order: x.order)
    // y = max(x, 0)
    withPointers(x, to: &output) { x, y in relu(count, x, to: y) }
    return output
  }

  public func backward(_ gradientOfOutput: Tensor) -> Tensor {
    require(
      gradientOfOutput.shape == output.shape,
      "ReLU: the output has shape \(output.shape), its gradient \(gradientOfOutput.shape)")
    let count = output.count
    gradientOfInput.prepare(output.shape, order: output.order)
    // ∂L/∂x = ∂L/∂y where x > 0, which is where y > 0
    let dy = gradientOfOutput.inOrder(output.order)
    withPointers(dy, output, to: &gradientOfInput) { dy, y, dx in
      reluBackward(count, dy, y, to: dx)
    }
    return gradientOfInput
  }
}
