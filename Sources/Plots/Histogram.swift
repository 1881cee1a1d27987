/// How many of many numbers lie in each of a row of equal intervals.
struct Histogram: PanelPart {
  let name: String?
  /// Where the intervals begin and end together.
  let range: ClosedRange<Double>
  /// The part of all finite numbers that lies in each interval, 0 to 1.
  let shares: [Double]

  var extent: [(x: Double, y: Double)] {
    shares.flatMap { [(range.lowerBound, $0), (range.upperBound, $0)] }
  }

  init(name: String?, values: [Double], bins: Int, range: ClosedRange<Double>?) {
    let finite = values.filter(\.isFinite)
    let low = range?.lowerBound ?? finite.min() ?? 0
    let high = range?.upperBound ?? finite.max() ?? 0
    self.name = name
    let half = max(0.5, abs(low) * 1e-6)
    self.range = low < high ? low...high : (low - half)...(low + half)
    var counts = [Int](repeating: 0, count: bins)
    let width = (self.range.upperBound - self.range.lowerBound) / Double(bins)
    for value in finite where self.range.contains(value) {
      counts[min(Int((value - self.range.lowerBound) / width), bins - 1)] += 1
    }
    shares = finite.isEmpty ? [] : counts.map { Double($0) / Double(finite.count) }
  }

  var isInLegend: Bool { name != nil }

  func draw(in script: inout GnuplotScript, of panel: Panel, styles: inout StyleCycle) -> [String] {
    let style = styles.next()
    let width = (range.upperBound - range.lowerBound) / Double(max(shares.count, 1))
    let edges = (0...shares.count).map { range.lowerBound + Double($0) * width }
    let data = script.add(
      DataBlock(
        name ?? panel.y.label,
        columns: ["begin of the interval": edges, panel.y.label: shares + [0]]))
    guard !shares.isEmpty else { return [] }
    let isAlone = panel.parts.filter { $0 is Histogram }.count == 1
    let look = isAlone ? "solid 0.85" : "transparent solid 0.45"
    return [
      "\(data) using 1:2 with fillsteps fs \(look) noborder lc rgb '\(style.color.rawValue)' "
        + legend(name)
    ]
  }
}
