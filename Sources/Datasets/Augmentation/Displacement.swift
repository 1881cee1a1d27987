import Foundation
import Kernels
import NeuralNetworks

/// How a picture is scaled, rotated and shifted as a whole.
struct Displacement: Equatable {
  /// Pixels to the right and down.
  var shift: SIMD2<Double> = .zero
  /// Radians, clockwise.
  var angle = 0.0
  /// Factors of the width and the height.
  var scale: SIMD2<Double> = .one

  init() {}

  init(_ augmentation: Augmentation, using random: inout RandomGenerator) {
    func within(_ reach: Double) -> Double { reach * random.uniform(-1, 1) }
    shift = SIMD2(within(augmentation.shift), within(augmentation.shift))
    angle = within(augmentation.rotation) * .pi / 180
    scale = 1 + SIMD2(within(augmentation.scale), within(augmentation.scale))
  }

  /// Where the pixels of a displaced picture come from: the way back, around the picture's middle.
  func map(height: Int, width: Int) -> AffineMap {
    let middle = SIMD2(Double(width - 1), Double(height - 1)) / 2
    let (c, s) = (cos(angle), sin(angle))
    let (xx, xy) = (c / scale.x, s / scale.x)
    let (yx, yy) = (-s / scale.y, c / scale.y)
    let from = middle + shift
    return AffineMap(
      left: Scalar(middle.x - xx * from.x - xy * from.y), xx: Scalar(xx), xy: Scalar(xy),
      top: Scalar(middle.y - yx * from.x - yy * from.y), yx: Scalar(yx), yy: Scalar(yy))
  }
}
