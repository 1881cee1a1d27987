import Dispatch
import Foundation
import Synchronization

/// Ctrl-C: the run ends within a second, keeps the files that are complete, and exits with 130.
enum Interruption {
  private static let isUnderWay = Mutex(false)
  @MainActor private static var source: (any DispatchSourceSignal)?

  /// From now on Ctrl-C ends the run in an orderly way. The handler runs on a thread of its own, so
  /// a training loop need not look out for it.
  @MainActor static func install(console: Console, files: WrittenFiles) {
    // A reader that has gone (`swift run Chapter01 | head`) ends the run without a word.
    signal(SIGPIPE, SIG_DFL)
    signal(SIGINT, SIG_IGN)
    let source = DispatchSource.makeSignalSource(
      signal: SIGINT, queue: .global(qos: .userInteractive))
    source.setEventHandler { @Sendable in end(console: console, files: files) }
    source.resume()
    self.source = source
  }

  /// What fails because the run is being interrupted is not reported as an error.
  static func waitIfUnderWay() {
    while isUnderWay.withLock({ $0 }) { sleep(1) }
  }

  private static func end(console: Console, files: WrittenFiles) {
    isUnderWay.withLock { $0 = true }
    files.close(within: 0.7)
    let kept = files.all
    console.message(
      kept.isEmpty
        ? "Interrupted; nothing had been written."
        : "Interrupted; kept:\n" + kept.map { "  " + $0 }.joined(separator: "\n"))
    _exit(130)
  }
}
