import Dispatch
import Foundation
import NeuralNetworks
import Testing

@testable import Datasets

@Suite struct DataLoaderTests {
  /// Pictures of one pixel that is the picture's number.
  private func numbered(_ count: Int) -> Dataset {
    Dataset(
      name: "numbered", height: 1, width: 1, pixels: (0..<count).map { UInt8($0 % 256) },
      labels: (0..<count).map { UInt8($0 % 10) })
  }

  /// The numbers of the pictures of one epoch.
  private func epoch(_ loader: DataLoader) -> [Int] {
    loader.flatMap { $0.images.scalars.map { Int(($0 * 255).rounded()) } }
  }

  @Test(arguments: [
    (10, 3, [3, 3, 3, 1]), (9, 3, [3, 3, 3]), (2, 5, [2]), (0, 4, []), (60_000, 64, nil),
  ])
  func `every picture comes once, the last batch may be smaller`(
    count: Int, batchSize: Int, sizes: [Int]?
  ) {
    let loader = DataLoader(numbered(count), batchSize: batchSize)
    let found = loader.map(\.count)
    #expect(found == sizes ?? [Int](repeating: 64, count: 937) + [32])
    #expect(loader.batchCount == found.count)
  }

  @Test func `batches have the shapes that networks take`() throws {
    let data = Dataset(
      name: "", height: 2, width: 3, pixels: (0..<12).map { UInt8($0 * 20) }, labels: [4, 9])
    let batch = try #require(DataLoader(data, batchSize: 8).first { _ in true })
    #expect(batch.images.shape == [2, 1, 2, 3] && batch.images.order == .rowMajor)
    #expect(batch.labels.shape == [2])
    #expect(batch.labels.scalars == [4, 9])
    for (i, scalar) in batch.images.scalars.enumerated() {
      #expect(abs(scalar - Scalar(i * 20) / 255) <= 2 * scalar.ulp)
    }
  }

  @Test func `without a seed the order is that of the dataset`() {
    let loader = DataLoader(numbered(50), batchSize: 7)
    #expect(epoch(loader) == Array(0..<50))
    #expect(epoch(loader) == Array(0..<50))
  }

  @Test func `a shuffle is a permutation, another one each epoch, the same for the same seed`() {
    let (one, two) = (
      DataLoader(numbered(200), batchSize: 7, shuffleSeed: 5),
      DataLoader(numbered(200), batchSize: 64, shuffleSeed: 5)
    )
    let (first, second) = (epoch(one), epoch(one))
    #expect(first.sorted() == Array(0..<200))
    #expect(first != second && first != Array(0..<200))
    #expect(first == epoch(two) && second == epoch(two))
    #expect(first != epoch(DataLoader(numbered(200), batchSize: 7, shuffleSeed: 6)))
  }

  @Test func `epoch e has the order of branch e of the shuffle stream`() {
    let loader = DataLoader(numbered(100), batchSize: 10, shuffleSeed: 9)
    for e in 0..<3 {
      var random = RandomGenerator(seed: 9, stream: .shuffle, branch: e)
      #expect(epoch(loader) == random.permutation(100))
    }
  }

  @Test func `pictures keep their labels in a shuffle of a selection`() {
    let data = numbered(100).selecting((0..<100).reversed()).prefix(70)
    for batch in DataLoader(data, batchSize: 16, shuffleSeed: 1) {
      for n in 0..<batch.count {
        #expect(Int((batch.images[n, 0, 0, 0] * 255).rounded()) % 10 == Int(batch.labels[n]))
      }
    }
  }

  @Test func `an augmented picture depends on the epoch and its number, not on batch or order`() {
    let digits = DrawnDigits.dataset(count: 30, seed: 1)
    func epochs(batchSize: Int, shuffleSeed: UInt64?, seed: UInt64 = 3) -> [[Int: [Scalar]]] {
      var augmentation = AugmentationTests.all
      augmentation.seed = seed
      let loader = DataLoader(
        digits, batchSize: batchSize, shuffleSeed: shuffleSeed, augmentation: augmentation)
      return (0..<2).map { epoch in
        let order =
          shuffleSeed.map { seed in
            var random = RandomGenerator(seed: seed, stream: .shuffle, branch: epoch)
            return random.permutation(30)
          } ?? Array(0..<30)
        let pictures = loader.flatMap { batch in
          (0..<batch.count).map { batch.images.sample($0).scalars }
        }
        return Dictionary(uniqueKeysWithValues: zip(order, pictures))
      }
    }
    let inOrder = epochs(batchSize: 7, shuffleSeed: nil)
    #expect(epochs(batchSize: 30, shuffleSeed: 5) == inOrder)
    #expect(epochs(batchSize: 1, shuffleSeed: 6) == inOrder)
    let other = epochs(batchSize: 7, shuffleSeed: nil, seed: 4)
    for i in 0..<30 {
      #expect(inOrder[0][i] != inOrder[1][i] && inOrder[0][i] != other[0][i])
      #expect(inOrder[0][i] != digits.image(i).scalars)
    }
  }

