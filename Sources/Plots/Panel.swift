/// One pair of axes and what is drawn between them. A figure has one panel, or several side by side.
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
    let lines = parts.compactMap { $0 as? ReferenceLine }
    let bars = parts.contains { $0 is Bars || $0 is Histogram }
    script.say("set title \(quoted(title))")
    let xs = parts.flatMap(\.xs)
    let ys = parts.flatMap(\.ys)
    script.say(
      x.settings("x", values: xs, lines: lines.filter(\.isVertical).map(\.position))
        + y.settings(
          "y", values: ys,
          lines: lines.filter { !$0.isVertical }.map(\.position) + (bars ? [0] : [])))
    if isFlat {
      script.say("unset grid")
      for (axis, letter, values) in [(x, "x", xs), (y, "y", ys)] where axis.range == nil {
        if let low = values.min(), let high = values.max(), low < high {
          script.say("set \(letter)range [\(short(low)):\(short(high))]")
        }
      }
    }
    var styles = StyleCycle()
    let clauses = parts.flatMap { $0.draw(in: &script, of: self, styles: &styles) }
    if clauses.isEmpty { return false }
    script.say("plot " + clauses.joined(separator: ", \\\n     "))
    return true
  }
}
