import NeuralNetworks

/// What can be drawn into: a `Panel`, or a `Figure`, which passes it on to its only panel.
///
/// A name is what the legend says; nil leaves it out of the legend. Numbers that are not finite (on
/// a logarithmic axis also those that are not positive) are left out, as a gap in a curve. Every
/// method traps when numbers that belong together differ in count.
public protocol PlotArea: Sendable {
  var panel: Panel { get set }
}

extension PlotArea {
  /// A curve. From 3 to 25 points are marked as well. Colour, dashes and marks differ from those of
  /// the curves before it; give a `color` to show that two of them belong together. A picture of
  /// more than about 5,000 points grows beyond 100 kB: draw every tenth, or means.
  ///
  /// ```swift
  /// figure.line("training", x: [100, 200, 300], y: losses)
  /// ```
  public mutating func line(_ name: String? = nil, x: [Double], y: [Double], color: Color? = nil) {
    requireEqualCounts(x, y)
    panel.parts.append(Curve(name: name, xs: x, ys: y, isJoined: true, color: color))
  }

  /// Points that no line joins.
  ///
  /// ```swift
  /// figure.points("data", x: x, y: y, color: .black)
  /// ```
  public mutating func points(_ name: String? = nil, x: [Double], y: [Double], color: Color? = nil)
  {
    requireEqualCounts(x, y)
    panel.parts.append(Curve(name: name, xs: x, ys: y, isJoined: false, color: color))
  }

  /// The area between two curves.
  ///
  /// ```swift
  /// figure.band("5 seeds", x: epochs, low: lowest, high: highest, color: .blue)
  /// ```
  public mutating func band(
    _ name: String? = nil, x: [Double], low: [Double], high: [Double], color: Color? = nil
  ) {
    requireEqualCounts(x, low)
    requireEqualCounts(x, high)
    panel.parts.append(Band(name: name, xs: x, low: low, high: high, color: color))
  }

  /// The mean of several runs, such as one for each seed, as a curve, in a band from the lowest of
  /// them to the highest.
  ///
  /// ```swift
  /// figure.band("ReLU, 5 seeds", x: epochs, runs: accuracies)     // accuracies[seed][epoch]
  /// ```
  public mutating func band(
    _ name: String? = nil, x: [Double], runs: [[Double]], color: Color? = nil
  ) {
    require(!runs.isEmpty, "a band needs at least one run")
    for run in runs { requireEqualCounts(x, run) }
    panel.parts.append(Band(name: name, x: x, runs: runs, color: color))
  }

  /// A bar for each label, from zero up or down. Called again with the same labels, the bars stand
  /// side by side.
  ///
  /// ```swift
  /// figure.bars("dense", labels: (0...9).map(String.init), heights: errorsOfDense)
  /// figure.bars("CNN", labels: (0...9).map(String.init), heights: errorsOfCNN)
  /// ```
  public mutating func bars(_ name: String? = nil, labels: [String], heights: [Double]) {
    require(
      labels.count == heights.count, "\(labels.count) labels for \(heights.count) bars")
    panel.parts.append(Bars(name: name, labels: labels, heights: heights))
  }

  /// How the numbers are spread: for each of `bins` equal intervals of `range`, the part of all
  /// finite numbers that lies in it. Without a range, from the smallest number to the largest.
  /// Several histograms in one panel shine through each other: give them the same range.
  ///
  /// ```swift
  /// panel.histogram(values: activations.scalars.map { Double($0) }, bins: 30, range: -3...3)
  /// ```
  public mutating func histogram(
    _ name: String? = nil, values: [Double], bins: Int = 40, range: ClosedRange<Double>? = nil
  ) {
    require(bins > 0, "a histogram needs at least one bin, not \(bins)")
    panel.parts.append(Histogram(name: name, values: values, bins: bins, range: range))
  }

  /// A thin dashed line at a height, with a label at its right end: `figure.horizontal(at: 0.1,
  /// "chance")`.
  public mutating func horizontal(at y: Double, _ label: String? = nil) {
    require(y.isFinite, "a line cannot lie at \(y)")
    panel.parts.append(ReferenceLine(label: label, position: y, isVertical: false))
  }

