/// A place on the paper: x to the right, y down.
typealias Point = SIMD2<Double>

/// The way of the pen over the paper, through control points.
///
/// Between control points it is a Catmull-Rom spline (Catmull and Rom 1974, "A Class of Local
/// Interpolating Splines"), which passes each of them smoothly; a point that stands there twice is
/// a corner.
struct Curve {
  var points: [Point]

  /// Points along the curve, `steps` from each control point to the next.
  ///
  /// ```
  /// p(t) = (1 + 2t) s² p + (1 + 2s) t² q + t s² (q − o)/2 − t² s (r − p)/2     s = 1 − t
  /// ```
  /// from p to q, with o before p and r after q.
  func polyline(steps: Int) -> [Point] {
    var line = [points[0]]
    for (i, (p, q)) in zip(points, points.dropFirst()).enumerated() where p != q {
      // At an end the neighbour is missing; at a corner it is the point itself.
      let o = i > 0 ? points[i - 1] : p
      let r = i + 2 < points.count ? points[i + 2] : q
      for step in 1...steps {
        let t = Double(step) / Double(steps)
        let s = 1 - t
        let straight = (1 + 2 * t) * s * s * p + (1 + 2 * s) * t * t * q
        line.append(straight + t * s * (s * (q - o) - t * (r - p)) / 2)
      }
    }
    return line
  }
}
