/// Colours and weights of text, or none of them.
struct TextStyle: Sendable {
  /// Off when output is no terminal, under `TERM=dumb`, and when `NO_COLOR` is not empty.
  let isOn: Bool

  init(onTerminal: Bool, environment: [String: String]) {
    isOn = onTerminal && environment["TERM"] != "dumb" && environment["NO_COLOR", default: ""] == ""
  }

  func bold(_ text: String) -> String { styled(text, "1") }
  func green(_ text: String) -> String { styled(text, "32") }
  func red(_ text: String) -> String { styled(text, "31") }

  private func styled(_ text: String, _ code: String) -> String {
    isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
