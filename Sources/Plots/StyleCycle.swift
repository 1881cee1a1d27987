/// Gives each curve of a panel the next style.
struct StyleCycle {
  private var count = 0

  /// The next style, in a colour of the caller's choice or the next one.
  mutating func next(_ color: Color? = nil) -> SeriesStyle {
    defer { count += 1 }
    let colors = Color.allCases
    return SeriesStyle(color: color ?? colors[count % colors.count], number: count)
  }
}
