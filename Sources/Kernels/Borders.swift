/// Copies pictures [planes, height, width, samples] into larger ones, with zeros around them: `top`
/// rows above and `left` columns before. With a `spacing` above one the pixels are set that far
/// apart, with zeros between them, as the backward pass of a convolution with a stride needs them.
public func insertBorders(
  planes: Int, height: Int, width: Int, samples: Int, _ source: UnsafePointer<Scalar>,
  to target: UnsafeMutablePointer<Scalar>, targetHeight: Int, targetWidth: Int, top: Int, left: Int,
  spacing: Int
) {
  let row = targetWidth * samples
  let pixels = (width - 1) * spacing * samples + samples
  for plane in 0..<planes {
    for targetY in 0..<targetHeight {
      let to = target + (plane * targetHeight + targetY) * row
      let (y, between) = (targetY - top).quotientAndRemainder(dividingBy: spacing)
      guard targetY >= top && y < height && between == 0 else {
        to.update(repeating: 0, count: row)
        continue
      }
      let from = source + (plane * height + y) * width * samples
      to.update(repeating: 0, count: left * samples)
      let inside = to + left * samples
      if spacing == 1 {
        inside.update(from: from, count: pixels)
      } else {
        inside.update(repeating: 0, count: pixels)
        for x in 0..<width {
          (inside + x * spacing * samples).update(from: from + x * samples, count: samples)
        }
      }
      (inside + pixels).update(repeating: 0, count: row - left * samples - pixels)
    }
  }
}
