import Foundation
import NeuralNetworks

/// What a digit is written with, in pixels.
struct Pen {
  /// Half the mean width of a stroke.
  let radius: Double
  /// How much the pressure changes the radius along a stroke, as a share of it.
  let variation: Double
  /// Over how many pixels the ink fades at its edge.
  let softness: Double
  private let frequency: Double
  private let phase: Double

  init(using random: inout RandomGenerator) {
    radius = min(max(1.2 * exp(0.3 * random.normal()), 0.7), 2.8)
    variation = random.uniform(0, 0.3)
    softness = random.uniform(0.8, 1.4)
    frequency = random.uniform(1, 4)
    phase = random.uniform(0, 2 * .pi)
  }

  /// The radius after a share `t` of the whole line.
  func radius(at t: Double) -> Double { radius * (1 + variation * sin(frequency * t * 2 * .pi + phase)) }
}
