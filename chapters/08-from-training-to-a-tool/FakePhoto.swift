import Notebook

/// A digit as if somebody had written it with a pen and photographed it: six times as large, dark
/// on bright paper, anywhere on the sheet, lit from one side, with the noise of a camera.
func fakePhoto(of digit: Tensor, using random: inout RandomGenerator) -> GrayImage {
  let side = 28 * 6
  let large = GrayImage(height: 28, width: 28, pixels: digit.scalars.map { UInt8(255 * $0) })
    .scaled(height: side, width: side)
  let (height, width) = (side * 3 / 2, side * 2)
  let (top, left) = (random.integer(below: height - side), random.integer(below: width - side))
  let (slope, tilt) = (random.uniform(-80, 80), random.uniform(-60, 60))
  var noise = Noise(random.next())
  var photo = [UInt8](repeating: 0, count: height * width)
  for y in 0..<height {
    for x in 0..<width {
      let light =
        slope * (Double(x) / Double(width) - 0.5) + tilt * (Double(y) / Double(height) - 0.5)
      let paper = 185 + light
      var seen = paper
      if x >= left, x < left + side, y >= top, y < top + side {
        // A pen leaves an edge that is sharper than an enlarged one.
        let gray = Double(large.pixels[(y - top) * side + x - left]) / 255
        seen += min(max((gray - 0.5) * 4 + 0.5, 0), 1) * (55 - paper)
      }
      photo[y * width + x] = UInt8(min(max(seen + noise.next(), 0), 255))
    }
  }
  return GrayImage(height: height, width: width, pixels: photo)
}

/// The noise of a camera, about ±6 gray levels: the sum of the four bytes of a random number. A
/// million of them take a second, which those of a normal distribution would not.
private struct Noise {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed | 1 }

  mutating func next() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let bits = state >> 32
    let sum = (bits & 255) + (bits >> 8 & 255) + (bits >> 16 & 255) + (bits >> 24)
    return (Double(sum) - 510) / 25
  }
}
