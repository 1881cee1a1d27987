/// Sees each sample under another shape: a picture [1, 28, 28] as 28 rows of 28 pixels, [28, 28].
/// No number moves.
///
/// ```
/// forward:   x[N,…] -> y[N,shape]
/// backward:  ∂L/∂y[N,shape] -> ∂L/∂x[N,…]
/// ```
public final class Reshape: Layer {
  public let parameters: [Parameter] = []
  /// The shape of each sample of the output.
  public let sampleShape: [Int]
  private let outputShape: Shape
  private var inputShape: Shape = [0]

  /// Traps when the shape of a sample has more than three axes.
  public convenience init(_ shape: Int...) { self.init(shape) }

  /// The same for a shape that is only known when the program runs.
  public init(_ shape: [Int]) {
    require(shape.count <= 3, "a sample has at most 3 axes, not \(shape.count)")
    sampleShape = shape
    outputShape = Shape([1] + shape)
  }

  public func replica() -> (any Layer)? { Reshape(sampleShape) }

  public func forward(_ x: Tensor) -> Tensor {
    require(
      x.shape.rank >= 1 && x.shape.countPerSample == outputShape.count,
      "Reshape makes samples of \(outputShape.count) numbers, not of shape \(x.shape)")
    inputShape = x.shape
    return x.reshaped(outputShape.withBatch(x.shape[0]))
  }

  public func backward(_ gradientOfOutput: Tensor) -> Tensor {
    gradientOfOutput.reshaped(inputShape)
  }
}
