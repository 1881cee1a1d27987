import Kernels

/// A ReLU that lets a little of what is negative through, so that its gradient is nowhere zero.
///
/// ```
/// forward:   y = x where x > 0, else a x
/// backward:  ∂L/∂x = ∂L/∂y where x > 0, else a ∂L/∂y
/// ```
///
/// Maas, Hannun and Ng 2013, "Rectifier Nonlinearities Improve Neural Network Acoustic Models".
public final class LeakyReLU: Layer {
  /// a, the slope on the negative side.
  public let slope: Scalar
  public let parameters: [Parameter] = []
  private var output = ActivationOutput()

  /// Traps when the slope is negative: the sign of the output must be that of the input.
  public init(slope: Scalar = 0.01) {
    require(slope >= 0, "LeakyReLU takes a slope of zero or more, not \(slope)")
    self.slope = slope
  }

  public func replica() -> (any Layer)? { LeakyReLU(slope: slope) }

  public func forward(_ x: Tensor) -> Tensor {
    // y = x where x > 0, else a x
    output.set(x) { count, x, y in leakyReLU(count, slope: slope, x, to: y) }
  }

  public func backward(_ gradientOfOutput: Tensor) -> Tensor {
    // ∂L/∂x = ∂L/∂y where x > 0, which is where y > 0, else a ∂L/∂y
    output.replace(byGradient: gradientOfOutput, of: "LeakyReLU") { count, dy, y, dx in
      leakyReLUBackward(count, slope: slope, dy, y, to: dx)
    }
  }
}
