import TestSupport
import Testing

@testable import Datasets

@Suite struct GrayImageScalingTests {
  @Test func `the same size is the same picture`() {
    let image = GrayImage(height: 3, width: 5, pixels: noise(15))
    #expect(image.scaled(height: 3, width: 5) == image)
  }

  @Test(arguments: [(1, 1), (3, 50), (40, 7), (28, 28)])
  func `one shade stays that shade`(height: Int, width: Int) {
    let image = GrayImage(height: 13, width: 11, pixels: .init(repeating: 77, count: 143))
    let scaled = image.scaled(height: height, width: width)
    #expect(scaled.height == height && scaled.width == width)
    #expect(scaled.pixels.allSatisfy { $0 == 77 })
  }

  /// With the formula written out for every pixel, in two dimensions at once.
  @Test(arguments: [(4, 3), (9, 20), (2, 30)])
  func `each pixel is the weighted mean that the formula says`(height: Int, width: Int) {
    let image = GrayImage(height: 9, width: 10, pixels: noise(90))
    func weight(_ j: Int, _ i: Int, _ old: Int, _ new: Int) -> Double {
      let s = Double(old) / Double(new)
      return max(0, 1 - abs((Double(j) + 0.5 - (Double(i) + 0.5) * s) / max(s, 1)))
    }
    let scaled = image.scaled(height: height, width: width)
    for y in 0..<height {
      for x in 0..<width {
        var (sum, weights) = (0.0, 0.0)
        for v in 0..<9 {
          for u in 0..<10 {
            let w = weight(v, y, 9, height) * weight(u, x, 10, width)
            sum += w * Double(image.pixels[v * 10 + u])
            weights += w
          }
        }
        #expect(abs(Double(scaled.pixels[y * width + x]) - sum / weights) < 0.51)
      }
    }
  }

  @Test func `a picture that is enlarged and shrunk again keeps its mean`() {
    let image = GrayImage(height: 8, width: 8, pixels: noise(64))
    func mean(_ image: GrayImage) -> Double {
      Double(image.pixels.reduce(0) { $0 + Int($1) }) / Double(image.pixels.count)
    }
    #expect(abs(mean(image) - mean(image.scaled(height: 80, width: 80))) < 2)
  }
}
