import NeuralNetworks
import Testing

@testable import Datasets

@Suite struct InkBoxTests {
  /// A random pen and, beside others, a fine and a broad one.
  func pen(_ seed: UInt64) -> Pen {
    var random = RandomGenerator(seed: seed)
    return Pen(using: &random)
  }

  @Test(arguments: UInt64(1)...8)
  func `a stroke is as wide as its pen`(seed: UInt64) {
    let pen = pen(seed)
    let line = (0...40).map { Point(0.5, Double($0) / 40) }
    let box = InkBox(strokes: [line], pen: pen)
    for y in 6..<14 {
      let ink = Double(box.ink[y * 20..<(y + 1) * 20].reduce(0, +))
      let widths = (0..<40).map { 2 * pen.radius(at: Double($0) / 40) }
      #expect(ink > widths.min()! - 0.4 && ink < widths.max()! + 0.4)
    }
  }

  @Test func `a digit is drawn alike wherever it is and however large`() {
    let strokes = [[Point(0, 0), Point(1, 0.5), Point(0.5, 2)], [Point(0, 1), Point(1, 1)]]
    let moved = strokes.map { $0.map { 7 * $0 + Point(-3, 40) } }
    let (box, other) = (InkBox(strokes: strokes, pen: pen(1)), InkBox(strokes: moved, pen: pen(1)))
    for (a, b) in zip(box.ink, other.ink) { #expect(abs(a - b) < 1e-4) }
  }

  @Test func `noise changes ink and leaves the paper black`() {
    let box = InkBox(strokes: [[Point(0, 0), Point(1, 2)]], pen: pen(2))
    var noisy = box
    var random = RandomGenerator(seed: 2)
    noisy.addNoise(using: &random)
    #expect(noisy.ink != box.ink)
    for (clean, noisy) in zip(box.ink, noisy.ink) {
      #expect(clean > 0 || noisy == 0)
      #expect(abs(clean - noisy) <= 0.06 && (0...1).contains(noisy))
    }
  }

  @Test func `a digit with its mass at one end is moved no further than the picture's edge`() {
    // A filled bar on top of a thin stroke: centred, it would leave the picture at the bottom.
    let bar = (0...30).map { Point($0 % 2 == 0 ? 0 : 1, Double($0) / 100) }
    let box = InkBox(strokes: [bar, [Point(0.5, 0.3), Point(0.5, 1)]], pen: pen(3))
    let picture = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 28 * 28)
    defer { picture.deallocate() }
    picture.initialize(repeating: 0)
    box.center(in: picture, side: 28)
    #expect(
      picture.map { Int($0) }.reduce(0, +) == box.ink.reduce(0) { $0 + Int((255 * $1).rounded()) })
    #expect(picture[27 * 28..<28 * 28].contains { $0 > 0 })
    #expect(picture[0..<8 * 28].allSatisfy { $0 == 0 })
  }
}