  /// A thin dashed upright line, with a label at its upper end: `figure.vertical(at: 600, "epoch
  /// 2")`.
  public mutating func vertical(at x: Double, _ label: String? = nil) {
    require(x.isFinite, "a line cannot stand at \(x)")
    panel.parts.append(ReferenceLine(label: label, position: x, isVertical: true))
  }

  /// What a network with two inputs and one output answers all over a plane: blue tints below
  /// `level`, orange ones above it, and the line between them. Draw the points of the two classes
  /// afterwards, first those whose answer should be low.
  ///
  /// ```swift
  /// figure.regions(x: -0.5...1.5, y: -0.5...1.5) { model.forward($0) }
  /// figure.points("0", x: [0, 1], y: [0, 1])
  /// figure.points("1", x: [0, 1], y: [1, 0])
  /// ```
  ///
  /// - Parameters:
  ///   - resolution: how many points are asked for along each axis.
  ///   - answers: takes all points at once, `[N, 2]`, returns a number for each, `[N]` or `[N, 1]`.
  ///     Traps on another count.
  public mutating func regions(
    x: ClosedRange<Double>, y: ClosedRange<Double>, resolution: Int = 48, level: Double = 0.5,
    answers: (Tensor) -> Tensor
  ) {
    panel.parts.append(
      Regions(x: x, y: y, resolution: resolution, level: level, answers: answers))
  }

  /// Thin lines along which a function of two numbers has one of the given heights. Draw what moves
  /// over this map afterwards.
  ///
  /// ```swift
  /// figure.contours(x: -3...3, y: -1...1, levels: [0.1, 1, 10]) { x, y in x * x + 20 * y * y }
  /// figure.line("path", x: pathX, y: pathY)
  /// ```
  public mutating func contours(
    x: ClosedRange<Double>, y: ClosedRange<Double>, levels: [Double],
    height: (_ x: Double, _ y: Double) -> Double
  ) {
    panel.parts.append(Contours(x: x, y: y, levels: levels, height: height))
  }

  /// A matrix as coloured cells, `values[row][column]`, row 0 on top; up to 16 x 16 numbers are
  /// written into the cells. Without labels, rows and columns are counted from 0.
  ///
  /// ```swift
  /// panel.heatMap([[-1, 2, -1], [-1, 2, -1], [-1, 2, -1]], palette: .diverging)
  /// ```
  public mutating func heatMap(
    _ values: [[Double]], rowLabels: [String]? = nil, columnLabels: [String]? = nil,
    palette: Palette = .sequential
  ) {
    addHeatMap(values, rowLabels, columnLabels, palette, isConfusion: false)
  }

  /// How often each class (row) was taken for each class (column): `counts[true][predicted]`. The
  /// diagonal is gray, so that the colours tell the errors apart; an empty cell is a zero.
  ///
  /// ```swift
  /// var figure = Figure("confusion", title: "Digits read", x: "read as", y: "digit")
  /// figure.confusionMatrix(counts)
  /// ```
  public mutating func confusionMatrix(_ counts: [[Int]], labels: [String]? = nil) {
    require(
      counts.allSatisfy { $0.count == counts.count },
      "a confusion matrix has as many columns as rows, \(counts.count)")
    addHeatMap(counts.map { $0.map(Double.init) }, labels, labels, .sequential, isConfusion: true)
  }

  private mutating func addHeatMap(
    _ values: [[Double]], _ rowLabels: [String]?, _ columnLabels: [String]?, _ palette: Palette,
    isConfusion: Bool
  ) {
    let columns = values.first?.count ?? 0
    for row in values { requireEqualCounts(row, values[0]) }
    let rowLabels = rowLabels ?? values.indices.map { "\($0)" }
    let columnLabels = columnLabels ?? (0..<columns).map { "\($0)" }
    require(
      rowLabels.count == values.count && columnLabels.count == columns,
      "\(rowLabels.count) x \(columnLabels.count) labels for \(values.count) x \(columns) cells")
    panel.parts.append(
      HeatMap(
        values: values, rowLabels: rowLabels, columnLabels: columnLabels, palette: palette,
        isConfusion: isConfusion))
  }
}

private func requireEqualCounts(_ a: [Double], _ b: [Double]) {
  require(a.count == b.count, "\(a.count) numbers and \(b.count) numbers do not belong together")
}
