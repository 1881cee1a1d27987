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
    slant = 0.15 + 0.28 * random.normal()
    rotation = 0.12 * random.normal()
    aspect = exp(0.22 * random.normal())
    taper = 0.3 * random.normal()
    waist = Point(0.2 * random.normal(), 0.25 * random.normal())
    unsteadiness = random.uniform(0.01, 0.04)
    waves = (0..<2).map { _ in
      let across = Point(random.normal(), random.normal()) * 4
      return (across, 0.025 * Point(random.normal(), random.normal()), random.uniform(0, 2 * .pi))
    }
  }

  /// The polylines, one per stroke, of a form as this hand writes it.
  func write(_ form: DigitForm, using random: inout RandomGenerator) -> [[Point]] {
    form.strokes.enumerated().map { k, stroke in
      var points = stroke.points
      // The pen comes down again a little off.
      let offset = k == 0 ? Point(0, 0) : 0.03 * Point(random.normal(), random.normal())
      for i in points.indices {
        if i > 0, stroke.points[i] == stroke.points[i - 1] {
          points[i] = points[i - 1]
        } else {
          points[i] += offset + unsteadiness * Point(random.normal(), random.normal())
        }
      }
      let n = points.count
      points[0] += 0.15 * random.normal() * (points[0] - points[1])
      points[n - 1] += 0.15 * random.normal() * (points[n - 1] - points[n - 2])
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
