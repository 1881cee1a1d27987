import Kernels
import Testing

@Suite struct BordersTests {
  @Test(arguments: [1, 2, 3], [1, 3, 16, 17])
  func `pictures are set apart, with zeros around and between`(spacing: Int, samples: Int) {
    let (planes, height, width, top, left) = (3, 4, 5, 2, 1)
    let targetHeight = top + (height - 1) * spacing + 1 + 3
    let targetWidth = left + (width - 1) * spacing + 1 + 2
    var numbers = Numbers(samples)
    let source = numbers.uniform(planes * height * width * samples, from: 1, to: 2)
    var found = writable(planes * targetHeight * targetWidth * samples)
    var expected = writable(
      Array(repeating: 0, count: planes * targetHeight * targetWidth * samples))
    for plane in 0..<planes {
      for y in 0..<height {
        for x in 0..<width {
          for n in 0..<samples {
            let row = plane * targetHeight + top + y * spacing
            expected[(row * targetWidth + left + x * spacing) * samples + n] =
              source[((plane * height + y) * width + x) * samples + n]
          }
        }
      }
    }
    insertBorders(
      planes: planes, height: height, width: width, samples: samples, readable(source), to: &found,
      targetHeight: targetHeight, targetWidth: targetWidth, top: top, left: left, spacing: spacing)
    #expect(difference(found, expected) == nil)
  }
}
