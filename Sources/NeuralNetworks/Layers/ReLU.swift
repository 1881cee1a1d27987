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
  private var output = ActivationOutput()

  public init() {}
  public func replica() -> (any Layer)? { ReLU() }

  public func forward(_ x: Tensor) -> Tensor {
    // y = max(x, 0)
    output.set(x) { count, x, y in relu(count, x, to: y) }
  }

  public func backward(_ gradientOfOutput: Tensor) -> Tensor {
    // ∂L/∂x = ∂L/∂y where x > 0, which is where y > 0
    output.replace(byGradient: gradientOfOutput, of: "ReLU") { count, dy, y, dx in
      reluBackward(count, dy, y, to: dx)
    }
  }
}
