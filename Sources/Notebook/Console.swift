import Foundation
import Synchronization

/// Where a run writes: results to one file descriptor, messages and progress to another.
///
/// Writes go straight to the descriptor: nothing is left in a buffer when the run is interrupted.
final class Console: Sendable {
  /// Standard output and standard error.
  static let standard = Console()

  let resultStyle: TextStyle
  let messageStyle: TextStyle
  /// Whether results appear on a screen.
  let resultsOnTerminal: Bool
  /// Whether there is a screen on which a progress bar can move.
  let canDrawBars: Bool
  private let results: Int32
  private let messages: Int32
  private let barIsVisible = Mutex(false)

  init(
    results: Int32 = STDOUT_FILENO, messages: Int32 = STDERR_FILENO,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    self.results = results
    self.messages = messages
    resultsOnTerminal = isatty(results) == 1
    resultStyle = TextStyle(onTerminal: resultsOnTerminal, environment: environment)
    messageStyle = TextStyle(onTerminal: isatty(messages) == 1, environment: environment)
    canDrawBars = isatty(messages) == 1 && environment["TERM"] != "dumb"
  }

  /// Writes lines of the result. When nobody can read them any more, the run ends.
  func result(_ text: String) {
    clearBar()
    guard let failure = write(text + "\n", to: results) else { return }
    if failure == EPIPE { Foundation.exit(0) }
    message("Error: cannot write the results: \(String(cString: strerror(failure)))")
    Foundation.exit(74)
  }

  /// Writes lines about the run.
  func message(_ text: String) {
    clearBar()
    _ = write(text + "\n", to: messages)
  }

  /// Draws a progress bar over the one that is there.
  func drawBar(_ text: String) {
    barIsVisible.withLock { $0 = true }
    _ = write("\r\(text)\u{1B}[K", to: messages)
  }

  /// Takes the progress bar off the screen.
  func clearBar() {
    if barIsVisible.withLock({ isVisible in
      defer { isVisible = false }
      return isVisible
    }) {
      _ = write("\r\u{1B}[K", to: messages)
    }
  }

  /// Writes all of a text; gives the error number when that fails.
  private func write(_ text: String, to descriptor: Int32) -> Int32? {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if written >= 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR {
        return errno
      }
    }
    return nil
  }
}
