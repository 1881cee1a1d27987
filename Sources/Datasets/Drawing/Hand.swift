import Foundation
import NeuralNetworks

/// How one written digit deviates from its form: what habit, haste and the paper's slope do to it.
///
/// The deviations have bounds, beyond which a person could not tell the digit any more: wide enough
/// that a linear layer misreads every tenth digit, while a convolutional network hardly ever does.
struct Hand {
  /// How far the top leans to the right, per height.
  private let slant: Double
  /// Radians, clockwise.
  private let rotation: Double
  /// Width, as a multiple of the form's.
  private let aspect: Double
  /// How much wider the foot is than the head, as a share of the width.
  private let taper: Double
  /// How much the middle is displaced, across and down: the waist of an 8, say.
  private let waist: Point
  /// Waves that bend the paper: which way they run and how densely, what they displace, their
  /// phase.
  private let waves: [(vector: Point, displacement: Point, phase: Double)]
  /// How far a control point may be missed, in each direction.
  private let unsteadiness: Double

  init(using random: inout RandomGenerator) {
    slant = random.uniform(-0.37, 0.67)
    rotation = random.uniform(-0.24, 0.24)
    aspect = exp(random.uniform(-0.33, 0.33))
    taper = random.uniform(-0.4, 0.4)
    waist = random.point(within: Point(0.3, 0.4))
    waves = (0..<2).map { _ in
      let vector = random.point(within: Point(5, 5))
      let displacement = random.point(within: Point(0.07, 0.07))
      return (vector, displacement, random.uniform(0, 2 * .pi))
    }
    unsteadiness = random.uniform(0.01, 0.045)
  }

  /// The strokes of a form as this hand writes it: polylines, in the form's unit.
  func write(_ form: DigitForm, using random: inout RandomGenerator) -> [[Point]] {
    form.strokes.enumerated().map { number, stroke in
      // The pen comes down again a little off.
      let offset = number == 0 ? .zero : random.point(within: Point(0.05, 0.05))
      var points = stroke.points
      for i in points.indices {
        let isCorner = i > 0 && stroke.points[i] == stroke.points[i - 1]
        points[i] = isCorner ? points[i - 1] : points[i] + offset + miss(using: &random)
      }
      // Either end of the stroke may overshoot or fall short.
      let last = points.count - 1
      points[0] += random.uniform(-0.25, 0.25) * (points[0] - points[1])
      points[last] += random.uniform(-0.25, 0.25) * (points[last] - points[last - 1])
      return Curve(points: points).polyline(steps: 6).map(bend)
    }
  }

  private func miss(using random: inout RandomGenerator) -> Point {
    random.point(within: Point(unsteadiness, unsteadiness))
  }

  /// Where a point of the form goes. The middle of the unit square becomes the origin.
  private func bend(_ point: Point) -> Point {
    var p = point + waist * point * (1 - point) - 0.5
    for wave in waves {
      p += wave.displacement * sin((wave.vector * p).sum() + wave.phase)
    }
    p.x = aspect * (1 + taper * p.y) * p.x - slant * p.y
    let (c, s) = (cos(rotation), sin(rotation))
    return Point(c * p.x - s * p.y, s * p.x + c * p.y)
  }
}

extension RandomGenerator {
  /// A point from the rectangle that extends from the origin by `reach` in each direction.
  fileprivate mutating func point(within reach: Point) -> Point {
    reach * Point(uniform(-1, 1), uniform(-1, 1))
  }
}
