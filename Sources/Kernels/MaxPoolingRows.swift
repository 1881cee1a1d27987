// Pooling of a single sample. Lanes along the batch would be empty but for one, so they are
// neighbouring windows of a row.

/// `maxPool` for one sample.
func maxPoolRows(
  _ g: PoolingGeometry, _ x: UnsafePointer<Scalar>, _ y: UnsafeMutablePointer<Scalar>,
  _ winners: UnsafeMutablePointer<Scalar>
) {
  for row in 0..<g.planes * g.outputHeight {
    let (plane, top) = (row / g.outputHeight, row % g.outputHeight * g.stride)
    let input = x + (plane * g.height + top) * g.width
    let output = row * g.outputWidth
    for first in stride(from: 0, to: g.outputWidth, by: lanes) {
      let count = min(g.outputWidth - first, lanes)
      func pixels(at place: Int) -> Vector {
        .load(input + first * g.stride + place, step: g.stride, first: count)
      }
      var best = pixels(at: 0)
      var winner = Vector.zero
      g.forEachPlace { offset, place in
        let value = pixels(at: offset)
        let larger = value .> best
        best.replace(with: value, where: larger)
        winner.replace(with: place, where: larger)
      }
      // The last vector of a row writes into the next row's place, before that is written.
      best.store(y + output + first)
      winner.store(winners + output + first)
    }
  }
}

extension Vector {
  /// Reads `count` numbers that lie `step` apart into the first lanes, the last of them into all
  /// others.
  @inline(__always)
  fileprivate static func load(
    _ address: UnsafePointer<Scalar>, step: Int, first count: Int
  ) -> Vector {
    var vector = Vector.zero
    for lane in 0..<Vector.scalarCount {
      vector[lane] = address[(lane < count ? lane : count - 1) * step]
    }
    return vector
  }
}

/// `maxPoolBackward` for one sample, where windows lie side by side: every pixel is written once.
func writeWindowsOfRows(
  _ g: PoolingGeometry, _ dy: UnsafePointer<Scalar>, _ winners: UnsafePointer<Scalar>,
  _ dx: UnsafeMutablePointer<Scalar>
) {
  var target = dx
  for row in 0..<g.planes * g.height {
    let output = row / g.size * g.outputWidth
    let first = Scalar(row % g.size * g.size)
    for window in output..<output + g.outputWidth {
      let (gradient, winner) = (dy[window], winners[window])
      for place in 0..<g.size {
        target[place] = winner == first + Scalar(place) ? gradient : 0
      }
      target += g.size
    }
  }
}
