/// Copies pictures [planes, height, width · samples] into the middle of larger ones, whose border
/// is left as it is (zeros, in a buffer that is zero from the start). With a `spacing` above one
/// the pixels are set that far apart, as the backward pass of a convolution with a stride needs
/// them.
public func insertBorders(
  planes: Int, height: Int, width: Int, samples: Int, _ source: UnsafePointer<Scalar>,
  to target: UnsafeMutablePointer<Scalar>, targetHeight: Int, targetWidth: Int, top: Int, left: Int,
  spacing: Int
) {
  for plane in 0..<planes {
    for y in 0..<height {
      let from = source + (plane * height + y) * width * samples
      let to =
        target + ((plane * targetHeight + top + y * spacing) * targetWidth + left) * samples
      if spacing == 1 {
        to.update(from: from, count: width * samples)
      } else {
        for x in 0..<width {
          (to + x * spacing * samples).update(from: from + x * samples, count: samples)
        }
      }
    }
  }
}
