/// One pair of axes and what is drawn between them. A figure has one panel, or several side by
/// side.
public struct Panel: PlotArea {
  /// What stands above it; empty: nothing.
  public var title: String
  public var x: Axis
  public var y: Axis
  var parts: [any PanelPart] = []

  public init(_ title: String = "", x: Axis, y: Axis) {
    self.title = title
    self.x = x
    self.y = y
  }

  public var panel: Panel {
    get { self }
    set { self = newValue }
  }

  /// Whether something fills the whole panel.
  var isFlat: Bool { parts.contains(where: \.isFlat) }

  /// Adds settings, data and the `plot` command. Returns false when there is no number to show.
  func draw(in script: inout GnuplotScript) -> Bool {
    if script.isForTerminal { script.say("set title \(quoted(title))") }
    let seen = parts.flatMap(\.extent).filter { !x.shown($0.x).isNaN && !y.shown($0.y).isNaN }
    let lines = parts.compactMap { $0 as? ReferenceLine }
    let hasBars = parts.contains { $0 is Bars || $0 is Histogram }
    script.say("set xlabel \(quoted(x.label))")
    // A flat panel has its label in the layout, at the same distance whatever the marks are.
    script.say(isFlat ? "unset ylabel" : "set ylabel \(quoted(y.label))")
    if isFlat { script.say("unset grid") }
    script.say(
      x.settings(
        "x", values: seen.map(\.x), lines: lines.filter(\.isVertical).map(\.position),
        isTight: isFlat))
    script.say(
      y.settings(
        "y", values: seen.map(\.y),
        lines: lines.filter { !$0.isVertical }.map(\.position) + (hasBars ? [0] : []),
        isTight: isFlat))
    var styles = StyleCycle()
    let clauses = parts.flatMap { $0.draw(in: &script, of: self, styles: &styles) }
    if clauses.isEmpty { return false }
    script.say("plot " + clauses.joined(separator: ", \\\n     "))
    return true
  }
}
