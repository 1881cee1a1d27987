/// A matrix of numbers as coloured cells, row 0 on top, with the numbers written in where there is
/// room.
struct HeatMap: PanelPart {
  let values: [[Double]]
  let rowLabels: [String]
  let columnLabels: [String]
  let palette: Palette
  /// Whether the diagonal is only written, in gray, and the colours are for what lies beside it.
  let isConfusion: Bool

  var extent: [(x: Double, y: Double)] { [(-0.5, -0.5), (right, bottom)] }
  private var right: Double { Double(values.first?.count ?? 0) - 0.5 }
  private var bottom: Double { Double(values.count) - 0.5 }
  var isFlat: Bool { true }

  func draw(in script: inout GnuplotScript, of panel: Panel, styles: inout StyleCycle) -> [String] {
    let data = script.add(
      DataBlock(
        "cells",
        legend: "matrix: a row for each \(panel.y.label), a column for each \(panel.x.label)",
        rows: values))
    let colored = values.enumerated().flatMap { row, numbers in
      numbers.enumerated().filter { !isConfusion || $0.offset != row }.map(\.element)
    }
    guard values.joined().contains(where: \.isFinite) else { return [] }
    let range = palette.range(of: colored)
    script.say(palette.setting)
    script.say("set cbrange [\(short(range.lowerBound)):\(short(range.upperBound))]")
    script.say("unset colorbox")
    script.say("set yrange [\(short(bottom)):-0.5]")
    script.say("set xtics scale 0 (\(marks(columnLabels)))")
    script.say("set ytics scale 0 (\(marks(rowLabels)))")
    // Cells a little smaller than their room, so that they stand apart.
    let cell = ":2:(0.485):(0.485)"
    let colorful = isConfusion ? "$3 == $3 && $1 != $2" : "$3 == $3"
    var clauses = [
      "\(data) matrix using (\(colorful) ? $1 : NaN)\(cell):3 "
        + "with boxxy fs solid noborder lc palette notitle"
    ]
    if isConfusion {
      clauses.append(
        "\(data) matrix using ($1 == $2 ? $1 : NaN)\(cell) "
          + "with boxxy fs solid noborder lc rgb '#e4e4e4' notitle")
    }
    guard values.count <= 16, right < 16 else { return clauses }
    // White writing on dark cells, and none for zero errors.
    let middle = (range.lowerBound + range.upperBound) / 2
    let reach = range.upperBound - middle
    let isDark: String =
      switch palette {
      case .diverging: "abs($3) > \(short(0.7 * reach))"
      case .gray, .sequential: "$3 > \(short(middle + 0.3 * reach))"
      }
    let dark = isConfusion ? "($1 != $2 && \(isDark))" : "(\(isDark))"
    script.say("written(v) = sprintf(v == floor(v) ? '%.0f' : '%.3g', v)")
    let isWritten = isConfusion ? "$3 != 0" : "$3 == $3"
    let size = values.count > 8 ? 13 : 15
    for (condition, color) in [("!\(dark)", "#000000"), (dark, "#ffffff")] {
      // Nothing is written by an empty text: labels without any place make gnuplot 5.4 crash.
      clauses.append(
        "\(data) matrix using 1:2:(\(isWritten) && \(condition) ? written($3) : '') "
          + "with labels font ',\(size)' tc rgb '\(color)' notitle")
    }
    return clauses
  }

  private func marks(_ labels: [String]) -> String {
    labels.enumerated().map { "\(quotedMark($1)) \($0)" }.joined(separator: ", ")
  }
}
