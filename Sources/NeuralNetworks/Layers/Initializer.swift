/// From which distribution a layer's weights are drawn at first.
///
/// `fanIn` is the number of inputs that one output sees, `fanOut` the number of outputs that one
/// input reaches; for a convolution both count the taps of the kernel.
public enum Initializer: Sendable {
  /// Weights and biases from U(−1/√fanIn, 1/√fanIn): PyTorch's default for Linear and Conv2d
  /// (`kaiming_uniform_` with a = √5), after LeCun et al. 1998, "Efficient BackProp", section 4.6.
  case standard
  /// Weights from U(−a, a), a = √(6 / (fanIn + fanOut)), biases zero: Glorot and Bengio 2010,
  /// "Understanding the difficulty of training deep feedforward neural networks", equation 16.
  /// Keeps the variance of signals and gradients through layers of tanh.
  case xavier
  /// Weights from N(0, 2 / fanIn), biases zero: He et al. 2015, "Delving Deep into Rectifiers",
  /// equation 10. Keeps the variance of signals through layers of ReLU, which drop half of them.
  case he

  func weight(
    _ shape: Shape, fanIn: Int, fanOut: Int, using generator: inout RandomGenerator
  ) -> Tensor {
    switch self {
    case .standard:
      let bound = 1 / Double(fanIn).squareRoot()
      return .uniform(shape, from: -bound, to: bound, using: &generator)
    case .xavier:
      let bound = (6 / Double(fanIn + fanOut)).squareRoot()
      return .uniform(shape, from: -bound, to: bound, using: &generator)
    case .he:
      let deviation = Scalar((2 / Double(fanIn)).squareRoot())
      return deviation * .normal(shape, using: &generator)
    }
  }

  func bias(_ count: Int, fanIn: Int, using generator: inout RandomGenerator) -> Tensor {
    guard case .standard = self else { return Tensor(zeros: [count]) }
    let bound = 1 / Double(fanIn).squareRoot()
    return .uniform([count], from: -bound, to: bound, using: &generator)
  }
}
