extension GrayImage {
  /// The picture in another size. Where it shrinks, each new pixel is a weighted mean of all old
  /// ones that it covers; where it grows, it lies between its neighbours.
  ///
  /// ```
  /// y[i] = Σⱼ x[j] · t((j + ½ − (i + ½) s) / max(s, 1)) / Σⱼ t(…)     t(u) = max(0, 1 − |u|)
  /// ```
  /// once along the rows and once along the columns; s is the old length divided by the new one.
  public func scaled(height: Int, width: Int) -> GrayImage {
    if height == self.height && width == self.width { return self }
    let values = resampled(
      pixels.map { Float($0) }, from: (self.height, self.width), to: (height, width))
    return GrayImage(
      height: height, width: width, pixels: values.map { UInt8($0.rounded()) })
  }
}

/// Numbers [height, width], row by row, in another size: see `GrayImage.scaled`.
func resampled(
  _ values: [Float], from old: (height: Int, width: Int), to new: (height: Int, width: Int)
) -> [Float] {
  let (columns, rows) = (
    tents(from: old.width, to: new.width), tents(from: old.height, to: new.height)
  )
  var narrowed = [Float](repeating: 0, count: old.height * new.width)
  for y in 0..<old.height {
    for (x, tent) in columns.enumerated() {
      var sum: Float = 0
      for (j, weight) in tent.weights.enumerated() {
        sum += weight * values[y * old.width + tent.first + j]
      }
      narrowed[y * new.width + x] = sum
    }
  }
  var result = [Float](repeating: 0, count: new.height * new.width)
  for (y, tent) in rows.enumerated() {
    for (j, weight) in tent.weights.enumerated() {
      let source = (tent.first + j) * new.width
      for x in 0..<new.width { result[y * new.width + x] += weight * narrowed[source + x] }
    }
  }
  return result
}

/// For each new pixel along an axis the old ones that it is made of, with weights of sum 1.
private func tents(from old: Int, to new: Int) -> [(first: Int, weights: [Float])] {
  let scale = Float(old) / Float(new)
  let reach = max(scale, 1)
  return (0..<new).map { i in
    let center = (Float(i) + 0.5) * scale - 0.5
    let first = max(Int((center - reach).rounded(.up)), 0)
    let last = min(Int((center + reach).rounded(.down)), old - 1)
    let weights = (first...last).map { max(0, 1 - abs(Float($0) - center) / reach) }
    let sum = weights.reduce(0, +)
    return (first, weights.map { $0 / sum })
  }
}
