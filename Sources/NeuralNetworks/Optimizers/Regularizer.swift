/// What pulls weights towards zero beside the loss, with a strength λ.
///
/// ```
/// l2:     L + ½ λ Σ w²    ->  g ← g + λ w           every weight by a share of itself
/// l1:     L + λ Σ |w|     ->  g ← g + λ sign(w)     every weight by the same amount
/// decay:  beside the rule ->  w ← w − η λ w         whatever the rule makes of gradients
/// ```
///
/// `l2` is what PyTorch's optimizers call `weight_decay`, and `decay` with Adam is AdamW. For plain
/// SGD the two are the same; Adam divides what is in the gradient by the gradient's size, so that
/// with it they differ (Loshchilov and Hutter 2019, "Decoupled Weight Decay Regularization",
/// algorithm 2; as in PyTorch, η here is the whole learning rate). `l1`: Tibshirani 1996.
public enum Regularizer: Sendable {
  case l2(Scalar)
  case l1(Scalar)
  case decay(Scalar)
}
