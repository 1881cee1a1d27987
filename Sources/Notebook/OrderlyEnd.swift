import Files
import Foundation
import Synchronization

/// Ctrl-C: the run ends within a second, keeps the files that are complete, and exits with 130.
enum OrderlyEnd {
  private static let isUnderWay = Mutex(false)

  /// From now on Ctrl-C ends the run in an orderly way.
  static func install(console: Console, files: WrittenFiles) {
    // A reader that has gone (`swift run Chapter01 | head`) ends the run without a word.
    signal(SIGPIPE, SIG_DFL)
    Interruption.onSignals { number in
      isUnderWay.withLock { $0 = true }
      files.close(within: 0.7)
      TemporaryFile.removeAll {
        let kept = files.all.map { "\n  " + $0 }.joined()
        console.message(
          "Interrupted; " + (kept.isEmpty ? "nothing had been written." : "kept:" + kept))
        _exit(128 + number)
      }
    }
  }

  /// What fails because the run is being interrupted is not reported as an error.
  static func waitIfUnderWay() {
    while isUnderWay.withLock({ $0 }) { sleep(1) }
  }
}
