/// How wrong a prediction is, as one number, and the derivative of that number.
///
/// The number is the mean over the samples of the batch. A target is a tensor: for a class, its
/// number in a tensor `[N]`; for a quantity, a tensor of the prediction's shape.
public protocol Loss: AnyObject {
  /// The loss L. Keeps what `backward` will need, in buffers of its own, so that those of the
  /// network are free for the next batch. Traps when prediction and target do not fit.
  func forward(_ prediction: Tensor, _ target: Tensor) -> Scalar

  /// `scale` · ∂L/∂prediction, for the arguments of the last `forward`.
  func backward(scale: Scalar) -> Tensor

  /// A loss of the same kind with buffers of its own, for a core to work on.
  func replica() -> any Loss
}

extension Loss {
  /// ∂L/∂prediction, for the arguments of the last `forward`.
  public func backward() -> Tensor { backward(scale: 1) }
}
