import Kernels

/// Squeezes every number into (−1, 1), zero staying zero.
///
/// ```
/// forward:   y = tanh x = (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ)
/// backward:  ∂L/∂x = ∂L/∂y · (1 − y²)
/// ```
public final class Tanh: Layer {
  public let parameters: [Parameter] = []
  private var output = ActivationOutput()

  public init() {}
  public func replica() -> (any Layer)? { Tanh() }

  public func forward(_ x: Tensor) -> Tensor {
    // y = tanh x
    output.set(x) { count, x, y in tanh(count, x, to: y) }
  }

  public func backward(_ gradientOfOutput: Tensor) -> Tensor {
    // ∂L/∂x = ∂L/∂y · (1 − y²)
    output.replace(byGradient: gradientOfOutput, of: "Tanh") { count, dy, y, dx in
      tanhBackward(count, dy, y, to: dx)
    }
  }
}
