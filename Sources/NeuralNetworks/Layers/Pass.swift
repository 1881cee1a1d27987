/// What the next samples go through a network for. Layers that train differently from how they
/// answer are told by `begin`.
public enum Pass {
  /// The network answers. Nothing is drawn, and nothing but `output` and what `backward` needs is
  /// remembered.
  case evaluation

  /// The network learns. `step` counts the mini-batches of the training, `firstSample` says which
  /// sample of the mini-batch comes first: together they name a sample, whatever core it is on, so
  /// that a random draw can belong to it. `team` is how this slice of the mini-batch meets the
  /// others; `nil` where it is all of the mini-batch.
  case training(step: Int, firstSample: Int, team: (any Teamwork)? = nil)
}
