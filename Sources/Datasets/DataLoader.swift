import Kernels
import NeuralNetworks

/// Serves a dataset in mini-batches, in a new random order each epoch.
///
/// ```
/// let loader = DataLoader(digits.training, batchSize: 64, shuffleSeed: 1)
/// for batch in loader { … }     // one epoch: every picture once, the last batch may be smaller
/// ```
/// Epoch e, counted from 0, has the order of branch e of the seed's `shuffle` stream: the same seed
/// gives the same batches, whatever else is drawn. With an augmentation each picture is displaced as
/// it is loaded, by whatever core loads it.
public final class DataLoader: @unchecked Sendable {
  // Sendable: only `startEpoch` changes something, and its caller does so between two epochs, when
  // no core is loading. Everything else reads.

  /// Where the pictures come from.
  public let dataset: Dataset
  /// How many pictures a batch has, except perhaps the last one.
  public let batchSize: Int

  private let shuffleSeed: UInt64?
  let preparer: (any BatchPreparer)?
  let scale: Scalar
  let shift: Scalar
  let distorter: Distorter?
  /// How many epochs have been started.
  private(set) var epochs = 0
  /// The number of the picture at each position of this epoch.
  private var order: [Int]

  /// A loader for a dataset. Without `shuffleSeed` the order is always that of the dataset. With a
  /// preparer, the pixels of an epoch's batches are read ahead; it belongs to this loader alone.
  /// Traps when `batchSize` is not positive.
  public init(
    _ dataset: Dataset, batchSize: Int, shuffleSeed: UInt64? = nil,
    normalization: Normalization = .unit, augmentation: Augmentation? = nil,
    preparedBy preparer: (any BatchPreparer)? = nil
  ) {
    require(batchSize > 0, "a batch has at least one picture, not \(batchSize)")
    self.dataset = dataset
    self.batchSize = batchSize
    self.shuffleSeed = shuffleSeed
    self.preparer = preparer
    distorter = augmentation.map { Distorter($0, height: dataset.height, width: dataset.width) }
    (scale, shift) = normalization.scaleAndShift
    order = Array(0..<dataset.count)
  }

  /// How many batches an epoch has.
  public var batchCount: Int {
    let (whole, rest) = dataset.count.quotientAndRemainder(dividingBy: batchSize)
    return rest == 0 ? whole : whole + 1
  }

  /// Draws the order of the next epoch. Before the first call the order is that of the dataset.
  /// Not to be called while another thread loads.
  public func startEpoch() {
    if let shuffleSeed {
      var random = RandomGenerator(seed: shuffleSeed, stream: .shuffle, branch: epochs)
      order = random.permutation(dataset.count)
    }
    epochs += 1
    let (dataset, order, batchSize) = (dataset, order, batchSize)
    let pixelCount = dataset.height * dataset.width
    let byteCount = Swift.min(batchSize, dataset.count) * pixelCount
    preparer?.begin(batchCount: batchCount, byteCount: byteCount) { batch, pixels in
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
  /// [range.count]. Where there is an augmentation, as the pictures look in this epoch.
  ///
  /// Allocates nothing when both tensors have been as large before and nobody shares them. Several
  /// threads may load at once, each into its own tensors. Traps when a position does not exist.
  public func load(_ range: Range<Int>, images: inout Tensor, labels: inout Tensor) {
    loadImages(range, to: &images)
    loadLabels(range, to: &labels)
  }

  /// The pictures alone.
  package func loadImages(_ range: Range<Int>, to images: inout Tensor) {
    let pixelCount = dataset.height * dataset.width
    prepare(&images, for: range, scratch: distorter?.scratchCount ?? 0)
    images.withMutablePointer { images in
      let scratch = images + paddedCapacity(range.count * pixelCount)
      distorter?.prepare(scratch)
      forEachPicture(range, pixels: 0..<pixelCount) { n, pixels in
        let target = images + n * pixelCount
        if let distorter {
          distorter.write(
            pixels, epoch: epochs, number: order[range.lowerBound + n], scale: scale, shift: shift,
            to: target, scratch: scratch)
        } else {
          scalePixels(pixelCount, pixels.baseAddress!, scale: scale, shift: shift, to: target)
        }
      }
    }
  }

  /// The class numbers alone.
  package func loadLabels(_ range: Range<Int>, to labels: inout Tensor) {
    check(range)
    labels.prepare(Shape(range.count), order: .rowMajor)
    labels.withMutablePointer { labels in
      withOrder(range) { dataset.forEachLabel($0) { n, label in labels[n] = Scalar(label) } }
    }
  }

  /// Makes room for the pictures at these positions. Traps when a position does not exist.
  func prepare(_ images: inout Tensor, for range: Range<Int>, scratch: Int = 0) {
    check(range)
    images.prepare(
      Shape(range.count, 1, dataset.height, dataset.width), order: .rowMajor, scratch: scratch)
  }

  private func check(_ range: Range<Int>) {
    require(
      range.lowerBound >= 0 && range.upperBound <= dataset.count,
      "positions \(range) are not among \(dataset.count)")
  }

  /// Calls `body` with each picture at these positions: one that lies ready, where a preparer has it.
  /// `pixels` are those that it is going to use.
  func forEachPicture(
    _ range: Range<Int>, pixels: Range<Int>,
    _ body: (_ n: Int, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    if forEachPreparedPicture(range, body) { return }
    withOrder(range) { dataset.forEachPicture($0, pixels: pixels, body) }
  }

  /// Calls `body` with the numbers of the pictures at these positions.
  private func withOrder(_ range: Range<Int>, _ body: (UnsafeBufferPointer<Int>) -> Void) {
    order.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Returns false when no pixels lie ready for this range.
  private func forEachPreparedPicture(
    _ range: Range<Int>, _ body: (_ n: Int, UnsafeBufferPointer<UInt8>) -> Void
  ) -> Bool {
    guard let preparer, !range.isEmpty else { return false }
    let batch = range.lowerBound / batchSize
    guard (range.upperBound - 1) / batchSize == batch else { return false }
    let pixelCount = dataset.height * dataset.width
    return preparer.withBatch(batch) { pixels in
      for n in 0..<range.count {
        let place = (range.lowerBound - batch * batchSize + n) * pixelCount
        body(n, UnsafeBufferPointer(start: pixels + place, count: pixelCount))
      }
    }
  }
}
