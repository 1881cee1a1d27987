import Kernels
import NeuralNetworks

/// Serves a dataset in mini-batches, in a new random order each epoch.
///
/// ```
/// let loader = DataLoader(digits.training, batchSize: 64, shuffleSeed: 1)
/// for batch in loader { … }     // one epoch: every picture once, the last batch may be smaller
/// ```
/// Epoch e, counted from 0, has the order of branch e of the seed's `shuffle` stream: the same seed
/// gives the same batches, whatever else is drawn.
public final class DataLoader: @unchecked Sendable {
  // Sendable: only `startEpoch` changes something, and its caller does so between two epochs, when
  // no core is loading. Everything else reads.

  /// Where the pictures come from.
  public let dataset: Dataset
  /// How many pictures a batch has, except perhaps the last one.
  public let batchSize: Int

  private let shuffleSeed: UInt64?
  private let preparer: (any BatchPreparer)?
  private let scale: Scalar
  private let shift: Scalar
  private var epoch = 0
  /// The number of the picture at each position of this epoch.
  private var order: [Int]

  /// A loader for a dataset. Without `shuffleSeed` the order is always that of the dataset. With a
  /// preparer, the pixels of an epoch's batches are read ahead; it belongs to this loader alone.
  /// Traps when `batchSize` is not positive.
  public init(
    _ dataset: Dataset, batchSize: Int, shuffleSeed: UInt64? = nil,
    normalization: Normalization = .unit, preparedBy preparer: (any BatchPreparer)? = nil
  ) {
    require(batchSize > 0, "a batch has at least one picture, not \(batchSize)")
    self.dataset = dataset
    self.batchSize = batchSize
    self.shuffleSeed = shuffleSeed
    self.preparer = preparer
    (scale, shift) = normalization.scaleAndShift
    order = Array(0..<dataset.count)
  }

  /// How many batches an epoch has.
  public var batchCount: Int { (dataset.count + batchSize - 1) / batchSize }

  /// Draws the order of the next epoch. Before the first call the order is that of the dataset.
  /// Not to be called while another thread loads.
  public func startEpoch() {
    if let shuffleSeed {
      var random = RandomGenerator(seed: shuffleSeed, stream: .shuffle, branch: epoch)
      order = random.permutation(dataset.count)
      epoch += 1
    }
    let (dataset, order, batchSize) = (dataset, order, batchSize)
    let pixelCount = dataset.height * dataset.width
    preparer?.begin(batchCount: batchCount, byteCount: batchSize * pixelCount) { batch, pixels in
      for (n, i) in order[(batch * batchSize)...].prefix(batchSize).enumerated() {
        dataset.withPixels(i) {
          _ = UnsafeMutableBufferPointer(rebasing: pixels[(n * pixelCount)...])
            .update(fromContentsOf: $0)
        }
      }
    }
  }

  /// The positions of batch `b` of an epoch. Traps when there is no such batch.
  public func range(ofBatch b: Int) -> Range<Int> {
    require(b >= 0 && b < batchCount, "there is no batch \(b) among \(batchCount)")
    return b * batchSize..<Swift.min((b + 1) * batchSize, dataset.count)
  }

  /// Writes the pictures at these positions of the present order into `images`
  /// [range.count, 1, height, width], row-major, and their class numbers into `labels`
  /// [range.count].
  ///
  /// Allocates nothing when both tensors have been as large before and nobody shares them. Several
  /// threads may load at once, each into its own tensors. Traps when a position does not exist.
  public func load(_ range: Range<Int>, images: inout Tensor, labels: inout Tensor) {
    require(
      range.lowerBound >= 0 && range.upperBound <= dataset.count,
      "positions \(range) are not among \(dataset.count)")
    images.prepare(Shape(range.count, 1, dataset.height, dataset.width), order: .rowMajor)
    labels.prepare(Shape(range.count), order: .rowMajor)
    labels.withMutablePointer { labels in
      for (n, position) in range.enumerated() {
        labels[n] = Scalar(dataset.label(order[position]))
      }
    }
    images.withMutablePointer { images in
      if !loadPrepared(range, to: images) { loadPictures(range, to: images) }
    }
  }

  /// Turns the pixels that lie ready into numbers; returns false when there are none for this range.
  private func loadPrepared(_ range: Range<Int>, to images: UnsafeMutablePointer<Scalar>) -> Bool {
    guard let preparer, !range.isEmpty else { return false }
    let batch = range.lowerBound / batchSize
    guard (range.upperBound - 1) / batchSize == batch else { return false }
    let pixelCount = dataset.height * dataset.width
    return preparer.withBatch(batch) { pixels in
      scalePixels(
        range.count * pixelCount, pixels + (range.lowerBound - batch * batchSize) * pixelCount,
        scale: scale, shift: shift, to: images)
    }
  }

  private func loadPictures(_ range: Range<Int>, to images: UnsafeMutablePointer<Scalar>) {
    let pixelCount = dataset.height * dataset.width
    for (n, position) in range.enumerated() {
      dataset.withPixels(order[position]) { pixels in
        scalePixels(
          pixelCount, pixels.baseAddress!, scale: scale, shift: shift, to: images + n * pixelCount)
      }
    }
  }
}
