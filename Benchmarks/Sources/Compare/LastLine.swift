import Foundation
import Synchronization

/// Reads a pipe to its end, so that nobody who writes into it has to wait, and keeps the last line.
final class LastLine: Sendable {
  private let text = Mutex("")
  private let end = DispatchSemaphore(value: 0)

  init(of pipe: Pipe) {
    let source = pipe.fileHandleForReading
    Thread.detachNewThread { [self] in
      while let data = try? source.read(upToCount: 4096), !data.isEmpty {
        text.withLock { $0 = String(($0 + String(decoding: data, as: UTF8.self)).suffix(4096)) }
      }
      end.signal()
    }
  }

  /// The last line that is not empty, when the writer is gone; a moment later at the latest.
  var value: String? {
    _ = end.wait(timeout: .now() + 1)
    return text.withLock { $0 }.split(whereSeparator: \.isNewline).last.map(String.init)
  }
}
