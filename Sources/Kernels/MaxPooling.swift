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
        var input = (plane * height + y * stride) * width * samples
        for _ in 0..<outputWidth {
          body(input, output)
          input += stride * samples
          output += samples
        }
      }
    }
  }

  /// Calls `body` for every pixel of a window, row by row, with where it lies relative to the first
  /// one, and its number.
  @inline(__always)
  func forEachPlace(_ body: (_ offset: Int, _ place: Scalar) -> Void) {
    var place: Scalar = 0
    for y in 0..<size {
      for x in 0..<size {
        body((y * width + x) * samples, place)
        place += 1
      }
    }
  }
}

/// y = the largest of each window; `winners` gets its number within the window, row by row. Where
/// several are equal the first one wins: in digits most of the picture is equal, so this is the
/// rule.
public func maxPool(
  _ g: PoolingGeometry, _ x: UnsafePointer<Scalar>, to y: UnsafeMutablePointer<Scalar>,
  winners: UnsafeMutablePointer<Scalar>
) {
  if g.samples == 1 { return maxPoolRows(g, x, y, winners) }
  if g.size == 2 {
    // The usual size, as one that the compiler knows.
    var g = g
    g.size = 2
    findWinners(g, x, y, winners)
  } else {
    findWinners(g, x, y, winners)
  }
}

/// `maxPool`, for several samples.
@inline(__always)
private func findWinners(
  _ g: PoolingGeometry, _ x: UnsafePointer<Scalar>, _ y: UnsafeMutablePointer<Scalar>,
  _ winners: UnsafeMutablePointer<Scalar>
) {
  g.forEachWindow { input, output in
    // The last vector of a window writes into the next window's place, before that is written.
    for n in stride(from: 0, to: g.samples, by: lanes) {
      var best = Vector.load(x + input + n)
      var winner = Vector.zero
      g.forEachPlace { offset, place in
        let value = Vector.load(x + input + offset + n)
        let larger = value .> best
        best.replace(with: value, where: larger)
        winner.replace(with: place, where: larger)
      }
      best.store(y + output + n)
      winner.store(winners + output + n)
    }
  }
}

/// ∂L/∂x = ∂L/∂y at the winner of each window, 0 elsewhere; what several windows share gets the sum.
public func maxPoolBackward(
  _ g: PoolingGeometry, _ dy: UnsafePointer<Scalar>, winners: UnsafePointer<Scalar>,
  to dx: UnsafeMutablePointer<Scalar>
) {
  // Windows side by side, without a gap, write every pixel once.
  if g.stride == g.size && g.height % g.size == 0 && g.width % g.size == 0 {
    return g.samples == 1
      ? writeWindowsOfRows(g, dy, winners, dx) : writeWindows(g, dy, winners, dx)
  }
  dx.update(repeating: 0, count: g.planes * g.height * g.width * g.samples)
  g.forEachWindow { input, output in
    for n in stride(from: 0, to: g.samples, by: lanes) {
      let gradient = Vector.load(dy + output + n)
      let winner = Vector.load(winners + output + n)
      g.forEachPlace { offset, place in
        let target = dx + input + offset + n
        let won = gradient.replacing(with: Vector.zero, where: winner .!= place)
        (.load(target) + won).store(target, first: g.samples - n)
      }
    }
  }
}

/// In the order of the memory: a vector's last lanes may then reach into pixels that are written
/// later.
private func writeWindows(
  _ g: PoolingGeometry, _ dy: UnsafePointer<Scalar>, _ winners: UnsafePointer<Scalar>,
  _ dx: UnsafeMutablePointer<Scalar>
) {
  var target = dx
  for row in 0..<g.planes * g.height {
    var source = row / g.size * g.outputWidth * g.samples
    for _ in 0..<g.outputWidth {
      var place = Scalar(row % g.size * g.size)
      for _ in 0..<g.size {
        for n in stride(from: 0, to: g.samples, by: lanes) {
          Vector.load(dy + source + n)
            .replacing(with: Vector.zero, where: .load(winners + source + n) .!= place)
            .store(target + n)
        }
        place += 1
        target += g.samples
      }
      source += g.samples
    }
  }
}
