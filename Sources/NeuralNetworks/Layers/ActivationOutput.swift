import Kernels

/// What an activation remembers: its output y, from which its derivative can be told. In the backward
/// pass ∂L/∂x takes the place of y, which nobody needs after that: with large pictures an activation
/// waits for memory most of the time.
struct ActivationOutput {
  private var y = Tensor.empty
  /// Where ∂L/∂x goes when somebody else still has y.
  private var gradient = Tensor.empty
  private var hasOutput = false

  /// y = f(x), which `f` computes of so many scalars.
  mutating func set(
    _ x: Tensor, _ f: (Int, UnsafePointer<Scalar>, UnsafeMutablePointer<Scalar>) -> Void
  ) -> Tensor {
    let count = x.count
    y.prepare(x.shape, order: x.order)
    withPointers(x, to: &y) { x, y in f(count, x, y) }
    hasOutput = true
    return y
  }

  /// ∂L/∂x, which `f` computes of so many scalars of ∂L/∂y and y, perhaps over y. Traps unless
  /// `layer` has had a forward pass, and no backward pass since.
  mutating func replace(
    byGradient dy: Tensor, of layer: String,
    _ f: (
      Int, UnsafePointer<Scalar>, UnsafePointer<Scalar>, UnsafeMutablePointer<Scalar>
    ) -> Void
  ) -> Tensor {
    require(hasOutput, "\(layer): backward needs a forward before it")
    require(
      dy.shape == y.shape, "\(layer): the output has shape \(y.shape), its gradient \(dy.shape)")
    hasOutput = false
    let (dy, count) = (dy.inOrder(y.order), y.count)
    if y.isShared() {
      gradient.prepare(y.shape, order: y.order)
      withPointers(dy, y, to: &gradient) { dy, y, dx in f(count, dy, y, dx) }
      return gradient
    }
    withPointers(dy, to: &y) { dy, y in f(count, dy, y, y) }
    return y
  }
}
