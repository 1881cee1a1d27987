import Testing

@testable import Notebook

@Suite struct TextStyleTests {
  @Test(arguments: [
    (true, [:], true), (true, ["TERM": "xterm", "NO_COLOR": ""], true), (false, [:], false),
    (true, ["TERM": "dumb"], false), (true, ["NO_COLOR": "1"], false),
  ])
  func `colours are for terminals that want them`(
    onTerminal: Bool, environment: [String: String], isOn: Bool
  ) {
    let style = TextStyle(onTerminal: onTerminal, environment: environment)
    #expect(style.isOn == isOn)
    #expect(style.green("✓") == (isOn ? "\u{1B}[32m✓\u{1B}[0m" : "✓"))
  }
}
