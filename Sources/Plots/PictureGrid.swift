/// Pictures in rows, each with a caption under it.
///
/// Pixels are drawn as short thick lines, one colour after the other: embedded bitmaps would be
/// smoothed by browsers, and hidden by code hosts that forbid them in an SVG.
struct PictureGrid: Sendable {
  let pictures: [Picture]
  let columns: Int
  let palette: Palette

  private static let margin = 16
  private static let captionHeight = 26

  /// The script, and the size of the picture in pixels. Nil when there is no number to show.
  func script(title: String) -> (GnuplotScript, Int, Int)? {
    let values = pictures.flatMap { $0.rows.joined() }
    guard values.contains(where: \.isFinite) else { return nil }
    let layout = self.layout(title: title)
    let range = palette.range(of: values)
    var script = GnuplotScript()
    script.say("# One unit is one pixel of the picture, y downward.")
    script.say("set margins at screen 0, screen 1, screen 0, screen 1")
    script.say("set xrange [0:\(layout.width)]")
    script.say("set yrange [\(layout.height):0]")
    script.say("unset border; unset tics; unset key")
    script.say("set label \(quoted(title)) at \(layout.width / 2),22 center font ',18'")
    sayShades(range, in: &script)
    for (i, picture) in pictures.enumerated() {
      let (left, top, zoom) = layout.places[i]
      let (right, bottom) = (left + picture.width * zoom, top + picture.height * zoom)
      script.say(
        "set object \(i + 1) rectangle from \(left),\(top) to \(right),\(bottom) "
          + "front fs empty border lc rgb '#b0b0b0' lw 1")
      if !picture.caption.isEmpty {
        script.say(
          "set label \(quoted(picture.caption)) at \((left + right) / 2),\(bottom + 13) center")
      }
    }
    if case .diverging = palette { sayScale(range, in: &script, layout) }
    sayPixels(layout, in: &script)
    return (script, layout.width, layout.height)
  }

  // MARK: Layout

  private struct Layout {
    var places: [(left: Int, top: Int, zoom: Int)] = []
    var width = 0
    var height = 0
  }

  private func layout(title: String) -> Layout {
    let columns = min(self.columns, pictures.count)
    // About the width of a letter in pixels; the real one depends on the reader's fonts.
    let caption = (pictures.map(\.caption.count).max() ?? 0) * 9
    let room = min(112, max(28, 960 / columns - 12))
    let zooms = pictures.map { max(1, room / max($0.width, $0.height)) }
    let largest = zip(pictures, zooms).map { max($0.width, $0.height) * $1 }.max() ?? room
    let cell = (
      width: max(largest, caption) + 12,
      height: largest + 8 + (caption > 0 ? PictureGrid.captionHeight : 0)
    )
    let grid = cell.width * columns - 12
    var layout = Layout()
    layout.width = max(grid, title.count * 10, palette.hasScale ? 280 : 0) + 2 * PictureGrid.margin
    let rows = (pictures.count + columns - 1) / columns
    layout.height = 44 + rows * cell.height + (palette.hasScale ? 52 : 8)
    let start = (layout.width - grid) / 2
    for (i, (picture, zoom)) in zip(pictures, zooms).enumerated() {
      let left = start + i % columns * cell.width + (cell.width - 12 - picture.width * zoom) / 2
      let top = 44 + i / columns * cell.height + (largest - picture.height * zoom) / 2
      layout.places.append((left, top, zoom))
    }
    return layout
  }

  // MARK: Colours

  /// The shades of the palette, `shade(v)` being the number of a value's shade.
  private func sayShades(_ range: ClosedRange<Double>, in script: inout GnuplotScript) {
    let shades = palette.shades(palette.steps)
    script.say("shades = '\(shades.joined(separator: " "))'")
    let scale = Double(palette.steps - 1) / (range.upperBound - range.lowerBound)
    script.say("shade(v) = 1 + int((v - \(short(range.lowerBound))) * \(short(scale)) + 0.5)")
  }

  /// The scale of the numbers, under the grid.
  private func sayScale(
    _ range: ClosedRange<Double>, in script: inout GnuplotScript, _ layout: Layout
  ) {
    let steps = palette.steps
    let (left, top) = (layout.width / 2 - steps * 6, layout.height - 44)
    for (i, shade) in palette.shades(steps).enumerated() {
      script.say(
        "set object \(pictures.count + 1 + i) rectangle from \(left + 12 * i),\(top) "
          + "to \(left + 12 * (i + 1)),\(top + 12) fc rgb '\(shade)' fs solid noborder")
    }
    let marks = [
      (left, range.lowerBound), (layout.width / 2, 0), (left + 12 * steps, range.upperBound),
    ]
    for (x, value) in marks {
      let rounded = (value * 1000).rounded() / 1000
      script.say(
        "set label '\(short(abs(value) < 0.01 ? value : rounded))' at \(x),\(top + 25) center")
    }
  }

  // MARK: Pixels

  private func sayPixels(_ layout: Layout, in script: inout GnuplotScript) {
    let names = pictures.enumerated().map { i, picture in
      script.add(
        DataBlock(
          picture.caption.isEmpty ? "picture \(i + 1)" : picture.caption,
          legend: "matrix: \(picture.height) rows of \(picture.width) pixels, from the top",
          rows: picture.rows))
    }
    let white = shadeNumber(of: "#ffffff")
    var clauses: [String] = []
    for zoom in Set(layout.places.map(\.zoom)).sorted() {
      let members = pictures.indices.filter { layout.places[$0].zoom == zoom }
      // A quarter of a pixel longer and thicker than it is, against bright seams between
      // neighbours.
      let length = short(Double(zoom) + 0.25)
      // Worked out once and in this table, for gnuplot reads it for every shade, and takes a
      // microsecond or two for each expression of each row. The first pixel stays whatever its
      // shade: a table without rows is an error.
      script.say("# Pixels that are not white: left end, middle line, shade, length, slope.")
      script.say("set table $zoom\(zoom)")
      script.say(
        "plot "
          + members.map { i in
            let (left, top, _) = layout.places[i]
            return "\(names[i]) matrix using (\(left)+\(zoom)*$1):"
              + "(\(top)+\(zoom)*$2+\(short(Double(zoom) / 2))):(shade($3)):(\(length)):(0) "
              + "with table if (shade($3) != \(white) || $1 + $2 == 0)"
          }.joined(separator: ", \\\n     "))
      script.say("unset table")
      for part in [1..<white, (white + 1)..<(palette.steps + 1)] where !part.isEmpty {
        clauses.append(
          "for [s=\(part.lowerBound):\(part.upperBound - 1)] $zoom\(zoom) "
            + "using ($3 == s ? $1 : NaN):2:4:5 "
            + "with vectors nohead lw \(length) lc rgb word(shades, s) notitle")
      }
    }
    script.say("plot " + clauses.joined(separator: ", \\\n     "))
  }

  /// The shade of the paper, which needs no drawing.
  private func shadeNumber(of color: String) -> Int {
    (palette.shades(palette.steps).firstIndex(of: color) ?? -1) + 1
  }
}

extension Palette {
  /// How many shades a grid of pictures has. Odd where zero lies in the middle.
  var steps: Int { if case .diverging = self { 15 } else { 17 } }

  /// Whether a scale stands under the pictures.
  var hasScale: Bool { if case .diverging = self { true } else { false } }
}
