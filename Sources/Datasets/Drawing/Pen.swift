import Foundation
import NeuralNetworks

/// What a digit is written with. Lengths are in pixels.
struct Pen {
  /// How far the ink reaches from the middle of a stroke under mean pressure, until it is faint.
  let reach: Double
  /// Over how many pixels the ink fades at its edge.
  let softness: Double
  /// Half the mean width of a stroke.
  private let radius: Double
  /// How much the pressure changes the radius, as a share of it, and in which waves.
  private let pressure: (swing: Double, waves: Double, phase: Double)

  /// A random pen: 1.4 to 4.8 pixels wide.
  init(using random: inout RandomGenerator) {
    radius = min(max(1.25 * exp(0.28 * random.normal()), 0.7), 2.4)
    pressure = (random.uniform(0, 0.3), random.uniform(1, 4), random.uniform(0, 2 * .pi))
    softness = random.uniform(0.8, 1.4)
    reach = radius + softness / 4
  }

  /// Half the width of the stroke after a share `t` of the whole line.
  func radius(at t: Double) -> Double {
    radius * (1 + pressure.swing * sin(2 * .pi * pressure.waves * t + pressure.phase))
  }
}
