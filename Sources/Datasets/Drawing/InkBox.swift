import NeuralNetworks

/// The box of 20x20 pixels into which a digit is drawn as large as fits, and from which it goes into
/// the middle of a larger picture: as in MNIST (LeCun, Cortes and Burges 1998).
struct InkBox {
  static let side = 20
  /// How much of each pixel is covered with ink, 0 to 1, row by row.
  private(set) var ink = [Float](repeating: 0, count: side * side)

  /// Draws strokes, each a polyline of any size anywhere, scaled to fill the box.
  init(line strokes: [[Point]], pen: Pen) {
    var (low, high) = (strokes[0][0], strokes[0][0])
    for point in strokes.joined() {
      low = pointwiseMin(low, point)
      high = pointwiseMax(high, point)
    }
    let side = Double(Self.side)
    let scale = (side - 2 * pen.radius - 0.5) / max((high - low).max(), 1e-9)
    let middle = (low + high) / 2
    let total = Double(strokes.reduce(0) { $0 + $1.count })
    var done = 0.0
    for stroke in strokes {
      for (from, to) in zip(stroke, stroke.dropFirst()) {
        done += 1
        draw(
          from: (from - middle) * scale + side / 2, to: (to - middle) * scale + side / 2,
          radius: Float(pen.radius(at: done / total)), softness: Float(pen.softness))
      }
    }
  }

  /// Inks the pixels near a segment: fully to `radius`, less `softness` / 2, from it, and fading from
  /// there.
  private mutating func draw(from: Point, to: Point, radius: Float, softness: Float) {
    let (a, d) = (SIMD2<Float>(from), SIMD2<Float>(to - from))
    let squaredLength = max((d * d).sum(), 1e-9)
    let reach = radius + softness / 2
    func pixels(_ axis: Int) -> Range<Int> {
      let (p, q) = (a[axis], a[axis] + d[axis])
      let first = max(0, Int(min(p, q) - reach))
      return first..<max(first, min(Self.side, Int(max(p, q) + reach + 1)))
    }
    for y in pixels(1) {
      for x in pixels(0) {
        let p = SIMD2(Float(x) + 0.5, Float(y) + 0.5) - a
        let t = min(max((p * d).sum() / squaredLength, 0), 1)
        let away = p - t * d
        let distance = (away * away).sum().squareRoot()
        let cover = min(max((radius - distance) / softness + 0.5, 0), 1)
        let i = y * Self.side + x
        ink[i] = max(ink[i], cover)
      }
    }
  }

  /// Makes the ink slightly uneven; paper without ink stays black.
  mutating func addNoise(using random: inout RandomGenerator) {
    for i in ink.indices where ink[i] > 0 {
      ink[i] = min(max(ink[i] + Float(random.uniform(-0.06, 0.06)), 0), 1)
    }
  }

  /// Copies the ink into a black square picture, its centre of mass on the picture's centre, or as
  /// near as whole pixels and the picture's edges allow.
  func center(in picture: UnsafeMutableBufferPointer<UInt8>, side: Int) {
    var (mass, moment) = (Float(0), SIMD2<Float>(0, 0))
    for y in 0..<Self.side {
      for x in 0..<Self.side {
        let value = ink[y * Self.side + x]
        mass += value
        moment += value * SIMD2(Float(x) + 0.5, Float(y) + 0.5)
      }
    }
    let room = side - Self.side
    func shift(_ moment: Float) -> Int {
      min(max(Int((Float(side) / 2 - moment / max(mass, 1e-9)).rounded()), 0), room)
    }
    let (right, down) = (shift(moment.x), shift(moment.y))
    for y in 0..<Self.side {
      for x in 0..<Self.side {
        let value = (ink[y * Self.side + x] * 255).rounded()
        picture[(y + down) * side + x + right] = UInt8(value)
      }
    }
  }
}
