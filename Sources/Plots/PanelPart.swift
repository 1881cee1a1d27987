/// Something that is drawn in a panel: a curve, bars, a heat map.
protocol PanelPart: Sendable {
  /// Points that must lie within the axes where these have no range of their own.
  var extent: [(x: Double, y: Double)] { get }

  /// Whether it is a curve, which a terminal can show as well.
  var isCurve: Bool { get }

  /// Whether it fills the whole panel, without a grid behind it.
  var isFlat: Bool { get }

  /// Whether the legend names it.
  var isInLegend: Bool { get }

  /// Adds its data and settings to the script. Returns what stands between the commas of `plot`.
  func draw(in script: inout GnuplotScript, of panel: Panel, styles: inout StyleCycle) -> [String]
}

extension PanelPart {
  var isCurve: Bool { false }
  var isFlat: Bool { false }
  var isInLegend: Bool { false }
}

/// `title 'NAME'`, or nothing in the legend.
func legend(_ name: String?) -> String { name.map { "title \(quoted($0))" } ?? "notitle" }
