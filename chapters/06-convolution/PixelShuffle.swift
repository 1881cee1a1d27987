import Notebook

/// Puts the pixels of every picture into another order, the same for all pictures.
///
/// ```
/// forward:   y[n,p] = x[n,order[p]]          x[N,1,H,W] -> y[N,1,H,W]
/// backward:  ∂L/∂x[n,order[p]] = ∂L/∂y[n,p]
/// ```
nonisolated final class PixelShuffle: Layer {
  let order: [Int]
  let parameters: [Parameter] = []

  init(_ order: [Int]) { self.order = order }
  func replica() -> (any Layer)? { PixelShuffle(order) }

  func forward(_ x: Tensor) -> Tensor {
    var y = Tensor(zeros: x.shape, order: .batchInnermost)
    let n = x.shape[0]
    withPointers(x.inOrder(.batchInnermost), to: &y) { x, y in
      for (place, pixel) in order.enumerated() {
        (y + place * n).update(from: x + pixel * n, count: n)
      }
    }
    return y
  }

  func backward(_ gradientOfOutput: Tensor) -> Tensor {
    var dx = Tensor(zeros: gradientOfOutput.shape, order: .batchInnermost)
    let n = gradientOfOutput.shape[0]
    withPointers(gradientOfOutput.inOrder(.batchInnermost), to: &dx) { dy, dx in
      for (place, pixel) in order.enumerated() {
        (dx + pixel * n).update(from: dy + place * n, count: n)
      }
    }
    return dx
  }
}
