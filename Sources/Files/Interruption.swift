import Foundation

/// Ctrl-C and its like, for programs that have something to put in order before they end.
public enum Interruption {
  /// From now on `body` is called with the number of the signal when one of `signals` arrives,
  /// but for those that this program was started to ignore, as `nohup` does. It runs on a thread
  /// of its own, so that nobody need look out for it, and may do what a signal handler may not:
  /// take locks, write messages, end the program. To be called once.
  public static func onSignals(
    _ signals: [Int32] = [SIGINT, SIGTERM, SIGHUP], _ body: @escaping @Sendable (Int32) -> Void
  ) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return }
    let bell = ends[0]
    bellRope = ends[1]
    Thread.detachNewThread {
      // Who started this program may have blocked the signals; here they get through.
      var set = sigset_t()
      sigemptyset(&set)
      for number in signals { sigaddset(&set, number) }
      pthread_sigmask(SIG_UNBLOCK, &set, nil)
      var number: UInt8 = 0
      while true {
        if read(bell, &number, 1) == 1 { body(Int32(number)) }
      }
    }
    for number in signals {
      let before = signal(number) { number in
        var byte = UInt8(truncatingIfNeeded: number)
        _ = write(bellRope, &byte, 1)
      }
      if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        signal(number, SIG_IGN)
      }
    }
  }

  /// Until the program ends, a signal ends it at once, without a temporary file left behind, with
  /// the exit code that shells give it: 128 and the signal's number.
  public static func removesTemporaryFiles() {
    onSignals { number in TemporaryFile.removeAll { _exit(128 + number) } }
  }
}

/// Where the signal handler writes to wake the thread. A handler may do little more than write, and
/// it can capture nothing.
nonisolated(unsafe) private var bellRope: Int32 = -1
