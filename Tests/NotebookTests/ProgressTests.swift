import Testing

@testable import Notebook

@Suite struct ProgressTests {
  /// A clock that goes on by a fixed time whenever it is asked.
  private final class Clock {
    private var time = ContinuousClock.now
    private let step: Duration
    init(step: Duration) { self.step = step }
    func now() -> ContinuousClock.Instant {
      time += step
      return time
    }
  }

  @Test func `all elements come through, once each and in order`() {
    #expect(Array(progress("numbers", 0..<100)) == Array(0..<100))
    #expect(Array(progress("none", [Int]())) == [])
    #expect(progress("numbers", 0..<100).underestimatedCount == 100)
  }

  @Test func `off a terminal what is quick says nothing`() throws {
    let test = try TestConsole()
    for _ in Progress("epoch 1 of 10", 0..<100, count: 100, console: test.console) {}
    #expect(test.messages == "")
  }

  @Test func `off a terminal what took more than two seconds is one line`() throws {
    let test = try TestConsole()
    let clock = Clock(step: .milliseconds(3100))
    let bar = ProgressBar("epoch 1 of 10", count: 5, console: test.console, now: clock.now)
    for _ in 0..<5 { bar.advance() }
    bar.finish()
    bar.finish()
    #expect(test.messages == "epoch 1 of 10 … 3.1 s\n")
  }

  @Test func `a loop that is left early ends its progress`() throws {
    let test = try TestConsole()
    do {
      let clock = Clock(step: .milliseconds(3100))
      let bar = ProgressBar("search", count: 5, console: test.console, now: clock.now)
      bar.advance()
    }
    #expect(test.messages == "search … 3.1 s\n")
  }

  @Test func `the bar says how far it is and how long it takes`() throws {
    let console = try TestConsole().console
    let bar = ProgressBar("epoch 1 of 10", count: 4, console: console)
    bar.advance()
    #expect(bar.text(seconds: 1) == "epoch 1 of 10  " + String(repeating: "┄", count: 24) + " 0 %")
    bar.advance()
    let quarter = String(repeating: "━", count: 6) + String(repeating: "┄", count: 18)
    #expect(bar.text(seconds: 2) == "epoch 1 of 10  \(quarter) 25 %  6.0 s left")
  }

  @Test func `without a total the bar counts`() throws {
    let bar = ProgressBar("reading", count: 0, console: try TestConsole().console)
    for _ in 0..<1235 { bar.advance() }
    #expect(bar.text(seconds: 2) == "reading  1,234  2.0 s")
  }

  @Test func `more elements than announced fill the bar`() throws {
    let bar = ProgressBar("more", count: 2, console: try TestConsole().console)
    for _ in 0..<9 { bar.advance() }
    #expect(bar.text(seconds: 2).contains("━ 100 %"))
  }
}
