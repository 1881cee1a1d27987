import Notebook

/// A digit of 28 x 28 pixels as if somebody had written it with a pen and photographed it: large,
/// dark on bright paper, somewhere on the sheet, lit from one side, with the noise of a camera.
func fakePhoto(
  of digit: Tensor, zoom: Int, inkLevel: Double = 60, thin: Double = 0.5, using random: inout RandomGenerator
) -> GrayImage {
  let pixels = digit.scalars.map { UInt8(255 * $0) }
  let large = GrayImage(height: 28, width: 28, pixels: pixels)
    .scaled(height: 28 * zoom, width: 28 * zoom)
  let (height, width) = (28 * zoom * 3 / 2, 28 * zoom * 2)
  let top = random.integer(below: height - 28 * zoom)
  let left = random.integer(below: width - 28 * zoom)
  let light = (random.uniform(-60, 60), random.uniform(-60, 60))
  var photo: [UInt8] = []
  for y in 0..<height {
    for x in 0..<width {
      let (u, v) = (x - left, y - top)
      let inside = (0..<28 * zoom).contains(u) && (0..<28 * zoom).contains(v)
      let gray = inside ? Double(large.pixels[v * 28 * zoom + u]) / 255 : 0
      // A pen leaves an edge that is sharper than an enlarged one.
      let ink = min(max((gray - thin) * 4 + 0.5, 0), 1)
      let paper =
        190 + light.0 * (Double(x) / Double(width) - 0.5) + light.1 * (Double(y) / Double(height) - 0.5)
      let seen = paper + ink * (inkLevel - paper) + 6 * random.normal()
      photo.append(UInt8(min(max(seen, 0), 255)))
    }
  }
  return GrayImage(height: height, width: width, pixels: photo)
}
