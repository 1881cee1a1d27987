/// What is written on a picture, without the paper: how much of each pixel is inked, from 0 to 1.
struct Ink {
  let height: Int
  let width: Int
  /// Row by row.
  var values: [Float]

  /// Below this a pixel belongs to the paper, whatever is measured there.
  private static let faint: Float = 0.15

  /// Takes the paper away, dark or bright, and with it what noise there is; nil where nothing
  /// stands out.
  init?(on image: GrayImage) {
    (height, width) = (image.height, image.width)
    let (width, paper) = (width, Paper(of: image))
    let contrast = image.pixels.enumerated().map { i, pixel in
      Float(pixel) - paper.brightness(x: i % width, y: i / width)
    }
    // Three times the deviation of the noise, which the median of its size gives; ten thousand
    // pixels tell it.
    let sizes = stride(from: 0, to: contrast.count, by: contrast.count / 10_000 + 1)
      .map { abs(contrast[$0]) }.sorted()
    let noise = 3 * 1.48 * sizes[sizes.count / 2]
    // The ink is what stands out more: darker than the paper, or brighter.
    let (dark, bright) = contrast.reduce((Float(0), Float(0))) {
      ($0.0 + max(0, -$1 - noise), $0.1 + max(0, $1 - noise))
    }
    values = contrast.map { max(0, (bright > dark ? $0 : -$0) - noise) }
    let threshold = Ink.threshold(values)
    let inked = values.filter { $0 > threshold }.sorted()
    guard let full = inked.isEmpty ? nil : inked[inked.count / 2], full >= 16 else { return nil }
    values = values.map { min($0 / full, 1) }
    keepDigit()
  }

  /// Otsu's threshold: it parts numbers from 0 to 255 into two groups whose means lie as far apart
  /// as can be (Otsu 1979, "A Threshold Selection Method from Gray-Level Histograms").
  private static func threshold(_ values: [Float]) -> Float {
    var histogram = [Double](repeating: 0, count: 256)
    for value in values { histogram[min(Int(value), 255)] += 1 }
    let total = histogram.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
    var (below, sum, best) = (0.0, 0.0, (variance: -1.0, level: 0))
    for (level, count) in histogram.enumerated() {
      below += count
      sum += Double(level) * count
      let above = Double(values.count) - below
      guard below > 0, above > 0 else { continue }
      let distance = sum / below - (total - sum) / above
      let variance = below * above * distance * distance
      if variance > best.variance { best = (variance, level) }
    }
    return Float(best.level)
  }

  /// Removes what is not the digit: the edge of the paper, specks, a line beside it.
  private mutating func keepDigit() {
    var parts = connectedParts()
    let inside = parts.filter { !$0.touchesEdge && $0.side * 6 >= min(height, width) }
    if !inside.isEmpty { parts.removeAll { $0.touchesEdge } }
    let largest = parts.map(\.mass).max() ?? 0
    let kept = Set(parts.filter { $0.mass * 10 >= largest }.flatMap(\.pixels))
    // The soft edge of a stroke belongs to it.
    for i in values.indices where values[i] > 0 && !kept.contains(i) {
      let near = neighbours(of: i).contains { kept.contains($0) }
      if !near || values[i] > Ink.faint { values[i] = 0 }
    }
  }

  /// Pixels that hang together.
  private struct Part {
    var pixels: [Int] = []
    var mass: Float = 0
    var touchesEdge = false
    /// The longer side of its box.
    var side = 0
  }

  private func connectedParts() -> [Part] {
    var isSeen = values.map { $0 <= Ink.faint }
    var parts: [Part] = []
    for start in values.indices where !isSeen[start] {
      isSeen[start] = true
      var (part, next) = (Part(pixels: [start]), 0)
      var (low, high) = (SIMD2(start % width, start / width), SIMD2(0, 0))
      while next < part.pixels.count {
        let i = part.pixels[next]
        next += 1
        let place = SIMD2(i % width, i / width)
        (low, high) = (pointwiseMin(low, place), pointwiseMax(high, place))
        part.mass += values[i]
        for j in neighbours(of: i) where !isSeen[j] {
          isSeen[j] = true
          part.pixels.append(j)
        }
      }
      part.side = (high &- low).max() + 1
      part.touchesEdge =
        low.min() == 0 || high.x == width - 1 || high.y == height - 1
      parts.append(part)
    }
    return parts
  }

  /// The up to eight pixels around one.
  func neighbours(of i: Int) -> [Int] {
    let (x, y) = (i % width, i / width)
    var result: [Int] = []
    for v in max(y - 1, 0)...min(y + 1, height - 1) {
      for u in max(x - 1, 0)...min(x + 1, width - 1) where v * width + u != i {
        result.append(v * width + u)
      }
    }
    return result
  }
}

extension Ink {
  /// A part of a picture.
  struct Box {
    var (top, left) = (0, 0)
    var (height, width) = (0, 0)
  }

  /// As a picture, white on black.
  var image: GrayImage {
    GrayImage(height: height, width: width, pixels: values.map { UInt8(255 * $0) })
  }

  /// The smallest box that holds all ink; nil when there is none.
  var box: Box? {
    let inked = values.indices.filter { values[$0] > 0 }
    guard let first = inked.first, let last = inked.last else { return nil }
    let columns = inked.map { $0 % width }
    let (left, right) = (columns.min() ?? 0, columns.max() ?? 0)
    return Box(
      top: first / width, left: left, height: last / width - first / width + 1,
      width: right - left + 1)
  }

  /// What lies in a box, row by row.
  func values(in box: Box) -> [Float] {
    (box.top..<box.top + box.height).flatMap { y in
      values[y * width + box.left..<y * width + box.left + box.width]
    }
  }
}
