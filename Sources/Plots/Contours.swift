import NeuralNetworks

/// Lines along which a function of two numbers has one height: a map of its hills and valleys.
struct Contours: PanelPart {
  let x: ClosedRange<Double>
  let y: ClosedRange<Double>
  let levels: [Double]
  /// Heights row by row from the lowest y upward, at `side` points along each axis.
  let heights: [[Double]]

  var extent: [(x: Double, y: Double)] {
    [(x.lowerBound, y.lowerBound), (x.upperBound, y.upperBound)]
  }
  var isFlat: Bool { true }

  private static let side = 81

  init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, levels: [Double],
    height: (Double, Double) -> Double
  ) {
    func places(_ range: ClosedRange<Double>) -> [Double] {
      let length = range.upperBound - range.lowerBound
      return (0..<Self.side).map {
        range.lowerBound + length * Double($0) / Double(Self.side - 1)
      }
    }
    self.x = x
    self.y = y
    self.levels = levels
    heights = places(y).map { y in places(x).map { x in height(x, y) } }
  }

  func draw(in script: inout GnuplotScript, of panel: Panel, styles: inout StyleCycle) -> [String] {
    let dx = (x.upperBound - x.lowerBound) / Double(Self.side - 1)
    let dy = (y.upperBound - y.lowerBound) / Double(Self.side - 1)
    let data = script.add(
      DataBlock(
        "heights",
        legend: "matrix: a row for each \(panel.y.label) upward from \(short(y.lowerBound)) by "
          + "\(short(dy)), a column for each \(panel.x.label) from \(short(x.lowerBound)) by "
          + short(dx),
        rows: heights))
    let known = heights.joined().filter(\.isFinite)
    guard let low = known.min(), let high = known.max() else { return [] }
    // gnuplot complains about a table without a line in it.
    let crossed = levels.filter { low < $0 && $0 < high }
    if crossed.isEmpty { return [] }
    let place =
      "(\(short(x.lowerBound))+\(short(dx))*$1):(\(short(y.lowerBound))+\(short(dy))*$2):3"
    script.say("set table $contours")
    script.say(
      "set contour base; unset surface; "
        + "set cntrparam levels discrete \(crossed.map { short($0) }.joined(separator: ", "))")
    script.say("splot \(data) matrix using \(place) with lines")
    script.say("unset table; unset contour; set surface")
    return ["$contours using 1:2 with lines lw 1 lc rgb '#b4b4b4' notitle"]
  }
}
