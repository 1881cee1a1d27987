import Files
import Foundation
import Synchronization

/// Ctrl-C: the run ends within a second, keeps the files that are complete, and exits with 130.
enum Interruption {
  private static let isUnderWay = Mutex(false)

  /// From now on Ctrl-C ends the run in an orderly way. A thread of its own waits for it, so that a
  /// training loop need not look out.
  static func install(console: Console, files: WrittenFiles) {
    // A reader that has gone (`swift run Chapter01 | head`) ends the run without a word.
    signal(SIGPIPE, SIG_DFL)
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return }
    let bell = ends[0]
    bellRope = ends[1]
    Thread.detachNewThread {
      var byte: UInt8 = 0
      while read(bell, &byte, 1) < 1 {}
      end(console: console, files: files)
    }
    signal(SIGINT) { _ in
      var byte: UInt8 = 0
      _ = write(bellRope, &byte, 1)
    }
  }

  /// What fails because the run is being interrupted is not reported as an error.
  static func waitIfUnderWay() {
    while isUnderWay.withLock({ $0 }) { sleep(1) }
  }

  private static func end(console: Console, files: WrittenFiles) {
    isUnderWay.withLock { $0 = true }
    files.close(within: 0.7)
    TemporaryFile.removeAll {
      let kept = files.all.map { "\n  " + $0 }.joined()
      console.message(
        "Interrupted; " + (kept.isEmpty ? "nothing had been written." : "kept:" + kept))
      _exit(130)
    }
  }
}

/// Where the signal handler writes to wake the thread that ends the run. A handler may do little
/// more than write, and it can capture nothing.
nonisolated(unsafe) private var bellRope: Int32 = -1
