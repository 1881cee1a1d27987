import Kernels

/// Every output is a weighted sum of all inputs, plus a constant. Also called dense, or fully
/// connected.
///
/// ```
/// forward:   y = x Wᵀ + b          x[N,D]  W[K,D]  b[K]  ->  y[N,K]
/// backward:  ∂L/∂W = (∂L/∂y)ᵀ x    ∂L/∂b = Σₙ ∂L/∂y    ∂L/∂x = ∂L/∂y W
/// ```
///
/// In memory the weights of one input lie side by side, so that neighbouring outputs share a vector: then
/// what is paper in the samples of a picture need not be multiplied (see `InkedColumns`). Several cores
/// that train a large layer do some inputs each, for the samples of all: see `Linear+Sharing`.
public final class Linear: Layer {
  /// W [K, D]
  public let weight: Parameter
  /// b [K], or nil.
  public let bias: Parameter?
  public var parameters: [Parameter] { bias.map { [weight, $0] } ?? [weight] }

  /// How this core meets the others while the network trains.
  var team: (any Teamwork)?

  var input: Tensor?
  private var output = Tensor.empty
  private var rowsOfOutput = Tensor.empty
  private var rowsOfGradient = Tensor.empty
  private var flippedGradient = Tensor.empty
  private var gradientOfInput = Tensor.empty
  /// For each slice, what is not paper in it.
  var inkedColumns = [InkedColumns()]
  /// x and ∂L/∂y of each slice, whose products are summed up to ∂L/∂W.
  var factors: [Factors] = []
  /// What this core adds to the y [N, K] of other slices: from K · (samples before it) on. The place of
  /// this core's own slice stays empty.
  var answers = Tensor.empty

  /// A layer from `inputs` to `outputs` numbers, its weights drawn at random.
  public convenience init(
    _ inputs: Int, _ outputs: Int, bias: Bool = true, initializer: Initializer = .standard,
    using generator: inout RandomGenerator
  ) {
    require(inputs > 0 && outputs > 0, "Linear(\(inputs), \(outputs)) needs positive sizes")
    let weight = initializer.weight(
      [outputs, inputs], fanIn: inputs, fanOut: outputs, using: &generator)
    self.init(
      weight: weight,
      bias: bias ? initializer.bias(outputs, fanIn: inputs, using: &generator) : nil)
  }

  /// A layer with the given weight [K, D] and bias [K].
  public convenience init(weight: Tensor, bias: Tensor? = nil) {
    require(weight.shape.rank == 2, "a weight has shape [outputs, inputs], not \(weight.shape)")
    if let bias {
      require(
        bias.shape == [weight.shape[0]],
        "a bias beside the weight \(weight.shape) has shape [\(weight.shape[0])], not \(bias.shape)"
      )
    }
    self.init(
      Parameter("weight", weight, order: .batchInnermost), bias.map { Parameter("bias", $0) })
  }

  private init(_ weight: Parameter, _ bias: Parameter?) {
    self.weight = weight
    self.bias = bias
  }

  public func replica() -> (any Layer)? { Linear(weight.replica(), bias?.replica()) }

  public func forward(_ x: Tensor) -> Tensor {
    let (k, d) = (weight.value.shape[0], weight.value.shape[1])
    require(
      x.shape.rank == 2 && x.shape[1] == d,
      "Linear(\(d), \(k)) takes an input of shape [N, \(d)], not \(x.shape)")
    let n = x.shape[0]
    input = x
    rowsOfOutput.prepare(Shape(n, k), order: .rowMajor)
    // y = x Wᵀ + b
    withPointers(x, to: &rowsOfOutput) { write(Inputs(x, at: $0), to: $1) }
    rowsOfOutput.write(inOrder: .batchInnermost, to: &output)
    return output
  }

  public func backward(_ gradientOfOutput: Tensor) -> Tensor {
    backwardToParameters(gradientOfOutput)
    let (k, d, n) = (weight.value.shape[0], weight.value.shape[1], gradientOfOutput.shape[0])
    // ∂L/∂x = ∂L/∂y W
    gradientOfInput.prepare(Shape(n, d))
    if n < lanes {
      // Lanes that run along the batch would be empty, most of them: here they run along the outputs.
      gradientOfInput.fill(0)
      withPointers(weight.value, rowsOfGradient, to: &gradientOfInput) { w, dy, dx in
        addDotProducts(
          rows: d, columns: n, depth: k, w, rowStride: k, dy, rowStride: k, to: dx, rowStride: n)
      }
      return gradientOfInput
    }
    let dy = gradientOfOutput.inOrder(.batchInnermost, using: &flippedGradient)
    withPointers(weight.value, dy, to: &gradientOfInput) { w, dy, dx in
      matrixProduct(
        rows: d, columns: n, depth: k, w, rowStride: k, columnStride: 1, dy, rowStride: n,
        to: dx, rowStride: n, start: .zero)
    }
    return gradientOfInput
  }

  public func backwardToParameters(_ gradientOfOutput: Tensor) {
    guard let x = input else { fatalError("Linear: backward needs a forward before it") }
    let (k, n) = (weight.value.shape[0], x.shape[0])
    require(
      gradientOfOutput.shape == Shape(n, k),
      "Linear: the output has shape [\(n), \(k)], its gradient \(gradientOfOutput.shape)")
    gradientOfOutput.write(inOrder: .rowMajor, to: &rowsOfGradient)
    // ∂L/∂W = (∂L/∂y)ᵀ x
    withPointers(x, rowsOfGradient) { add(Terms(inputs: Inputs(x, at: $0), dy: $1)) }
    // ∂L/∂b = Σₙ ∂L/∂y
    if let bias {
      withPointers(rowsOfGradient, to: &bias.gradient) { dy, db in
        addColumnSums(rows: n, columns: k, dy, rowStride: k, to: db)
      }
    }
    input = nil
  }
}
