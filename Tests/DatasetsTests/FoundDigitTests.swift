import NeuralNetworks
import Testing

@testable import Datasets

@Suite struct FoundDigitTests {
  private static let digits = DrawnDigits.dataset(count: 60, seed: 1)

  private func digit(_ i: Int) -> GrayImage {
    GrayImage(height: 28, width: 28, pixels: Self.digits.withPixels(i) { Array($0) })
  }

  /// A digit on a sheet: ink and paper by their brightness, the light falling off by `slope` gray
  /// levels from left to right, noise of ±`noise`.
  private func sheet(
    _ digit: GrayImage, zoom: Int = 5, ink: Double = 40, paper: Double = 200, slope: Double = 0,
    noise: Double = 0, at place: (x: Int, y: Int) = (60, 20)
  ) -> GrayImage {
    var random = RandomGenerator(seed: 1)
    let large = digit.scaled(height: 28 * zoom, width: 28 * zoom)
    let (height, width) = (28 * zoom + 80, 28 * zoom + 140)
    let pixels = (0..<height * width).map { i -> UInt8 in
      let (x, y) = (i % width, i / width)
      var value = paper
      if (0..<28 * zoom).contains(x - place.x) && (0..<28 * zoom).contains(y - place.y) {
        let cover = Double(large.pixels[(y - place.y) * 28 * zoom + x - place.x]) / 255
        value += cover * (ink - paper)
      }
      value += slope * (0.5 - Double(x) / Double(width)) + random.uniform(-noise, noise)
      return UInt8(min(max(value, 0), 255).rounded())
    }
    return GrayImage(height: height, width: width, pixels: pixels)
  }

  /// How alike two pictures are: the largest correlation of their pixels when one of them is moved
  /// by at most a pixel, since the centre of mass is rounded.
  private func likeness(_ a: GrayImage, _ b: GrayImage) -> Double {
    let moves = (-1...1).flatMap { v in (-1...1).map { u in 28 * v + u } }
    return moves.map { move in
      correlation(a.pixels, (0..<784).map { b.pixels[($0 + move + 784) % 784] })
    }.max() ?? 0
  }

  private func correlation(_ a: [UInt8], _ b: [UInt8]) -> Double {
    let (x, y) = (a.map(Double.init), b.map(Double.init))
    let (mx, my) = (x.reduce(0, +) / 784, y.reduce(0, +) / 784)
    let covariance = zip(x, y).reduce(0) { $0 + ($1.0 - mx) * ($1.1 - my) }
    let (vx, vy) = (
      x.reduce(0) { $0 + ($1 - mx) * ($1 - mx) }, y.reduce(0) { $0 + ($1 - my) * ($1 - my) }
    )
    return covariance / (vx * vy).squareRoot()
  }

  private func found(_ image: GrayImage) throws -> GrayImage {
    try FoundDigit(on: image, name: "x").image
  }

  /// Drawn digits lie half a pixel away from where MNIST's lie, so that each is prepared first.
  @Test(arguments: 0..<20)
  func `a digit in MNIST's form stays as it is`(i: Int) throws {
    let once = try found(digit(i))
    #expect(likeness(once, try found(once)) > 0.97)
  }

  @Test(arguments: 0..<20)
  func `large, dark on bright, in the shadow, noisy and moved it is the same digit`(
    i: Int
  ) throws {
    let plain = try found(digit(i))
    for sheet in [
      sheet(digit(i)), sheet(digit(i), ink: 230, paper: 30), sheet(digit(i), slope: 120),
      sheet(digit(i), noise: 20), sheet(digit(i), ink: 120, paper: 160, noise: 4),
      sheet(digit(i), zoom: 12, slope: -90, at: (3, 70)),
    ] {
      #expect(likeness(plain, try found(sheet)) > 0.78)
    }
  }

  @Test func `the longer side has 20 pixels, and the centre of mass lies in the middle`() throws {
    for i in 0..<60 {
      let image = try found(sheet(digit(i), noise: 8))
      let inked = (0..<784).filter { image.pixels[$0] > 0 }
      let (ys, xs) = (inked.map { $0 / 28 }, inked.map { $0 % 28 })
      let sides = (ys.max()! - ys.min()! + 1, xs.max()! - xs.min()! + 1)
      #expect((18...20).contains(max(sides.0, sides.1)), "\(sides)")
      let mass = image.pixels.reduce(0.0) { $0 + Double($1) }
      let x = inked.reduce(0.0) { $0 + Double($1 % 28) * Double(image.pixels[$1]) } / mass
      let y = inked.reduce(0.0) { $0 + Double($1 / 28) * Double(image.pixels[$1]) } / mass
      // Whole pixels, and the box stays inside.
      #expect(abs(x - 14) < 1.6 && abs(y - 14) < 1.6, "\(x), \(y)")
    }
  }

  @Test func `specks and the edge of the sheet are not the digit`() throws {
    let clean = sheet(digit(3), noise: 5)
    var pixels = clean.pixels
    for y in 0..<clean.height {
      for x in 0..<12 { pixels[y * clean.width + x] = 20 }  // a dark table beside the sheet
    }
    for (x, y) in [(30, 200), (250, 10), (251, 10), (250, 11)] { pixels[y * clean.width + x] = 30 }
    let dirty = GrayImage(height: clean.height, width: clean.width, pixels: pixels)
    #expect(likeness(try found(clean), try found(dirty)) > 0.93)
  }

  @Test func `a fine line becomes a stroke`() throws {
    let line = GrayImage(
      height: 300, width: 200,
      pixels: (0..<60_000).map { i in
        (40..<260).contains(i / 200) && (99...100).contains(i % 200) ? 0 : 255
      })
    let image = try found(line)
    let widths = (8..<20).map { y in image.pixels[y * 28..<y * 28 + 28].count { $0 > 127 } }
    #expect(widths.allSatisfy { (1...3).contains($0) }, "\(widths)")
    #expect(image.pixels.contains { $0 > 240 })
  }

  @Test(arguments: [(1, 1), (1, 50), (28, 28), (300, 200)], [UInt8(0), 128, 255])
  func `an empty sheet is an error`(size: (Int, Int), shade: UInt8) {
    let sheet = GrayImage(
      height: size.0, width: size.1, pixels: .init(repeating: shade, count: size.0 * size.1))
    #expect(
      throws: DataError.malformed(
        "x: expected a digit, found nothing that stands out from the paper. "
          + "Write it darker, or take the picture closer.")
    ) { try FoundDigit(on: sheet, name: "x") }
  }

  @Test func `pictures of any shape and content do not crash it`() {
    var random = RandomGenerator(seed: 7)
    for _ in 0..<300 {
      let (height, width) = (1 + random.integer(below: 40), 1 + random.integer(below: 40))
      let levels = 1 + random.integer(below: 255)
      let image = GrayImage(
        height: height, width: width,
        pixels: (0..<height * width).map { _ in UInt8(random.integer(below: levels)) })
      if let digit = try? FoundDigit(on: image, name: "x") {
        #expect(digit.image.pixels.contains { $0 > 0 })
      }
    }
  }
}
