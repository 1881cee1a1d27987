import Foundation
import NeuralNetworks

/// How one digit deviates from its form: what a writer's hand, haste and the slope of the paper do.
struct Hand {
  /// How far the top leans to the right, per height.
  private let slant: Double
  private let rotation: Double
  /// Width, as a multiple of the form's.
  private let aspect: Double
  /// Widening towards the bottom.
  private let taper: Double
  /// How much the middle is moved, x and y: the waist of an 8 up or down.
  private let waist: Point
  /// Smooth waves that bend the paper: direction across, direction of the bend, phase.
  private let waves: [(across: Point, bend: Point, phase: Double)]
  private let unsteadiness: Double

  init(using random: inout RandomGenerator) {
    slant = random.uniform(-0.4, 0.7)
    rotation = random.uniform(-0.28, 0.28)
    aspect = exp(random.uniform(-0.4, 0.4))
    taper = random.uniform(-0.5, 0.5)
    waist = random.point(within: Point(0.35, 0.45))
    unsteadiness = random.uniform(0.02, 0.06)
    waves = (0..<2).map { _ in
      let across = Point(random.normal(), random.normal()) * 4
      return (across, random.point(within: Point(0.06, 0.06)), random.uniform(0, 2 * .pi))
    }
  }

  /// The polylines, one per stroke, of a form as this hand writes it.
  func write(_ form: DigitForm, using random: inout RandomGenerator) -> [[Point]] {
    form.strokes.enumerated().map { k, stroke in
      var points = stroke.points
      // The pen comes down again a little off.
      let offset = k == 0 ? Point(0, 0) : random.point(within: Point(0.05, 0.05))
      for i in points.indices {
        if i > 0, stroke.points[i] == stroke.points[i - 1] {
          points[i] = points[i - 1]
        } else {
          points[i] += offset + unsteadiness * random.point(within: Point(1, 1))
        }
      }
      let n = points.count
      points[0] += random.uniform(-0.25, 0.25) * (points[0] - points[1])
      points[n - 1] += random.uniform(-0.25, 0.25) * (points[n - 1] - points[n - 2])
      return Curve(points: points).polyline(steps: 6).map(bend)
    }
  }

  /// Where a point of the form, in the unit square, goes.
  private func bend(_ point: Point) -> Point {
    var p = point
    p += waist * (p * (Point(1, 1) - p))
    p -= 0.5
    for wave in waves {
      p += sin((wave.across * p).sum() + wave.phase) * wave.bend
    }
    p.x *= aspect * (1 + taper * p.y)
    p.x -= slant * p.y
    return Point(
      cos(rotation) * p.x - sin(rotation) * p.y, sin(rotation) * p.x + cos(rotation) * p.y)
  }
}

extension RandomGenerator {
  /// A point from the rectangle around the origin that reaches as far as `reach` in each direction.
  fileprivate mutating func point(within reach: Point) -> Point {
    reach * Point(uniform(-1, 1), uniform(-1, 1))
  }
}
