import NeuralNetworks

/// What to draw: a value, of one panel with curves, of several panels, or of a grid of pictures.
///
/// ```swift
/// var figure = Figure("loss", title: "Loss", x: "mini-batch", y: "cross-entropy [nats]")
/// figure.line("training", x: steps, y: losses)
/// try figure.write(to: "plots/chapter04")     // loss.gp, loss.dat, loss.svg
/// ```
///
/// What can be drawn stands in `PlotArea`; pictures in `images`.
public struct Figure: Sendable {
  /// The name of its files, without an ending.
  public let name: String
  /// What stands above it.
  public var title: String
  var content: Content

  enum Content: Sendable {
    case panels([Panel], columns: Int)
    case pictures(PictureGrid)
  }

  /// A figure of one panel.
  public init(_ name: String, title: String, x: Axis, y: Axis) {
    self.init(name, title: title, content: .panels([Panel(x: x, y: y)], columns: 1))
  }

  /// A figure of several panels in rows; without `columns`, up to three in a row (four: two and
  /// two).
  ///
  /// ```swift
  /// let panels = activations.map { name, f in
  ///   var panel = Panel(name, x: "x", y: Axis("y", range: -1.2...1.2))
  ///   panel.line("f(x)", x: xs, y: xs.map(f))
  ///   return panel
  /// }
  /// let figure = Figure("activations", title: "Activation functions", panels: panels)
  /// ```
  public init(_ name: String, title: String, panels: [Panel], columns: Int? = nil) {
    let columns = columns ?? (panels.count == 4 ? 2 : min(panels.count, 3))
    require(panels.isEmpty || columns > 0, "a figure cannot have \(columns) columns")
    self.init(name, title: title, content: .panels(panels, columns: columns))
  }

  /// A grid of pictures, row by row, each with its caption under it: digits, rows of weights,
  /// kernels, feature maps. One palette for all of them, from their smallest number (or zero) to
  /// their largest; `.diverging` has white at zero and shows its scale under the grid.
  ///
  /// ```swift
  /// Figure.images(
  ///   "misread", title: "Misread digits",
  ///   misread.map { Picture(pixels: test.image($0.index), caption: "\($0.label) read as \($0.answer)") },
  ///   columns: 5)
  /// ```
  public static func images(
    _ name: String, title: String, _ pictures: [Picture], columns: Int = 5, palette: Palette = .gray
  ) -> Figure {
    require(columns > 0, "a grid of pictures cannot have \(columns) columns")
    return Figure(
      name, title: title,
      content: .pictures(PictureGrid(pictures: pictures, columns: columns, palette: palette)))
  }

  private init(_ name: String, title: String, content: Content) {
    require(
      !name.isEmpty
        && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) },
      "a figure's name becomes the name of its files: letters, digits, - and _, not \"\(name)\"")
    self.name = name
    self.title = title
    self.content = content
  }
}
