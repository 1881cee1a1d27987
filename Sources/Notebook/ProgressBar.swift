/// The bar that `progress` moves. It leaves the screen when the loop ends, also by `break`.
final class ProgressBar {
  private let label: String
  private let count: Int
  private let console: Console
  private let start: ContinuousClock.Instant
  private let now: () -> ContinuousClock.Instant
  private var lastDrawn: ContinuousClock.Instant
  /// How many elements have been handed out; the last of them is being worked on.
  private var handedOut = 0
  private var isFinished = false

  init(
    _ label: String, count: Int, console: Console,
    now: @escaping () -> ContinuousClock.Instant = { .now }
  ) {
    self.label = label
    self.count = count
    self.console = console
    self.now = now
    start = now()
    lastDrawn = start
  }

  deinit { finish() }

  /// One more element goes out. Draws at most ten times a second.
  func advance() {
    handedOut += 1
    guard console.canDrawBars else { return }
    let time = now()
    guard time - lastDrawn >= .milliseconds(100) else { return }
    lastDrawn = time
    console.drawBar(text(seconds: Self.seconds(time - start)))
  }

  /// The loop is over.
  func finish() {
    guard !isFinished else { return }
    isFinished = true
    console.clearBar()
    let seconds = Self.seconds(now() - start)
    if seconds > 2, !console.canDrawBars { console.message("\(label) … \(duration(seconds))") }
  }

  /// What the bar says after some seconds.
  func text(seconds: Double) -> String {
    let done = max(0, handedOut - 1)
    guard count > 0 else { return "\(label)  \(grouped(done))  \(duration(seconds))" }
    let part = min(1, Double(done) / Double(count))
    let filled = Int(part * 24)
    let bar = String(repeating: "━", count: filled) + String(repeating: "┄", count: 24 - filled)
    let left = done == 0 ? "" : "  \(duration(seconds * (1 - part) / part)) left"
    return "\(label)  \(bar) \(Int(part * 100)) %\(left)"
  }

  private static func seconds(_ interval: Duration) -> Double { interval / .seconds(1) }
}
