import Notebook

/// A panel with the numbers of a matrix in coloured cells.
func panel(_ title: String, _ x: Tensor, palette: Palette) -> Panel {
  var panel = Panel(title, x: "column", y: "row")
  panel.heatMap(rows(of: x), palette: palette)
  return panel
}

/// A matrix as an array of its rows.
func rows(of x: Tensor) -> [[Double]] {
  let (scalars, width) = (x.scalars.map { Double($0) }, x.shape[1])
  return (0..<x.shape[0]).map { Array(scalars[$0 * width..<($0 + 1) * width]) }
}

/// Every channel of one sample, or every kernel of a first layer, as a picture under its number.
func pictures(of maps: Tensor, caption: String? = nil) -> [Picture] {
  let (height, width) = (maps.shape[2], maps.shape[3])
  let (scalars, size) = (maps.scalars, height * width)
  return (0..<scalars.count / size).map { i in
    let pixels = scalars[i * size..<(i + 1) * size]
    return Picture(
      pixels: Tensor([height, width], scalars: pixels), caption: caption ?? "\(i)")
  }
}
