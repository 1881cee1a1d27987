import Foundation
import Synchronization

/// Looks at this process's private memory a hundred times a second: what is resident and belongs
/// to no file. Pages of a mapped file do not count, since the system can drop them at any time.
final class PrivateMemory: Sendable {
  private let largest = Atomic<Int>(0)

  init() {
    Thread.detachNewThread { [weak self] in
      while let self {
        look()
        usleep(10_000)
      }
    }
  }

  /// The largest amount so far, in bytes; nil on a system without `/proc`.
  var peak: Int? {
    look()
    let bytes = largest.load(ordering: .relaxed)
    return bytes > 0 ? bytes : nil
  }

  private func look() {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("RssAnon:") }),
      let kilobytes = line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap({
        Int($0)
      })
    else { return }
    largest.max(kilobytes * 1024, ordering: .relaxed)
  }
}
