/// The sizes of one pooling over a slice of the batch; pictures are [planes, height, width,
/// samples].
public struct PoolingGeometry: Equatable, Sendable {
  public var samples: Int
  public var planes: Int
  public var height: Int
  public var width: Int
  /// The side of the square window.
  public var size: Int
  /// How many pixels the window moves at a time.
  public var stride: Int

  public init(samples: Int, planes: Int, height: Int, width: Int, size: Int, stride: Int) {
    self.samples = samples
    self.planes = planes
    self.height = height
    self.width = width
    self.size = size
    self.stride = stride
  }

  public var outputHeight: Int { (height - size) / stride + 1 }
  public var outputWidth: Int { (width - size) / stride + 1 }

  /// Calls `body` for every window with where its samples begin in the input and in the output,
  /// from the first place of the output to the last.
  @inline(__always)
  fileprivate func forEachWindow(_ body: (_ input: Int, _ output: Int) -> Void) {
    var output = 0
    for plane in 0..<planes {
      for y in 0..<outputHeight {
        for x in 0..<outputWidth {
          body(((plane * height + y * stride) * width + x * stride) * samples, output)
          output += samples
        }
      }
    }
  }

  /// Where pixel number `place` of a window lies, relative to the window's first.
  @inline(__always)
  fileprivate func offset(_ place: Int) -> Int {
    (place / size * width + place % size) * samples
  }
}

/// y = the largest of each window; `winners` gets its number within the window, row by row. Where
/// several are equal the first one wins: in digits most of the picture is equal, so this is the
/// rule.
public func maxPool(
  _ g: PoolingGeometry, _ x: UnsafePointer<Scalar>, to y: UnsafeMutablePointer<Scalar>,
  winners: UnsafeMutablePointer<Scalar>
) {
  g.forEachWindow { input, output in
    // The last vector of a window writes into the next window's place, before that is written.
    for n in stride(from: 0, to: g.samples, by: lanes) {
      var best = Vector.load(x + input + n)
      var winner = Vector.zero
      for place in 1..<g.size * g.size {
        let value = Vector.load(x + input + g.offset(place) + n)
        let larger = value .> best
        best.replace(with: value, where: larger)
        winner.replace(with: Scalar(place), where: larger)
      }
      best.store(y + output + n)
      winner.store(winners + output + n)
    }
  }
}

/// ∂L/∂x += ∂L/∂y at the winner of each window.
public func maxPoolBackward(
  _ g: PoolingGeometry, _ dy: UnsafePointer<Scalar>, winners: UnsafePointer<Scalar>,
  addingTo dx: UnsafeMutablePointer<Scalar>
) {
  g.forEachWindow { input, output in
    for n in stride(from: 0, to: g.samples, by: lanes) {
      let width = min(lanes, g.samples - n)
      let gradient = Vector.load(dy + output + n)
      let winner = Vector.load(winners + output + n)
      for place in 0..<g.size * g.size {
        let target = dx + input + g.offset(place) + n
        let won = gradient.replacing(with: Vector.zero, where: winner .!= Scalar(place))
        let sum = .load(target) + won
        if width == lanes { sum.store(target) } else { sum.store(target, first: width) }
      }
    }
  }
}
