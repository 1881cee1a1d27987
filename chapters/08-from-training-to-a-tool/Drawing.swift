import Notebook

/// Test digits, each with a caption.
func digitsFigure(
  _ name: String, title: String, _ numbers: some Sequence<Int>, columns: Int,
  caption: (Int) -> String
) -> Figure {
  Figure.images(
    name, title: title,
    numbers.map { Picture(pixels: digits.test.image($0), caption: caption($0)) }, columns: columns)
}

/// Bright for dark: figures print what is bright in a digit as dark ink.
private func inverted(_ image: GrayImage) -> GrayImage {
  GrayImage(height: image.height, width: image.width, pixels: image.pixels.map { 255 - $0 })
}

/// Three photographs, a row each, and what becomes of them with care and without.
func preparationFigure(
  _ photos: [GrayImage], _ found: [FoundDigit], careless: [GrayImage]
) -> Figure {
  let rows = (0..<min(3, photos.count)).flatMap { i in
    [
      ("photograph", inverted(photos[i].scaled(height: 42, width: 56))),
      ("made small", careless[i]),
      ("ink", found[i].ink.scaled(height: 42, width: 56)),
      ("prepared", found[i].image),
    ]
  }
  return Figure.images(
    "preparation", title: "What the network sees of a photograph",
    rows.map { Picture(pixels: $0.1.tensor, caption: $0.0) }, columns: 4)
}
