import Datasets
import Foundation
import Synchronization

/// Tells on stderr what a download does: with a bar that moves on a terminal, in plain lines
/// elsewhere.
final class Reporter: Sendable {
  private let showsBar: Bool
  /// The bar that stands on the terminal's last line; empty if none does.
  private let bar = Mutex("")

  init() {
    let terminal = ProcessInfo.processInfo.environment["TERM"]
    showsBar = isatty(STDERR_FILENO) == 1 && terminal != "dumb"
  }

  func report(_ event: DownloadEvent) {
    switch event {
    case .present(let file):
      say("\(file.name): already there and right")
    case .started(let file, let url):
      say("\(file.name): from \(url.host ?? url.absoluteString)")
    case .progress(let file, let received, let expected):
      if showsBar { draw(Reporter.bar(file.name, received: received, expected: expected)) }
    case .failed(let file, let url, let reason):
      say("\(file.name): not from \(url.host ?? url.absoluteString): \(reason)")
    case .stored(let file):
      say("\(file.name): stored, \(Reporter.megabytes(file.byteCount)) MB, SHA-256 is right")
    }
  }

  /// Writes a line, in the place of the bar if there is one.
  func say(_ line: String) {
    bar.withLock { bar in
      let erasing = bar.isEmpty ? "" : "\r" + String(repeating: " ", count: bar.count) + "\r"
      bar = ""
      try? FileHandle.standardError.write(contentsOf: Data((erasing + line + "\n").utf8))
    }
  }

  private func draw(_ new: String) {
    bar.withLock { bar in
      guard new != bar else { return }
      let rest = String(repeating: " ", count: max(0, bar.count - new.count))
      bar = new
      try? FileHandle.standardError.write(contentsOf: Data(("\r" + new + rest).utf8))
    }
  }

  /// For example `t10k-images-idx3-ubyte   [#########-----------]   45 %  0.7 of 1.6 MB`.
  static func bar(_ name: String, received: Int, expected: Int?) -> String {
    guard let expected, expected > 0 else { return "\(name)  \(megabytes(received)) MB" }
    let fraction = min(1, Double(received) / Double(expected))
    let filled = Int(fraction * 20)
    let percent = String(Int(fraction * 100))
    return "\(name)  ["
      + String(repeating: "#", count: filled) + String(repeating: "-", count: 20 - filled) + "]  "
      + String(repeating: " ", count: 3 - percent.count)
      + "\(percent) %  \(megabytes(received)) of \(megabytes(expected)) MB"
  }

  private static func megabytes(_ count: Int) -> String {
    let tenths = (count + 50_000) / 100_000
    return "\(tenths / 10).\(tenths % 10)"
  }
}
