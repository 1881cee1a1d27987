import NeuralNetworks

/// The box of 20x20 pixels that a digit is drawn to fill, before it is centred in a larger picture:
/// the two steps in which MNIST's pictures were made (LeCun, Bottou, Bengio and Haffner 1998,
/// "Gradient-Based Learning Applied to Document Recognition", section III.A).
struct InkBox {
  static let side = 20
  /// How much of each pixel is inked, 0 to 1, row by row.
  private(set) var ink: [Float]

  /// A box with the given ink, 20 rows of 20 numbers.
  init(ink: [Float]) { self.ink = ink }

  /// Draws strokes, each a polyline, scaled to fill the box wherever they are and however large.
  /// What sticks out where the pen is pressed hard is cut off.
  init(strokes: [[Point]], pen: Pen) {
    ink = [Float](repeating: 0, count: Self.side * Self.side)
    var (low, high) = (strokes[0][0], strokes[0][0])
    for point in strokes.joined() {
      low = pointwiseMin(low, point)
      high = pointwiseMax(high, point)
    }
    let side = Double(Self.side)
    let scale = (side - 2 * pen.reach) / (high - low).max()
    func place(_ point: Point) -> Point { (point - (low + high) / 2) * scale + side / 2 }

    let segmentCount = Double(strokes.reduce(0) { $0 + $1.count - 1 })
    var drawn = 0.0
    for stroke in strokes {
      for (from, to) in zip(stroke, stroke.dropFirst()) {
        drawSegment(
          from: SIMD2<Float>(place(from)), to: SIMD2<Float>(place(to)),
          radius: Float(pen.radius(at: drawn / segmentCount)), softness: Float(pen.softness))
        drawn += 1
      }
    }
  }

  /// Inks the pixels around a segment by their distance from it: half at `radius`, and from full to
  /// none over `softness` pixels.
  private mutating func drawSegment(
    from start: SIMD2<Float>, to end: SIMD2<Float>, radius: Float, softness: Float
  ) {
    let way = end - start
    let squaredLength = max((way * way).sum(), .leastNormalMagnitude)
    let reach = radius + softness / 2
    let edge = SIMD2(repeating: Float(Self.side - 1))
    let first = (pointwiseMin(start, end) - reach).clamped(lowerBound: .zero, upperBound: edge)
    let last = (pointwiseMax(start, end) + reach).clamped(lowerBound: .zero, upperBound: edge)
    for y in Int(first.y)...Int(last.y) {
      for x in Int(first.x)...Int(last.x) {
        let p = SIMD2(Float(x) + 0.5, Float(y) + 0.5) - start
        let away = p - way * min(max((p * way).sum() / squaredLength, 0), 1)
        let distance = (away * away).sum().squareRoot()
        let cover = min(max((radius - distance) / softness + 0.5, 0), 1)
        ink[y * Self.side + x] = max(ink[y * Self.side + x], cover)
      }
    }
  }

  /// Makes the ink slightly uneven. Paper without ink stays black.
  mutating func addNoise(using random: inout RandomGenerator) {
    for i in ink.indices where ink[i] > 0 {
      ink[i] = min(max(ink[i] + Float(random.uniform(-0.06, 0.06)), 0), 1)
    }
  }

  /// Copies the ink into a black square picture of bytes, with its centre of mass in the picture's
  /// middle, or so far to the right of it and below: as near as whole pixels allow, and as keeps the
  /// box inside.
  func center(
    in picture: UnsafeMutableBufferPointer<UInt8>, side: Int, offset: Float = 0
  ) {
    var (mass, moment) = (Float(0), SIMD2<Float>(0, 0))
    for y in 0..<Self.side {
      for x in 0..<Self.side {
        let value = ink[y * Self.side + x]
        mass += value
        moment += value * SIMD2(Float(x) + 0.5, Float(y) + 0.5)
      }
    }
    let room = SIMD2(repeating: Float(side - Self.side))
    let shift = (Float(side) / 2 + offset - moment / mass).rounded(.toNearestOrAwayFromZero)
      .clamped(lowerBound: .zero, upperBound: room)
    let (right, down) = (Int(shift.x), Int(shift.y))
    for y in 0..<Self.side {
      for x in 0..<Self.side {
        picture[(y + down) * side + x + right] = UInt8((255 * ink[y * Self.side + x]).rounded())
      }
    }
  }
}
