/// Points, joined by a line or not.
struct Curve: PanelPart {
  let name: String?
  let xs: [Double]
  let ys: [Double]
  let isJoined: Bool
  let color: Color?

  var extent: [(x: Double, y: Double)] { Array(zip(xs, ys)) }
  var isCurve: Bool { true }

  var isInLegend: Bool { name != nil }

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
    let size = panel.isFlat ? 1.5 : 0.75
    if !isJoined { return ["\(data) using 1:2 with points \(style.mark(size: size)) \(title)"] }
    // A curve through few points shows where they are. Two points are a straight line.
    if (3...25).contains(y.count) || y.count == 1 {
      return ["\(data) using 1:2 with linespoints \(style.markedLine(size: size)) \(title)"]
    }
    return ["\(data) using 1:2 with lines \(style.line) \(title)"]
  }
}
