/// A step of a network: a function of its input, and the derivative of that function.
///
/// Three members make a layer. `Sequential` stacks layers, and `checkGradients` tells whether a
/// `backward` belongs to its `forward`.
public protocol Layer: AnyObject {
  /// y = f(x). Keeps what `backward` will need. The first axis of `x` is the batch.
  func forward(_ x: Tensor) -> Tensor

  /// ∂L/∂y -> ∂L/∂x, for the `x` of the last `forward`, by the chain rule. *Adds* ∂L/∂p to the
  /// gradient of every parameter p. Call it at most once after each `forward`.
  func backward(_ gradientOfOutput: Tensor) -> Tensor

  /// What the layer learns; empty for an activation.
  var parameters: [Parameter] { get }

  /// As `backward`, for a caller that does not want ∂L/∂x: the first layer of a network need not
  /// compute it. Calls `backward` where a layer has nothing better.
  func backwardToParameters(_ gradientOfOutput: Tensor)

  /// Says what the next `forward` is for; what the last one kept for its `backward` may go. A layer
  /// that is told nothing answers as if evaluated; most layers, whose default is to ignore it, do the
  /// same either way.
  func begin(_ pass: Pass)

  /// Whether a sample's output depends on the other samples of the batch while the network trains.
  /// Then a slice of a mini-batch goes through the network as a whole, not in portions.
  var looksAcrossBatch: Bool { get }

  /// Whether the layer is faster on whole vectors of samples, as one is whose large input has them
  /// innermost in memory. Then what is left of a slice goes through the network as a portion of its own.
  var prefersWholeVectors: Bool { get }

  /// Whether cores are to share the inputs if this is the first layer of a network that trains on
  /// `samples` at a time: each then does some inputs for the samples of all. Returns the number of
  /// inputs at whose multiples they may be cut; `nil`, the default: each core does all inputs, of its
  /// own samples.
  ///
  /// Inputs that are shared are told to the layer in `begin` (see `Pass`). It is asked for
  /// `backwardToParameters`, never for `backward`, and adds to the gradients of its own inputs only.
  func inputGrain(samples: Int) -> Int?

  /// A layer that shares this one's values but has gradients and buffers of its own. Trainings and
  /// evaluations work on replicas, one for each core: what a layer is to keep of them it shares, too.
  /// Where inputs are shared, a replica may get a batch of no samples.
  /// `nil`, the default, means: this layer works on one core, itself.
  func replica() -> (any Layer)?

  /// What a model file holds, under the names that PyTorch gives it: the parameters ("weight", or
  /// "0.weight" in a stack), and what else a layer remembers of its training.
  var namedParameters: [(name: String, parameter: Parameter)] { get }
}

extension Layer {
  public func backwardToParameters(_ gradientOfOutput: Tensor) { _ = backward(gradientOfOutput) }
  public func begin(_ pass: Pass) {}
  public var looksAcrossBatch: Bool { false }
  public var prefersWholeVectors: Bool { false }
  public func inputGrain(samples: Int) -> Int? { nil }
  public func replica() -> (any Layer)? { nil }
  public var namedParameters: [(name: String, parameter: Parameter)] {
    parameters.map { ($0.name, $0) }
  }

  /// Sets the gradients of all parameters to zero: the next `backward` starts from there.
  public func zeroGradients() { for parameter in parameters { parameter.zeroGradient() } }
}
