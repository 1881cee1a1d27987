import Notebook

/// Adds blank steps behind each sequence: the network has to wait before it may answer.
///
/// ```
/// forward:   y[n] = x[n], then `count` rows of zeros        x[N,T,D] -> y[N,T+count,D]
/// backward:  ∂L/∂x[n] = the first T rows of ∂L/∂y[n]
/// ```
nonisolated final class BlankRows: Layer {
  let count: Int
  let parameters: [Parameter] = []

  init(_ count: Int) { self.count = count }
  func replica() -> (any Layer)? { BlankRows(count) }

  func forward(_ x: Tensor) -> Tensor {
    let (n, steps, d) = (x.shape[0], x.shape[1], x.shape[2])
    var y = Tensor(zeros: [n, steps + count, d], order: .batchInnermost)
    withPointers(x.inOrder(.batchInnermost), to: &y) { $1.update(from: $0, count: x.count) }
    return y
  }

  func backward(_ gradientOfOutput: Tensor) -> Tensor {
    let shape = gradientOfOutput.shape
    var dx = Tensor(zeros: [shape[0], shape[1] - count, shape[2]], order: .batchInnermost)
    let kept = dx.count
    withPointers(gradientOfOutput.inOrder(.batchInnermost), to: &dx) {
      $1.update(from: $0, count: kept)
    }
    return dx
  }
}
