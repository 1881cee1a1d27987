import Datasets
import Foundation

/// Threads that prepare the next batches while the network trains on the present one, as the
/// `num_workers` of PyTorch's DataLoader (document 003, section 4.1).
///
/// ```
/// let loader = DataLoader(
///   pictures, batchSize: 64, shuffleSeed: 1, preparedBy: BackgroundWorkers(2))
/// ```
/// They pay where reading a batch takes long, since its pictures lie in files of their own, and a
/// core is free for it. `Trainer` needs them less than others: each of its cores reads pictures
/// for itself. Which thread prepares a batch changes nothing in it.
public final class BackgroundWorkers: BatchPreparer {
  private let line: AssemblyLine

  /// `count` threads, which prepare at most `batchesAhead` batches before they are asked for. Traps
  /// unless both are positive.
  public init(_ count: Int, batchesAhead: Int = 8) {
    precondition(count > 0 && batchesAhead > 0, "background workers: at least one, and one batch")
    // The batch in use keeps its place.
    line = AssemblyLine(places: batchesAhead + 1)
    for _ in 0..<count {
      let thread = Thread { [line] in line.work() }
      thread.stackSize = 8 << 20
      thread.start()
    }
  }

  deinit { line.dissolve() }

  public func begin(
    batchCount: Int, byteCount: Int,
    read: @escaping @Sendable (Int, UnsafeMutableBufferPointer<UInt8>) -> Void
  ) {
    line.begin(batchCount: batchCount, byteCount: byteCount, read: read)
  }

  public func withBatch(_ batch: Int, _ body: (UnsafePointer<UInt8>) -> Void) -> Bool {
    guard let pixels = line.take(batch) else { return false }
    defer { line.giveBack(batch) }
    body(pixels)
    return true
  }
}

/// What the threads share: places for batches in a ring. Batch b has place b modulo their number.
private final class AssemblyLine: @unchecked Sendable {
  // Sendable: everything is read and written under the lock, but for a place's bytes. One worker
  // writes them before the place is ready; after that they are only read, and not written again
  // before all readers have given them back.
  private struct Place {
    var pixels = UnsafeMutableBufferPointer<UInt8>(start: nil, count: 0)
    /// The batch that lies ready.
    var batch = -1
    var isBeingWritten = false
    var readers = 0
  }

  private let lock = NSCondition()
  private var places: [Place]
  private var read: @Sendable (Int, UnsafeMutableBufferPointer<UInt8>) -> Void = { _, _ in }
  private var batchCount = 0
  /// The batch that somebody works on: earlier ones are done with.
  private var oldest = 0
  /// The next batch that nobody prepares yet.
  private var next = 0
  private var busyWorkers = 0
  private var isOver = false

  init(places: Int) { self.places = Array(repeating: Place(), count: places) }

  deinit { for place in places { place.pixels.deallocate() } }

  func begin(
    batchCount: Int, byteCount: Int,
    read: @escaping @Sendable (Int, UnsafeMutableBufferPointer<UInt8>) -> Void
  ) {
    lock.lock()
    defer { lock.unlock() }
    next = self.batchCount  // Nothing new is begun.
    while busyWorkers > 0 { lock.wait() }
    for i in places.indices {
      places[i].batch = -1
      if places[i].pixels.count < byteCount {
        places[i].pixels.deallocate()
        places[i].pixels = .allocate(capacity: byteCount)
        places[i].pixels.initialize(repeating: 0)
      }
    }
    self.read = read
    (self.batchCount, oldest, next) = (batchCount, 0, 0)
    lock.broadcast()
  }

  /// The pixels of a batch, when they are ready, until they are given back; nil for one that is not
  /// to come.
  func take(_ batch: Int) -> UnsafePointer<UInt8>? {
    lock.lock()
    defer { lock.unlock() }
    guard (oldest..<batchCount).contains(batch) else { return nil }
    if batch > oldest {
      oldest = batch
      next = max(next, batch)
      lock.broadcast()
    }
    let place = batch % places.count
    while places[place].batch != batch {
      if batch < oldest { return nil }  // Another thread went on while this one waited.
      lock.wait()
    }
    places[place].readers += 1
    return UnsafePointer(places[place].pixels.baseAddress!)
  }

  func giveBack(_ batch: Int) {
    lock.lock()
    defer { lock.unlock() }
    places[batch % places.count].readers -= 1
    if batch < oldest { lock.broadcast() }  // A worker may wait for the place.
  }

  func work() {
    lock.lock()
    defer { lock.unlock() }
    while true {
      while !isOver && !canBeginNext { lock.wait() }
      if isOver { return }
      let (batch, read) = (next, read)
      let pixels = places[batch % places.count].pixels
      next += 1
      busyWorkers += 1
      places[batch % places.count].isBeingWritten = true
      lock.unlock()
      read(batch, pixels)
      lock.lock()
      busyWorkers -= 1
      places[batch % places.count].batch = batch
      places[batch % places.count].isBeingWritten = false
      lock.broadcast()
    }
  }

  /// Whether there is a next batch and a free place for it. (Where batches are skipped, a worker may
  /// still write to its place, or somebody read it.)
  private var canBeginNext: Bool {
    let place = places[next % places.count]
    return next < batchCount && next < oldest + places.count && !place.isBeingWritten
      && place.readers == 0
  }

  func dissolve() {
    lock.lock()
    isOver = true
    lock.broadcast()
    lock.unlock()
  }
}
