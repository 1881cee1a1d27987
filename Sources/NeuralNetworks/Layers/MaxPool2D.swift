import Kernels

/// Keeps the largest pixel of every window: a smaller picture that remembers what was found, and
/// only roughly where.
///
/// ```
/// forward:   y[n,c,i,j] = max x[n,c,i·s+u,j·s+v]  over 0 ≤ u, v < k       x[N,C,H,W] -> y[N,C,(H−k)/s+1,(W−k)/s+1]
/// backward:  ∂L/∂x gets ∂L/∂y at the pixel that was the largest, 0 elsewhere
/// ```
///
/// Where several pixels of a window are equally large, the first one counts, as in PyTorch. What is
/// not a number counts as the first of its window only, there in any place.
public final class MaxPool2D: Layer {
  /// k, the side of the window.
  public let size: Int
  /// s, how many pixels the window moves at a time.
  public let stride: Int
  public let parameters: [Parameter] = []

  private var geometry = PoolingGeometry(
    samples: 0, planes: 0, height: 1, width: 1, size: 1, stride: 1)
  private var inputShape: Shape = [0]
  private var output = Tensor.empty
  private var winners = Tensor.empty
  private var gradientOfInput = Tensor.empty

  /// A window of `size` × `size` pixels that moves by `stride`, by default its own size.
  public init(_ size: Int, stride: Int? = nil) {
    require(
      size >= 1 && (stride ?? 1) >= 1, "MaxPool2D takes a size and a stride of 1 or more")
    self.size = size
    self.stride = stride ?? size
  }

  public func replica() -> (any Layer)? { MaxPool2D(size, stride: stride) }

  public func forward(_ x: Tensor) -> Tensor {
    require(
      x.shape.rank == 4 && x.shape[2] >= size && x.shape[3] >= size,
      "MaxPool2D(\(size)) takes [N, C] pictures of at least \(size) pixels a side, not \(x.shape)")
    inputShape = x.shape
    geometry = PoolingGeometry(
      samples: x.shape[0], planes: x.shape[1], height: x.shape[2], width: x.shape[3], size: size,
      stride: stride)
    let g = geometry
    output.prepare(Shape(g.samples, g.planes, g.outputHeight, g.outputWidth))
    winners.prepare(output.shape)
    // y = max x
    withPointers(x.inOrder(.batchInnermost), to: &output) { x, y in
      winners.withMutablePointer { maxPool(g, x, to: y, winners: $0) }
    }
    return output
  }

  public func backward(_ gradientOfOutput: Tensor) -> Tensor {
    require(
      gradientOfOutput.shape == output.shape,
      "MaxPool2D: the output has shape \(output.shape), its gradient \(gradientOfOutput.shape)")
    let g = geometry
    gradientOfInput.prepare(inputShape)
    // ∂L/∂x = ∂L/∂y at the largest pixel
    withPointers(gradientOfOutput.inOrder(.batchInnermost), winners, to: &gradientOfInput) {
      dy, winners, dx in
      maxPoolBackward(g, dy, winners: winners, to: dx)
    }
    return gradientOfInput
  }
}
