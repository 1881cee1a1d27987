import Kernels

/// Sets numbers to zero at random while the network trains, so that no unit can rely on another one
/// being there. In evaluation it does nothing.
///
/// ```
/// forward:   y = x m,   m = 1 / (1 − p) with probability 1 − p, else 0        y as x
/// backward:  ∂L/∂x = ∂L/∂y m
/// ```
///
/// What is kept grows by 1 / (1 − p), so that a sum of such numbers is on average what it will be in
/// evaluation. Srivastava et al. 2014, "Dropout: A Simple Way to Prevent Neural Networks from
/// Overfitting", in the inverted form of their section 10.
///
/// A draw belongs to the step and to the sample's place in the mini-batch: the number of cores
/// changes none. `backward` draws again what `forward` drew, so no mask is kept.
public final class Dropout: Layer {
  /// p, the share of numbers that become zero.
  public let probability: Scalar
  public let parameters: [Parameter] = []

  private let seed: UInt64
  private var pass = Pass.evaluation
  /// One for each sample, and room for the lanes of a whole vector.
  private var states: [RandomBits.Scalar] = []
  private var flippedInput = Tensor.empty
  private var output = Tensor.empty
  private var gradientOfInput = Tensor.empty

  /// A layer that drops the share `probability`, and draws from a seed of its own, which comes from
  /// `generator`. Traps unless 0 ≤ probability < 1.
  public convenience init(_ probability: Scalar, using generator: inout RandomGenerator) {
    require(
      probability >= 0 && probability < 1,
      "Dropout takes a share from 0 to below 1, not \(probability)")
    self.init(probability, seed: generator.next())
  }

  private init(_ probability: Scalar, seed: UInt64) {
    self.probability = probability
    self.seed = seed
  }

  public func replica() -> (any Layer)? { Dropout(probability, seed: seed) }

  public func begin(_ pass: Pass) { self.pass = pass }

  public func forward(_ x: Tensor) -> Tensor {
    guard case .training(let step, let first, _, _) = pass else { return x }
    require(x.shape.rank >= 1, "Dropout takes a batch of samples, not shape \(x.shape)")
    drawStates(x.shape[0], step: step, first: first)
    // y = x m
    drop(x.inOrder(.batchInnermost, using: &flippedInput), to: &output)
    return output
  }

  public func backward(_ gradientOfOutput: Tensor) -> Tensor {
    guard case .training = pass else { return gradientOfOutput }
    require(
      gradientOfOutput.shape == output.shape,
      "Dropout: the output has shape \(output.shape), its gradient \(gradientOfOutput.shape)")
    // ∂L/∂x = ∂L/∂y m
    drop(gradientOfOutput.inOrder(.batchInnermost), to: &gradientOfInput)
    return gradientOfInput
  }

  private func drawStates(_ count: Int, step: Int, first: Int) {
    states.removeAll(keepingCapacity: true)
    for n in first..<first + count {
      var random = RandomGenerator(seed: seed, stream: .dropout, branch: step << 32 + n)
      states.append(max(RandomBits.Scalar(truncatingIfNeeded: random.next()), 1))
    }
    for _ in 0..<lanes { states.append(1) }
  }

  private func drop(_ x: Tensor, to y: inout Tensor) {
    y.prepare(x.shape)
    let (samples, features) = (x.shape[0], x.shape.countPerSample)
    let ofAll = Double(RandomBits.Scalar.max) + 1
    withPointers(x, to: &y) { x, y in
      dropout(
        features: features, samples: samples, states: states,
        threshold: RandomBits.Scalar(Double(probability) * ofAll), scale: 1 / (1 - probability), x,
        to: y)
    }
  }
}
