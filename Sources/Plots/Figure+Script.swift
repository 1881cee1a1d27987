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
    "svg size \(width),\(height) noenhanced font 'Helvetica,Arial,sans-serif,16' "
      + "butt background '#ffffff' name \(quoted(name.replacing("-", with: "_")))"
  }

  private func script(_ panels: [Panel], columns: Int) -> (GnuplotScript, Int, Int)? {
    let isFlat = panels.contains(where: \.isFlat)
    let isAlone = panels.count == 1
    let layout = PanelLayout(
      count: panels.count, columns: columns, isFlat: isFlat,
      hasTitles: isAlone || panels.contains { !$0.title.isEmpty },
      hasLegend: panels.contains { $0.parts.contains(where: \.isInLegend) })
    var script = GnuplotScript(flatSide: Double(layout.side))
    script.say(Figure.style)
    if !isAlone { script.say("set multiplot title \(quoted(title)) font ',19'") }
    var hasDrawn = false
    for (i, var panel) in panels.enumerated() {
      if isAlone {
        panel.title = title
      } else {
        script.say(["", "# panel \(i + 1): \(oneLine(panel.title))"])
        if i > 0 { script.say(Figure.fresh) }
      }
      script.say(layout.settings(of: i, panel))
      if panel.draw(in: &script) { hasDrawn = true }
    }
    if !isAlone { script.say("unset multiplot") }
    return hasDrawn ? (script, layout.width, layout.height) : nil
  }

  /// The looks that all panels share.
  private static let style = [
    "set border 3 lw 1 lc rgb '#606060'",
    "set tics nomirror out scale 0.5",
    "set format '%g'",
    "set grid lt 1 lw 1 lc rgb '#e6e6e6'",
    "set xtics offset 0,0.3",
    "set xlabel offset 0,0.7",
    "set ylabel offset 0.7,0",
  ]

  /// Takes back what the panel before has set.
  private static let fresh = [
    "unset label; unset arrow; unset logscale; set autoscale; set grid",
    "set border 3; set xtics auto scale 0.5; set ytics auto scale 0.5",
    "unset lmargin; unset rmargin; unset tmargin",
  ]
}
