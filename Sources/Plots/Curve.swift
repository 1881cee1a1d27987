/// Points, joined by a line or not.
struct Curve: PanelPart {
  let name: String?
  let xs: [Double]
  let ys: [Double]
  let isJoined: Bool
  let color: Color?

  var isCurve: Bool { true }

  func draw(in script: inout GnuplotScript, of panel: Panel, styles: inout StyleCycle) -> [String] {
    let style = styles.next(color)
    let y = ys.map(panel.y.shown)
    let x = xs.map(panel.x.shown)
    let data = script.add(
      DataBlock(name ?? panel.y.label, columns: [panel.x.label: x, panel.y.label: y]))
    guard zip(x, y).contains(where: { !$0.isNaN && !$1.isNaN }) else { return [] }
    let title = legend(name)
    if script.isForTerminal {
      return ["\(data) using 1:2 with \(isJoined ? "lines" : "points") \(title)"]
    }
    if !isJoined { return ["\(data) using 1:2 with points \(style.mark) \(title)"] }
    // A line through few points shows where they are, and a line through one point would be nothing.
    if y.count > 25 { return ["\(data) using 1:2 with lines \(style.line) \(title)"] }
    return ["\(data) using 1:2 with linespoints \(style.markedLine) \(title)"]
  }
}
