/// A place on the paper: x to the right, y down.
typealias Point = SIMD2<Double>

extension Point {
  var length: Double { (self * self).sum().squareRoot() }
}

/// The path of the pen from touching the paper to leaving it.
///
/// It runs smoothly through its control points, on Catmull-Rom splines (Catmull and Rom 1974, "A
/// Class of Local Interpolating Splines"); a point that stands there twice is a corner.
struct Curve {
  var points: [Point]

  /// Points along the curve, `steps` from each control point to the next.
  func polyline(steps: Int) -> [Point] {
    var line = [points[0]]
    for i in 0..<points.count - 1 {
      let (p, q) = (points[i], points[i + 1])
      if p == q { continue }
      // At an end or a corner the neighbour is the point itself.
      let before = i > 0 ? points[i - 1] : p
      let after = i + 2 < points.count ? points[i + 2] : q
      let (leaving, arriving) = ((q - before) / 2, (after - p) / 2)
      for step in 1...steps {
        let t = Double(step) / Double(steps)
        let s = 1 - t
        let onward = (1 + 2 * t) * s * s * p + (1 + 2 * s) * t * t * q
        line.append(onward + t * s * (s * leaving - t * arriving))
      }
    }
    return line
  }
}
