import Testing

@testable import Datasets

@Suite struct CurveTests {
  /// Whether two points are the same but for rounding.
  func isClose(_ p: Point, _ q: Point) -> Bool { ((p - q) * (p - q)).sum() < 1e-24 }

  @Test func `a curve passes its control points`() {
    let points = [Point(0, 0), Point(3, 1), Point(4, 5), Point(1, 6)]
    let line = Curve(points: points).polyline(steps: 4)
    #expect(line.count == 3 * 4 + 1)
    for (i, point) in points.enumerated() { #expect(isClose(line[4 * i], point)) }
  }

  @Test func `between points in a row at equal distances it runs straight and evenly`() {
    let line = Curve(points: (0...4).map { Point(Double($0), 2) }).polyline(steps: 5)
    for step in 5...15 { #expect(isClose(line[step], Point(Double(step) / 5, 2))) }
  }

  @Test func `a point halfway is where the spline's formula puts it`() {
    let line = Curve(points: [Point(0, 0), Point(0, 2), Point(2, 2), Point(2, 0)]).polyline(
      steps: 2)
    // (9 (q + p) − o − r) / 16
    #expect(isClose(line[3], Point(1, 2.25)))
  }

  /// The cosine of the angle by which the line turns at the second control point.
  func cosineOfTurn(_ points: [Point]) -> Double {
    let line = Curve(points: points).polyline(steps: 50)
    let (arriving, leaving) = (line[50] - line[49], line[51] - line[50])
    let product = (arriving * leaving).sum()
    return product / ((arriving * arriving).sum() * (leaving * leaving).sum()).squareRoot()
  }

  @Test func `a curve is smooth, except where a point stands twice`() {
    let (a, b, c) = (Point(0, 0), Point(1, 0), Point(1, 1))
    #expect(cosineOfTurn([a, b, c]) > 0.99)
    #expect(abs(cosineOfTurn([a, b, b, c])) < 0.01)
  }
}
