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
  ///
  /// `inputs`, if given, are those that the first layer of the network does on this core, for the
  /// samples of all slices (see `Layer.inputGrain`). Its x has all these samples, of which only its
  /// inputs and the very first number, a picture's corner, are specified; its y has those of its slice.
  case training(
    step: Int, firstSample: Int, team: (any Teamwork)? = nil, inputs: Range<Int>? = nil)

  /// What to say to a layer that is not the first.
  public var behindFirstLayer: Pass {
    guard case .training(let step, let firstSample, let team, _) = self else { return self }
    return .training(step: step, firstSample: firstSample, team: team)
  }
}
