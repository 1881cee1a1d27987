import Dispatch
import Foundation

extension TemporaryFile {
  /// As long as the result is held, Ctrl-C, SIGTERM and SIGHUP end the program at once, without a
  /// temporary file left behind, with the exit code that shells give them: 128 and the signal's
  /// number.
  public static func removeAllOnInterruption() -> [any DispatchSourceSignal] {
    [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { removeAll { _exit(128 + number) } }
      source.resume()
      return source
    }
  }
}
