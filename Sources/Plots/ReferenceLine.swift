/// A thin line right across a panel: a known value, the end of an epoch.
struct ReferenceLine: PanelPart {
  let label: String?
  let position: Double
  let isVertical: Bool

  // The panel asks for `position`.
  var extent: [(x: Double, y: Double)] { [] }

  func draw(in script: inout GnuplotScript, of panel: Panel, styles: inout StyleCycle) -> [String] {
    if (isVertical ? panel.x : panel.y).shown(position).isNaN { return [] }
    let look = "nohead dt (5,4) lw 1.5 lc rgb '#606060'"
    let place =
      isVertical
      ? "at first \(short(position)), graph 0.96 left"
      : "at graph 0.99, first \(short(position)) right"
    let line =
      isVertical
      ? "from first \(short(position)), graph 0 to first \(short(position)), graph 1"
      : "from graph 0, first \(short(position)) to graph 1, first \(short(position))"
    script.say("set arrow \(line) \(look)")
    if let label {
      let offset = isVertical ? "offset 0.6,0" : "offset 0,0.6"
      script.say("set label \(quoted(label)) \(place) \(offset) tc rgb '#404040' front")
    }
    return []
  }
}
