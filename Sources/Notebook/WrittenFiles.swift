import Foundation
import Synchronization

/// Which files the run has written. An interrupted run says it, from another thread, and lets a
/// file that is being written come to its end first.
final class WrittenFiles: Sendable {
  private let paths = Mutex<[String]>([])
  private let writing = NSLock()
  private let isClosed = Mutex(false)

  /// The paths, in the order in which they were written.
  var all: [String] { paths.withLock { $0 } }

  func add(_ path: String) {
    paths.withLock { if !$0.contains(path) { $0.append(path) } }
  }

  /// Calls what writes files.
  func whileWriting<Result>(_ body: () throws -> Result) rethrows -> Result {
    writing.lock()
    defer { writing.unlock() }
    while isClosed.withLock({ $0 }) { sleep(1) }
    return try body()
  }

  /// Waits until nothing is being written, `seconds` at most, and lets nothing begin after that.
  /// What is not whole by then, `TemporaryFile.removeAll` removes.
  func close(within seconds: Double) {
    isClosed.withLock { $0 = true }
    _ = writing.lock(before: Date(timeIntervalSinceNow: seconds))
  }
}
