import NeuralNetworks

extension DataLoader: Sequence {
  /// Starts an epoch and serves its batches.
  public func makeIterator() -> Iterator {
    startEpoch()
    return Iterator(loader: self)
  }

  /// The batches of one epoch. A batch's memory is used again for the next but one, unless the caller
  /// still holds it: a layer that is only asked for answers holds the last batch until the next.
  public struct Iterator: IteratorProtocol {
    private let loader: DataLoader
    private let epoch: Int
    private var batch = 0
    private var (images, labels) = (Tensor.empty, Tensor.empty)
    private var (spareImages, spareLabels) = (Tensor.empty, Tensor.empty)

    init(loader: DataLoader) {
      self.loader = loader
      epoch = loader.epochs
    }

    /// The next batch, or nil after the last one. Traps when the loader has begun another epoch since,
    /// whose order is another.
    public mutating func next() -> Batch? {
      guard batch < loader.batchCount else { return nil }
      require(
        epoch == loader.epochs,
        "a loader serves one epoch at a time: a loop within a loop needs a loader of its own")
      swap(&images, &spareImages)
      swap(&labels, &spareLabels)
      loader.load(loader.range(ofBatch: batch), images: &images, labels: &labels)
      batch += 1
      return Batch(images: images, labels: labels)
    }
  }

  /// How many batches an epoch has.
  public var underestimatedCount: Int { batchCount }
}
