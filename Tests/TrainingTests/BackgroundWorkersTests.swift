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
    /// What has been begun when nothing more comes: a busy machine gets ten seconds to begin it.
    func batchesBegun(atLeast count: Int) -> Int {
      for _ in 0..<1000 where begun.load(ordering: .relaxed) < count { usleep(10_000) }
      usleep(30_000)
      return begun.load(ordering: .relaxed)
    }
    // Batch 0 and two more have places.
    #expect(batchesBegun(atLeast: 3) == 3)
    #expect(preparer.withBatch(10) { _ in })
    #expect(batchesBegun(atLeast: 6) == 6)
    #expect(!preparer.withBatch(9) { _ in } && !preparer.withBatch(100) { _ in })
  }

  @Test func `who waits for a batch that another thread has passed by is told so`() {
    let preparer = BackgroundWorkers(1, batchesAhead: 1)
    let (isHeldUp, gate) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    preparer.begin(batchCount: 10, byteCount: 1) { batch, _ in
      if batch > 0 { return }
      isHeldUp.signal()
      _ = gate.wait(timeout: .now() + 10)
    }
    // The only worker is held up in batch 0, so nobody begins batch 3, before 9 is asked for.
    isHeldUp.wait()
    let late = Late()
    Thread.detachNewThread {
      late.end(with: preparer.withBatch(3) { _ in })
      gate.signal()
    }
    usleep(30_000)
    #expect(preparer.withBatch(9) { _ in })
    #expect(late.result() == false)
  }

  @Test func `a place is not written again while somebody reads it`() {
    let preparer = BackgroundWorkers(2, batchesAhead: 1)
    preparer.begin(batchCount: 10, byteCount: 1) { batch, pixels in pixels[0] = UInt8(batch) }
    let late = Late()
    var (before, after) = (UInt8(99), UInt8(99))
    #expect(
      preparer.withBatch(0) { pixels in
        before = pixels[0]
        // Batch 2 has the same place.
        Thread.detachNewThread { late.end(with: preparer.withBatch(2) { _ in }) }
        usleep(50_000)
        after = pixels[0]
      })
    #expect(before == 0 && after == 0)
    #expect(late.result() == true)
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

/// What another thread has found, for which one waits ten seconds at most.
private final class Late: @unchecked Sendable {
  // Sendable: written before the signal, read behind it.
  private var value: Bool?
  private let isThere = DispatchSemaphore(value: 0)

  func end(with value: Bool) {
    self.value = value
    isThere.signal()
  }

  func result() -> Bool? { isThere.wait(timeout: .now() + 10) == .success ? value : nil }
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
