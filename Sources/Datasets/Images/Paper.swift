/// How bright the paper of a picture is at each place: a plane, since a lamp or a window lights one
/// side more than the other.
///
/// ```
/// p(x, y) = a + b x + c y        x, y from −½ to ½
/// ```
/// fitted by least squares to the medians of small squares. Squares full of ink lie far from it:
/// each round keeps the half that lies nearest to the plane of the round before.
struct Paper {
  private(set) var coefficients = SIMD3<Double>(0, 0, 0)
  private let height: Int
  private let width: Int

  init(of image: GrayImage) {
    (height, width) = (image.height, image.width)
    let squares = Paper.medians(of: image)
    var kept = squares
    for _ in 0..<8 {
      coefficients = Paper.plane(through: kept)
      let distances = squares.map { abs($0.value - brightness(at: $0.place)) }
      let limit = distances.sorted()[(squares.count - 1) / 2]
      kept = zip(squares, distances).filter { $0.1 <= limit }.map { $0.0 }
    }
  }

  /// The brightness of the paper in a column and a row.
  func brightness(x: Int, y: Int) -> Float {
    Float(brightness(at: Paper.place(Double(x), Double(y), height, width)))
  }

  private func brightness(at place: SIMD2<Double>) -> Double {
    (coefficients * SIMD3(1, place.x, place.y)).sum()
  }

  private static func place(
    _ x: Double, _ y: Double, _ height: Int, _ width: Int
  ) -> SIMD2<Double> {
    SIMD2((x + 0.5) / Double(width) - 0.5, (y + 0.5) / Double(height) - 0.5)
  }

  /// The median brightness of each of at most 12 x 12 squares, at its middle.
  private static func medians(of image: GrayImage) -> [(place: SIMD2<Double>, value: Double)] {
    let (rows, columns) = (min(12, image.height), min(12, image.width))
    return (0..<rows * columns).map { i in
      let (r, c) = (i / columns, i % columns)
      let ys = r * image.height / rows..<(r + 1) * image.height / rows
      let xs = c * image.width / columns..<(c + 1) * image.width / columns
      let pixels = ys.flatMap { y in xs.map { x in image.pixels[y * image.width + x] } }.sorted()
      let middle = (
        Double(xs.lowerBound + xs.upperBound - 1) / 2, Double(ys.lowerBound + ys.upperBound - 1) / 2
      )
      return (
        place(middle.0, middle.1, image.height, image.width), Double(pixels[pixels.count / 2])
      )
    }
  }

  /// The plane through places with the smallest sum of squares, by the normal equations. Where
  /// these do not fix one, as in a single row, it is level.
  private static func plane(
    through squares: [(place: SIMD2<Double>, value: Double)]
  ) -> SIMD3<Double> {
    let n = Double(squares.count)
    let center = squares.reduce(SIMD2<Double>()) { $0 + $1.place } / n
    let mean = squares.reduce(0) { $0 + $1.value } / n
    var (xx, xy, yy, xv, yv) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for (place, value) in squares {
      let (p, v) = (place - center, value - mean)
      (xx, xy, yy) = (xx + p.x * p.x, xy + p.x * p.y, yy + p.y * p.y)
      (xv, yv) = (xv + p.x * v, yv + p.y * v)
    }
    let determinant = xx * yy - xy * xy
    guard determinant > 1e-9 * (xx + yy) * (xx + yy) else { return SIMD3(mean, 0, 0) }
    let (b, c) = ((yy * xv - xy * yv) / determinant, (xx * yv - xy * xv) / determinant)
    return SIMD3(mean - b * center.x - c * center.y, b, c)
  }
}
