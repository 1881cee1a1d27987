import Testing

@testable import Datasets

@Suite struct CurveTests {
  @Test func `a curve passes its control points`() {
    let points = [Point(0, 0), Point(3, 1), Point(4, 5), Point(1, 6)]
    let line = Curve(points: points).polyline(steps: 4)
    #expect(line.count == 3 * 4 + 1)
    for (i, point) in points.enumerated() {
      #expect((line[4 * i] - point).max().magnitude < 1e-12)
    }
  }

  @Test func `points in a row at equal distances make a straight and even line`() {
    let line = Curve(points: (0...4).map { Point(Double($0), 2) }).polyline(steps: 5)
    for step in 5...15 {
      #expect((line[step] - Point(Double(step) / 5, 2)).max().magnitude < 1e-12)
    }
  }

  /// The direction of the line's parts before and after the middle control point.
  func turn(_ points: [Point]) -> Double {
    let line = Curve(points: points).polyline(steps: 50)
    let middle = line.firstIndex(of: points[1])!
    let (arriving, leaving) = (line[middle] - line[middle - 1], line[middle + 1] - line[middle])
    let product = (arriving * leaving).sum()
    return product / ((arriving * arriving).sum() * (leaving * leaving).sum()).squareRoot()
  }

  @Test func `a curve is smooth, except where a point stands twice`() {
    let (a, b, c) = (Point(0, 0), Point(1, 0), Point(1, 1))
    #expect(turn([a, b, c]) > 0.99)
    #expect(abs(turn([a, b, b, c])) < 0.01)
  }
}
