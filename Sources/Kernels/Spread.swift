/// Sets the pixels of pictures [planes, height, width, samples] `spacing` apart, in larger pictures
/// that are left as they are between them: ∂L/∂y of a convolution with a stride, as its backward
/// pass needs it.
public func spread(
  planes: Int, height: Int, width: Int, samples: Int, _ source: UnsafePointer<Scalar>,
  to target: UnsafeMutablePointer<Scalar>, spacing: Int
) {
  let (targetHeight, targetWidth) = ((height - 1) * spacing + 1, (width - 1) * spacing + 1)
  for plane in 0..<planes {
    for y in 0..<height {
      let from = source + (plane * height + y) * width * samples
      let to = target + (plane * targetHeight + y * spacing) * targetWidth * samples
      for x in 0..<width {
        (to + x * spacing * samples).update(from: from + x * samples, count: samples)
      }
    }
  }
}
