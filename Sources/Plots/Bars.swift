/// A bar for each label; several of them in a panel stand side by side.
struct Bars: PanelPart {
  let name: String?
  let labels: [String]
  let heights: [Double]

  var extent: [(x: Double, y: Double)] { heights.enumerated().map { (Double($0 + 1), $1) } }

  var isInLegend: Bool { name != nil }

  func draw(in script: inout GnuplotScript, of panel: Panel, styles: inout StyleCycle) -> [String] {
    let style = styles.next()
    let groups = panel.parts.filter { $0 is Bars }.count
    let width = 0.8 / Double(groups)
    let centers = labels.indices.map {
      Double($0 + 1) + (Double(style.number) + 0.5) * width - 0.4
    }
    let marks = labels.enumerated().map { "\(quotedMark($1)) \($0 + 1)" }.joined(separator: ", ")
    script.say("set xtics scale 0 (\(marks))")
    script.say("set xrange [0.4:\(short(Double(labels.count) + 0.6))]")
    let data = script.add(
      DataBlock(
        name ?? panel.y.label, columns: ["middle of the bar": centers, panel.y.label: heights]))
    guard heights.contains(where: \.isFinite) else { return [] }
    let look = "fs solid 0.85 noborder lc rgb '\(style.color.rawValue)'"
    return ["\(data) using 1:2:(\(short(width * 0.94))) with boxes \(look) \(legend(name))"]
  }
}
