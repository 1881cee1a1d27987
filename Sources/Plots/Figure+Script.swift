extension Figure {
  /// The script and its data, and the size of the picture in pixels.
  func script() throws(PlotError) -> (script: GnuplotScript, width: Int, height: Int) {
    let drawn: (GnuplotScript, Int, Int)? =
      switch content {
      case .pictures(let grid): grid.script(title: title)
      case .panels(let panels, let columns): script(panels, columns: columns)
      }
    guard let drawn else { throw .nothingToDraw(figure: name) }
    return drawn
  }

  /// What the script and the data file say at their top.
  var comment: String { "\(name): \(title)" }

  /// The terminal that makes the picture: white behind it, so that it reads in dark mode too.
  func terminal(width: Int, height: Int) -> String {
    "svg size \(width),\(height) noenhanced font 'Helvetica,Arial,sans-serif,15' "
      + "rounded background '#ffffff' name \(quoted(name))"
  }

  private func script(_ panels: [Panel], columns: Int) -> (GnuplotScript, Int, Int)? {
    let isFlat = panels.contains(where: \.isFlat)
    let isAlone = panels.count == 1
    // Of each panel, in pixels; of what fills a panel, its square.
    let (width, height, side) =
      switch (isAlone, isFlat) {
      case (true, false): (640, 400, 0)
      case (true, true): (500, 520, 400)
      case (false, false): (360, 300, 0)
      case (false, true): (340, 380, 252)
      }
    let rows = (panels.count + columns - 1) / max(columns, 1)
    let top = isAlone ? 0 : 44
    let size = (width: width * columns, height: height * rows + top)
    var script = GnuplotScript(flatSide: Double(side))
    script.say(Figure.style)
    if !isAlone {
      script.say("set multiplot title \(quoted(title)) font ',18'")
    }
    var hasDrawn = false
    for (i, var panel) in panels.enumerated() {
      if isAlone { panel.title = title }
      let (left, upper) = (i % columns * width, top + i / columns * height)
      if !isAlone {
        script.say("")
        script.say("# panel \(i + 1): \(oneLine(panel.title))")
        if i > 0 { script.say(Figure.fresh) }
        func part(_ pixels: Int, _ whole: Int) -> String { short(Double(pixels) / Double(whole)) }
        script.say(
          "set origin \(part(left, size.width)), \(part(size.height - upper - height, size.height))"
        )
        script.say("set size \(part(width, size.width)), \(part(height, size.height))")
      }
      if panel.isFlat {
        func screen(_ pixels: Int, _ whole: Int) -> String {
          "at screen \(short(Double(pixels) / Double(whole)))"
        }
        let (x, y) = (left + 72, size.height - upper - height + 56)
        script.say("set lmargin \(screen(x, size.width))")
        script.say("set rmargin \(screen(x + side, size.width))")
        script.say("set bmargin \(screen(y, size.height))")
        script.say("set tmargin \(screen(y + side, size.height))")
      }
      if panel.draw(in: &script) { hasDrawn = true }
    }
    if !isAlone { script.say("unset multiplot") }
    return hasDrawn ? (script, size.width, size.height) : nil
  }

  /// The looks that all panels share.
  private static let style = [
    "set border 3 lw 1 lc rgb '#606060'",
    "set tics nomirror out scale 0.6",
    "set format '%g'",
    "set grid lt 1 lw 1 lc rgb '#e6e6e6'",
    "set title font ',17'",
    "set key outside top center horizontal Left reverse samplen 3",
  ]

  /// Takes back what the panel before has set.
  private static let fresh = [
    "unset label; unset arrow; unset logscale; set autoscale; set grid",
    "set xtics auto scale 0.6; set ytics auto scale 0.6",
    "unset lmargin; unset rmargin; unset bmargin; unset tmargin",
  ]
}
