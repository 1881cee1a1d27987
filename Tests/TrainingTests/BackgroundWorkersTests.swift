import Datasets
import Foundation
import NeuralNetworks
import Synchronization
import Testing
import Training

@Suite struct BackgroundWorkersTests {
  private static let digits = DrawnDigits.dataset(count: 150, seed: 1)

  private func loader(_ preparer: (any BatchPreparer)?, batchSize: Int = 32) -> DataLoader {
    DataLoader(Self.digits, batchSize: batchSize, shuffleSeed: 3, preparedBy: preparer)
  }

  @Test(arguments: [1, 2, 4], [1, 3, 50])
  func `prepared batches are the same, epoch after epoch`(count: Int, ahead: Int) {
    let plain = loader(nil)
    let prepared = loader(BackgroundWorkers(count, batchesAhead: ahead))
    for _ in 0..<3 {
      var batches = 0
      for (a, b) in zip(plain, prepared) {
        #expect(a.images.scalars == b.images.scalars && a.labels.scalars == b.labels.scalars)
        batches += 1
      }
      #expect(batches == 5)
    }
  }

  @Test func `every picture is read ahead, and once in an epoch`() {
    let preparer = Counter(BackgroundWorkers(2))
    let loader = loader(preparer)
    for epoch in 1...3 {
      for _ in loader {}
      #expect(preparer.read.load(ordering: .relaxed) == 5 * epoch)
      #expect(preparer.served.load(ordering: .relaxed) == 5 * epoch)
    }
  }

  @Test func `an epoch that is broken off, skipped batches and old ones do no harm`() {
    let (plain, prepared) = (
      loader(nil, batchSize: 4), loader(BackgroundWorkers(3, batchesAhead: 2), batchSize: 4)
    )
    var (a, b, labels) = (Tensor.empty, Tensor.empty, Tensor.empty)
    for round in 0..<20 {
      plain.startEpoch()
      prepared.startEpoch()
      for batch in [0, 3, 3, 2, 9 + round % 5, 1, 37] {
        let range = plain.range(ofBatch: batch)
        plain.load(range, images: &a, labels: &labels)
        prepared.load(range, images: &b, labels: &labels)
        #expect(a.scalars == b.scalars)
      }
    }
    // A range over two batches, and one before the first epoch.
    prepared.load(2..<7, images: &b, labels: &labels)
    plain.load(2..<7, images: &a, labels: &labels)
    #expect(a.scalars == b.scalars)
    let fresh = DataLoader(Self.digits, batchSize: 4, preparedBy: BackgroundWorkers(1))
    fresh.load(0..<4, images: &b, labels: &labels)
    for (p, q) in zip(b.sample(2).scalars, Self.digits.image(2).scalars) {
      #expect(abs(p - q) < 1e-6)
    }
  }

  @Test(arguments: 1...3)
  func `a trainer learns the same to the bit from prepared batches`(threads: Int) throws {
    func losses(_ preparer: (any BatchPreparer)?) throws -> [Scalar] {
      var random = RandomGenerator(seed: 1, stream: .initialization)
      let model = Sequential(
        Flatten(), Linear(784, 8, using: &random), ReLU(), Linear(8, 10, using: &random))
      let trainer = Trainer(
        model, loss: CrossEntropy(), optimizer: Adam(model.parameters), threads: threads)
      let loader = loader(preparer)
      var losses: [Scalar] = []
      for _ in 0..<3 { try trainer.epoch(loader) { losses.append($1) } }
      return losses
    }
    #expect(try losses(nil) == losses(BackgroundWorkers(2)))
  }

  @Test func `no more batches are prepared ahead than agreed`() {
    let preparer = BackgroundWorkers(3, batchesAhead: 2)
    let begun = Atomic<Int>(0)
    preparer.begin(batchCount: 100, byteCount: 1) { _, _ in begun.add(1, ordering: .relaxed) }
    usleep(30_000)
    // Batch 0 and two more have places.
    #expect(begun.load(ordering: .relaxed) == 3)
    #expect(preparer.withBatch(10) { _ in })
    usleep(30_000)
    #expect(begun.load(ordering: .relaxed) == 6)
    #expect(!preparer.withBatch(9) { _ in } && !preparer.withBatch(100) { _ in })
  }

  #if os(Linux)
    @Test func `the threads end with their workers`() async {
      await #expect(processExitsWith: .success) {
        func threads() -> Int {
          (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/task").count) ?? -1
        }
        let before = threads()
        var workers: BackgroundWorkers? = BackgroundWorkers(4)
        workers?.begin(batchCount: 3, byteCount: 1) { _, _ in }
        precondition(threads() == before + 4)
        workers = nil
        for _ in 0..<1000 where threads() > before { usleep(10_000) }
        exit(threads() == before ? EXIT_SUCCESS : EXIT_FAILURE)
      }
    }
  #endif
}

/// Counts what a preparer does.
private final class Counter: BatchPreparer {
  let read = Atomic<Int>(0)
  let served = Atomic<Int>(0)
  private let preparer: BackgroundWorkers

  init(_ preparer: BackgroundWorkers) { self.preparer = preparer }

  func begin(
    batchCount: Int, byteCount: Int,
    read: @escaping @Sendable (Int, UnsafeMutableBufferPointer<UInt8>) -> Void
  ) {
    preparer.begin(batchCount: batchCount, byteCount: byteCount) { [self] in
      self.read.add(1, ordering: .relaxed)
      read($0, $1)
    }
  }

  func withBatch(_ batch: Int, _ body: (UnsafePointer<UInt8>) -> Void) -> Bool {
    let isServed = preparer.withBatch(batch, body)
    if isServed { served.add(1, ordering: .relaxed) }
    return isServed
  }
}
