/// What the next samples go through a network for. Layers that train differently from how they
/// answer are told by `begin`.
public enum Pass {
  /// The network answers. Nothing is drawn, and nothing but `output` and what `backward` needs is
  /// remembered.
  case evaluation

  /// The network learns. `step` counts the mini-batches of the training, `firstSample` says which
  /// sample of the mini-batch comes first: together they name a sample, whatever core it is on, so
  /// that a random draw can belong to it. `sums` is what this slice of the mini-batch shares with
  /// the others; `nil` where it is all of the mini-batch.
  case training(step: Int, firstSample: Int, sums: (any SliceSums)? = nil)
}

/// Adds up numbers over all slices of a mini-batch, each of which is on a core of its own.
public protocol SliceSums: AnyObject {
  /// Replaces each of `count` numbers by its sum over all slices, in a fixed order: every slice gets
  /// the same sums, to the bit. Every slice has to ask, equally often and for equally many numbers.
  func addUp(_ numbers: UnsafeMutablePointer<Double>, count: Int)
}
