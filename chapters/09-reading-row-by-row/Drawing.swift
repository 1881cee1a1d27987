import Foundation
import Notebook

/// Curves over the rows of a digit, or over other steps.
func rowFigure(
  _ name: String, title: String, x: Axis = "row of the digit", y: Axis,
  _ curves: [(name: String, values: [Double])]
) -> Figure {
  var figure = Figure(name, title: title, x: x, y: y)
  for curve in curves {
    figure.line(curve.name, x: curve.values.indices.map { Double($0 + 1) }, y: curve.values)
  }
  return figure
}

/// A panel with a row for each row of the digit, and its first 28 numbers.
func rowPanel(_ title: String, x: Axis, _ rows: [[Scalar]], palette: Palette) -> Panel {
  var panel = Panel(title, x: x, y: "row of the digit")
  let marks = (1...28).map { $0 == 1 || $0 % 7 == 0 ? "\($0)" : "" }
  panel.heatMap(
    rows.map { $0.prefix(28).map { Double($0) } }, rowLabels: marks, columnLabels: marks,
    palette: palette)
  return panel
}

/// A power of ten as text: "10⁻¹²".
func powerOfTen(_ x: Double) -> String {
  let exponent = Int(log10(x).rounded())
  let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
  return "10" + (exponent < 0 ? "⁻" : "")
    + String(String(abs(exponent)).compactMap { $0.wholeNumberValue.map { digits[$0] } })
}

extension [Double] {
  var mean: Double { reduce(0, +) / Double(count) }
}
