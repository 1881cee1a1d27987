import NeuralNetworks

/// What a network answers at each point of a plane, in tints, with the line on which it is
/// undecided.
struct Regions: PanelPart {
  let x: ClosedRange<Double>
  let y: ClosedRange<Double>
  /// Answers row by row from the lowest y upward, each taken in the middle of its cell.
  let values: [[Double]]
  /// Below it the answer is one class, above it the other.
  let level: Double

  var extent: [(x: Double, y: Double)] {
    [(x.lowerBound, y.lowerBound), (x.upperBound, y.upperBound)]
  }
  var isFlat: Bool { true }

  init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, resolution: Int, level: Double,
    answers: (Tensor) -> Tensor
  ) {
    self.x = x
    self.y = y
    self.level = level
    func middle(_ i: Int, _ range: ClosedRange<Double>) -> Scalar {
      let part = (Double(i) + 0.5) / Double(resolution)
      return Scalar(range.lowerBound + part * (range.upperBound - range.lowerBound))
    }
    let points = (0..<resolution).flatMap { row in
      (0..<resolution).flatMap { [middle($0, x), middle(row, y)] }
    }
    let count = resolution * resolution
    let result = answers(Tensor([count, 2], scalars: points))
    require(
      result.count == count,
      "regions asked for \(count) answers, one a point, and got shape \(result.shape)")
    let scalars = result.scalars.map { Double($0) }
    values = (0..<resolution).map { Array(scalars[$0 * resolution..<($0 + 1) * resolution]) }
  }

  func draw(in script: inout GnuplotScript, of panel: Panel, styles: inout StyleCycle) -> [String] {
    let n = values.count
    let dx = (x.upperBound - x.lowerBound) / Double(n)
    let dy = (y.upperBound - y.lowerBound) / Double(n)
    let (firstX, firstY) = (short(x.lowerBound + dx / 2), short(y.lowerBound + dy / 2))
    let data = script.add(
      DataBlock(
        "answers",
        legend: "matrix: a row for each \(panel.y.label) upward from \(firstY) by \(short(dy)), "
          + "a column for each \(panel.x.label) from \(firstX) by \(short(dx))",
        rows: values))
    let known = values.joined().filter(\.isFinite)
    guard let low = known.min(), let high = known.max() else { return [] }
    let (column, row) = ("\(firstX)+\(short(dx))*$1", "(\(firstY)+\(short(dy))*$2)")
    // An answer within 0.5 of the level is never strong, so that a network that is undecided
    // everywhere looks so.
    let reach = max(high - level, level - low, 0.5)
    let count = Regions.tints.count
    let part = "(answer - \(short(level - reach))) / \(short(2 * reach))"
    script.say("tints = '\(Regions.tints.joined(separator: " "))'")
    script.say("step(answer) = 1 + int(floor(\(part) * \(count)))")
    script.say("tint(answer) = step(answer) > \(count) ? \(count) : step(answer)")
    // Worked out once and in this table, for gnuplot reads it for every tint.
    script.say("# Cells as short thick lines: left end, middle line, tint, length, slope.")
    script.say("set table $answers")
    script.say(
      "plot \(data) matrix using (\(column) - \(short(dx / 2))):\(row):(tint($3)):(\(short(dx))):(0) "
        + "with table")
    script.say("unset table")
    var clauses = [
      "for [i=1:\(count)] $answers using ($3 == i ? $1 : NaN):2:4:5 with vectors nohead "
        + "lw \(short(script.flatSide / Double(n) + 0.3)) lc rgb word(tints, i) notitle"
    ]
    // The data file has seven digits: answers that differ by less have no boundary in it.
    if low < level, level < high, high - low > 1e-5 * max(abs(level), 1) {
      script.say("set table $boundary")
      script.say("set contour base; set cntrparam levels discrete \(short(level)); unset surface")
      script.say("splot \(data) matrix using (\(column)):\(row):3 with lines")
      script.say("unset table; unset contour; set surface")
      clauses.append("$boundary using 1:2 with lines lw 2 lc rgb '#303030' notitle")
    }
    return clauses
  }

  /// Blue, as the first points of a panel, to vermilion, as the second; white where undecided.
  private static let tints = [
    "#8fc3e6", "#a5cfeb", "#bbdbf0", "#d1e7f5", "#e7f3fa", "#ffffff", "#faece1", "#f6d9c4",
    "#f2c6a7", "#eeb38a", "#eaa06d",
  ]
}
