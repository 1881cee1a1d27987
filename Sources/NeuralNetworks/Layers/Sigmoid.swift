import Kernels

/// Squeezes every number into (0, 1): an S-shaped curve, flat at both ends.
///
/// ```
/// forward:   y = σ(x) = 1 / (1 + e⁻ˣ)
/// backward:  ∂L/∂x = ∂L/∂y · y (1 − y)
/// ```
public final class Sigmoid: Layer {
  public let parameters: [Parameter] = []
  private var output = ActivationOutput()

  public init() {}
  public func replica() -> (any Layer)? { Sigmoid() }

  public func forward(_ x: Tensor) -> Tensor {
    // y = 1 / (1 + e⁻ˣ)
    output.set(x) { count, x, y in sigmoid(count, x, to: y) }
  }

  public func backward(_ gradientOfOutput: Tensor) -> Tensor {
    // ∂L/∂x = ∂L/∂y · y (1 − y)
    output.replace(byGradient: gradientOfOutput, of: "Sigmoid") { count, dy, y, dx in
      sigmoidBackward(count, dy, y, to: dx)
    }
  }
}
