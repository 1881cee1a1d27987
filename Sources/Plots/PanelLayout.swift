/// Where the panels of a figure stand, in pixels of the picture.
struct PanelLayout {
  let width: Int
  let height: Int
  /// The side of the square that fills a flat panel.
  let side: Int
  private let columns: Int
  private let panel: (width: Int, height: Int)
  /// Room for the title of the figure, of each panel, and for a legend in a flat one.
  private let top: Int
  private let titleHeight: Int
  private let legendHeight: Int

  init(count: Int, columns: Int, isFlat: Bool, hasTitles: Bool, hasLegend: Bool) {
    let isAlone = count == 1
    self.columns = max(columns, 1)
    top = isAlone ? 0 : 44
    titleHeight = hasTitles ? 36 : 8
    legendHeight = hasLegend ? 26 : 0
    side = isAlone ? 400 : 256
    panel =
      switch (isAlone, isFlat) {
      case (true, false): (640, 400)
      case (false, false): (360, 300)
      case (_, true): (side + 100, side + 64 + titleHeight + legendHeight)
      }
    width = panel.width * self.columns
    height = top + panel.height * ((count + self.columns - 1) / self.columns)
  }

  /// The lines that put panel `i` into its place, under its title.
  func settings(of i: Int, _ content: Panel) -> [String] {
    let left = i % columns * panel.width
    let upper = top + i / columns * panel.height
    let bottom = height - upper - panel.height
    func x(_ pixels: Int) -> String { "screen \(short(Double(pixels) / Double(width)))" }
    func y(_ pixels: Int) -> String { "screen \(short(Double(pixels) / Double(height)))" }
    func part(_ pixels: Int, _ whole: Int) -> String { short(Double(pixels) / Double(whole)) }
    var lines = [
      "set origin \(part(left, width)), \(part(bottom, height))",
      "set size \(part(panel.width, width)), \(part(panel.height - titleHeight, height))",
      "set bmargin at \(y(bottom + 60))",
    ]
    if !content.title.isEmpty {
      let middle = content.isFlat ? left + 76 + side / 2 : left + panel.width / 2
      lines.append(
        "set label \(quoted(content.title)) at \(x(middle)), \(y(height - upper - 20)) center font ',18'"
      )
    }
    if content.isFlat {
      lines += [
        "set lmargin at \(x(left + 76))",
        "set rmargin at \(x(left + 76 + side))",
        "set tmargin at \(y(bottom + 60 + side))",
        "set border 15",
        "set label \(quoted(content.y.label)) at \(x(left + 20)), \(y(bottom + 60 + side / 2)) center rotate",
        "set key at \(x(left + 76 + side / 2)), \(y(bottom + 60 + side + 16)) center center "
          + "horizontal Left reverse samplen 2 maxrows 1",
      ]
    } else {
      lines.append("set key outside top center horizontal Left reverse samplen 3")
    }
    return lines
  }
}
