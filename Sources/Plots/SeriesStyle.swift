/// How one of several curves looks: told apart by colour, and by dashes and marks as well.
struct SeriesStyle {
  let color: Color
  let number: Int

  /// What follows `with lines`.
  var line: String {
    let dash = ["1", "(14,5)", "(3,4)", "(14,4,3,4)", "(7,3)"][number % 5]
    return "lw 2.5 dt \(dash) lc rgb '\(color.rawValue)'"
  }

  /// What follows `with points`.
  func mark(size: Double) -> String { "\(shape) ps \(size) lc rgb '\(color.rawValue)'" }

  /// What follows `with linespoints`.
  func markedLine(size: Double) -> String { "\(line) \(shape) ps \(size)" }

  private var shape: String { "pt \([7, 9, 5, 13, 11, 15, 4][number % 7])" }
}
