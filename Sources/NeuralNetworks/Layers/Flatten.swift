/// Strings out each sample into one row of numbers. No number moves.
///
/// ```
/// forward:   x[N,C,H,W] -> y[N,C·H·W]
/// backward:  ∂L/∂y[N,C·H·W] -> ∂L/∂x[N,C,H,W]
/// ```
public final class Flatten: Layer {
  public let parameters: [Parameter] = []
  private var inputShape: Shape = [0]

  public init() {}
  public func replica() -> (any Layer)? { Flatten() }

  public func forward(_ x: Tensor) -> Tensor {
    require(x.shape.rank >= 1, "Flatten takes a batch of samples, not shape \(x.shape)")
    inputShape = x.shape
    return x.reshaped(Shape(x.shape[0], x.shape.countPerSample))
  }

  public func backward(_ gradientOfOutput: Tensor) -> Tensor {
    gradientOfOutput.reshaped(inputShape)
  }
}
