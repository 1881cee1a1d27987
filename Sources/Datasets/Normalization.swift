import NeuralNetworks

/// How a pixel, a byte x, becomes a number.
public enum Normalization: Hashable, Sendable {
  /// x / 255: from 0, black, to 1, white.
  case unit
  /// (x / 255 − mean) / deviation: around 0 when mean and deviation are those of the pictures.
  case centered(mean: Double, deviation: Double)

  /// The same as scale · x + shift, which differs by a rounding. Traps when the deviation is not
  /// positive.
  var scaleAndShift: (scale: Scalar, shift: Scalar) {
    switch self {
    case .unit:
      return (Scalar(1.0 / 255), 0)
    case .centered(let mean, let deviation):
      require(deviation > 0, "a standard deviation is positive, not \(deviation)")
      return (Scalar(1 / (255 * deviation)), Scalar(-mean / deviation))
    }
  }
}
