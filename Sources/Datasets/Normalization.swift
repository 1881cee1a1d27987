import NeuralNetworks

/// How a pixel, a byte x, becomes a number.
public enum Normalization: Hashable, Sendable {
  /// x / 255: from 0, black, to 1, white.
  case unit
  /// (x / 255 − mean) / deviation: around 0 when mean and deviation are those of the pictures.
  case centered(mean: Double, deviation: Double)

  /// A byte x becomes (x − offset) / divisor. Traps when the deviation is not positive.
  var offsetAndDivisor: (offset: Scalar, divisor: Scalar) {
    switch self {
    case .unit:
      return (0, 255)
    case .centered(let mean, let deviation):
      require(deviation > 0, "a standard deviation is positive, not \(deviation)")
      return (Scalar(255 * mean), Scalar(255 * deviation))
    }
  }
}
