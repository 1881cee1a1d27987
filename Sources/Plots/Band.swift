/// What lies between two curves, with a line in its middle where there is one.
struct Band: PanelPart {
  let name: String?
  let xs: [Double]
  let low: [Double]
  let middle: [Double]?
  let high: [Double]
  let color: Color?

  var extent: [(x: Double, y: Double)] { Array(zip(xs, low)) + Array(zip(xs, high)) }
  var isCurve: Bool { true }

  /// From the lowest of several runs to the highest, with their mean. Left out where a run's number
  /// is missing.
  init(name: String?, x: [Double], runs: [[Double]], color: Color?) {
    let columns = x.indices.map { i in runs.map { $0[i] } }
    self.init(
      name: name, xs: x,
      low: columns.map { $0.allSatisfy(\.isFinite) ? $0.min()! : .nan },
      middle: columns.map { $0.reduce(0, +) / Double(runs.count) },
      high: columns.map { $0.allSatisfy(\.isFinite) ? $0.max()! : .nan }, color: color)
  }

  init(
    name: String?, xs: [Double], low: [Double], middle: [Double]? = nil, high: [Double],
    color: Color?
  ) {
    self.name = name
    self.xs = xs
    self.low = low
    self.middle = middle
    self.high = high
    self.color = color
  }

  var isInLegend: Bool { name != nil }

  func draw(in script: inout GnuplotScript, of panel: Panel, styles: inout StyleCycle) -> [String] {
    let style = styles.next(color)
    let x = xs.map(panel.x.shown)
    let (low, high) = (self.low.map(panel.y.shown), self.high.map(panel.y.shown))
    let middle = (self.middle ?? low).map(panel.y.shown)
    let title = name ?? panel.y.label
    let data =
      self.middle == nil
      ? script.add(
        DataBlock(title, columns: [panel.x.label: x, "lowest": low, "highest": high]))
      : script.add(
        DataBlock(
          title, columns: [panel.x.label: x, "lowest": low, "highest": high, "mean": middle]))
    guard zip(x, low).contains(where: { !$0.isNaN && !$1.isNaN }) else { return [] }
    if script.isForTerminal {
      return ["\(data) using 1:\(self.middle == nil ? "2" : "4") with lines \(legend(name))"]
    }
    // At one place there is no area and no line: a point, and a bar from the lowest to the highest.
    if x.count == 1 {
      let columns = self.middle == nil ? "1:2:2:3" : "1:4:2:3"
      return [
        "\(data) using \(columns) with yerrorbars \(style.mark(size: 0.75)) \(legend(name))"
      ]
    }
    let shade = "fs transparent solid 0.25 noborder lc rgb '\(style.color.rawValue)'"
    let area = "\(data) using 1:2:3 with filledcurves \(shade)"
    guard self.middle != nil else { return ["\(area) \(legend(name))"] }
    return ["\(area) notitle", "\(data) using 1:4 with lines \(style.line) \(legend(name))"]
  }
}