  @Test func `several threads augment what one does, to the bit`() {
    let loader = DataLoader(
      DrawnDigits.dataset(count: 64, seed: 1), batchSize: 64, augmentation: AugmentationTests.all)
    var (whole, labels) = (Tensor.empty, Tensor.empty)
    loader.load(0..<64, images: &whole, labels: &labels)
    let expected = whole.scalars
    var slices = [[Scalar]](repeating: [], count: 8)
    slices.withUnsafeMutableBufferPointer { slices in
      nonisolated(unsafe) let slices = slices
      DispatchQueue.concurrentPerform(iterations: 8) { i in
        var (images, labels) = (Tensor.empty, Tensor.empty)
        loader.load(8 * i..<8 * i + 8, images: &images, labels: &labels)
        slices[i] = images.scalars
      }
    }
    #expect(Array(slices.joined()) == expected)
  }

  @Test func `normalisation reaches the batch`() throws {
    let loader = DataLoader(
      numbered(52), batchSize: 52, normalization: .centered(mean: 0.5, deviation: 0.5))
    let batch = try #require(loader.first { _ in true })
    #expect(batch.images[0, 0, 0, 0] == -1)
    #expect(abs(batch.images[51, 0, 0, 0] + 0.6) < 1e-6)
  }

  @Test func `tensors that are large enough are used again`() {
    let loader = DataLoader(numbered(100), batchSize: 32)
    var (images, labels) = (Tensor.empty, Tensor.empty)
    loader.load(0..<32, images: &images, labels: &labels)
    let addresses = [images.withPointer { $0 }, labels.withPointer { $0 }]
    for range in [32..<64, 96..<100, 0..<32, 5..<5] {
      loader.load(range, images: &images, labels: &labels)
      #expect(images.shape == [range.count, 1, 1, 1] && labels.shape == [range.count])
      #expect(addresses == [images.withPointer { $0 }, labels.withPointer { $0 }])
    }
  }

  @Test func `a batch that is kept is not overwritten by the next`() {
    let kept = Array(DataLoader(numbered(6), batchSize: 2))
    #expect(kept.map { $0.labels.scalars } == [[0, 1], [2, 3], [4, 5]])
  }

  @Test func `several threads load slices of the same order`() {
    let loader = DataLoader(numbered(256), batchSize: 256, shuffleSeed: 2)
    loader.startEpoch()
    var (whole, labels) = (Tensor.empty, Tensor.empty)
    loader.load(loader.range(ofBatch: 0), images: &whole, labels: &labels)
    let expected = whole.scalars
    let sound = Collector()
    DispatchQueue.concurrentPerform(iterations: 64) { i in
      var (images, labels) = (Tensor.empty, Tensor.empty)
      loader.load(4 * i..<4 * i + 4, images: &images, labels: &labels)
      sound.add(images.scalars == Array(expected[4 * i..<4 * i + 4]))
    }
    #expect(sound.values == [Bool](repeating: true, count: 64))
  }

  @Test func `a loop over a loader within a loop over it stops the program`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let data = Dataset(name: "", height: 1, width: 1, pixels: [1, 2], labels: [1, 2])
      let loader = DataLoader(data, batchSize: 1, shuffleSeed: 1)
      for _ in loader { for _ in loader {} }
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains("a loop within a loop needs a loader of its own"), "\(text)")
  }

  @Test func `a batch may be as large as an integer can be`() {
    #expect(DataLoader(numbered(5), batchSize: .max).batchCount == 1)
    #expect(DataLoader(numbered(0), batchSize: .max).batchCount == 0)
    #expect(DataLoader(numbered(5), batchSize: .max).map { $0.count } == [5])
  }

  @Test func `positions and sizes that do not exist stop the program`() async {
    await #expect(processExitsWith: .failure) {
      let data = Dataset(name: "", height: 1, width: 1, pixels: [1], labels: [1])
      var (images, labels) = (Tensor.empty, Tensor.empty)
      DataLoader(data, batchSize: 1).load(0..<2, images: &images, labels: &labels)
    }
    for what in 0..<3 {
      let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        [what = what as Int] in
        let data = Dataset(name: "", height: 1, width: 1, pixels: [1], labels: [1])
        let loader = DataLoader(data, batchSize: 9)
        var tensor = Tensor.empty
        switch what {
        case 0: loader.loadImages(0..<2, to: &tensor)
        case 1: loader.loadLabels(0..<2, to: &tensor)
        default: loader.loadPixels(0..<1, of: 0..<2, to: &tensor)
        }
      }
      let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
      #expect(text.contains("positions 0..<2 are not among 1"), "\(text)")
    }
    await #expect(processExitsWith: .failure) {
      let data = Dataset(name: "", height: 1, width: 1, pixels: [1], labels: [1])
      _ = DataLoader(data, batchSize: 0)
    }
  }
}

/// What several threads found.
private final class Collector: @unchecked Sendable {
  // Sendable: the lock guards the one variable.
  private let lock = NSLock()
  private var found: [Bool] = []

  func add(_ value: Bool) { lock.withLock { found.append(value) } }

  var values: [Bool] { lock.withLock { found } }
}
