import Kernels

/// Every output is a weighted sum of all inputs, plus a constant. Also called dense, or fully
/// connected.
///
/// ```
/// forward:   y = x Wᵀ + b          x[N,D]  W[K,D]  b[K]  ->  y[N,K]
/// backward:  ∂L/∂W = (∂L/∂y)ᵀ x    ∂L/∂b = Σₙ ∂L/∂y    ∂L/∂x = ∂L/∂y W
/// ```
///
/// With fewer samples than a vector has lanes, the lanes run along a sample and not along the batch.
/// Several cores that train a large layer do some rows of W each, for the samples of all: see
/// `Linear+Rows`.
public final class Linear: Layer {
  /// W [K, D]
  public let weight: Parameter
  /// b [K], or nil.
  public let bias: Parameter?
  public var parameters: [Parameter] { bias.map { [weight, $0] } ?? [weight] }

  /// How this core meets the others while the network trains.
  var team: (any Teamwork)?

  var input: Tensor?
  private var flippedInput = Tensor.empty
  private var flippedGradient = Tensor.empty
  private var output = Tensor.empty
  private var gradientOfInput = Tensor.empty
  private var rowsOfGradient = Tensor.empty
  private let inkedRows = InkedRows()
  /// ∂L/∂y and x of each slice, whose products are summed up to ∂L/∂W.
  var factors: [Factors] = []
  /// What this core does for other slices: for each, from rows · (samples before it) on, some rows of
  /// its y [rows, N]. The place of this core's own slice stays empty.
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
    self.init(Parameter("weight", weight), bias.map { Parameter("bias", $0) })
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
    output.prepare(Shape(n, k))
    // y = x Wᵀ + b
    let x = x.inOrder(n < lanes ? .rowMajor : .batchInnermost, using: &flippedInput)
    withPointers(x, to: &output) { x, y in
      let inked =
        n < lanes
        ? nil : inkedRows.look(through: x, depth: d, columns: n, rowStride: n, rowsOfA: k)
      write(Inputs(samples: n, x: x, inked: inked), to: y)
    }
    return output
  }

  public func backward(_ gradientOfOutput: Tensor) -> Tensor {
    backwardToParameters(gradientOfOutput)
    let (k, d, n) = (weight.value.shape[0], weight.value.shape[1], gradientOfOutput.shape[0])
    let dy = gradientOfOutput.inOrder(.batchInnermost, using: &flippedGradient)
    // ∂L/∂x = ∂L/∂y W
    if n < lanes {
      rowsOfGradient.prepare(Shape(n, d), order: .rowMajor)
      withPointers(dy, weight.value, to: &rowsOfGradient) { dy, w, dx in
        matrixProduct(
          rows: n, columns: d, depth: k, dy, rowStride: 1, columnStride: n, w, rowStride: d,
          to: dx, rowStride: d, start: .zero)
      }
      rowsOfGradient.write(inOrder: .batchInnermost, to: &gradientOfInput)
      return gradientOfInput
    }
    gradientOfInput.prepare(Shape(n, d))
    withPointers(weight.value, dy, to: &gradientOfInput) { w, dy, dx in
      matrixProduct(
        rows: d, columns: n, depth: k, w, rowStride: 1, columnStride: d, dy, rowStride: n,
        to: dx, rowStride: n, start: .zero)
    }
    return gradientOfInput
  }

  public func backwardToParameters(_ gradientOfOutput: Tensor) {
    guard let x = input else { fatalError("Linear: backward needs a forward before it") }
    let (k, d, n) = (weight.value.shape[0], weight.value.shape[1], x.shape[0])
    require(
      gradientOfOutput.shape == Shape(n, k),
      "Linear: the output has shape [\(n), \(k)], its gradient \(gradientOfOutput.shape)")
    let dy = gradientOfOutput.inOrder(.batchInnermost, using: &flippedGradient)
    let rows = x.inOrder(.rowMajor, using: &flippedInput)
    // ∂L/∂W = (∂L/∂y)ᵀ x
    withPointers(dy, rows) { dy, x in
      let inked = inkedRows.look(
        through: x, depth: n, columns: d, rowStride: d, rowsOfA: k)
      add(Factors(depth: n, dy, rowStride: n, columnStride: 1, x, rowStride: d, inked: inked))
    }
    // ∂L/∂b = Σₙ ∂L/∂y
    if let bias {
      withPointers(dy, to: &bias.gradient) { dy, db in
        addRowSums(rows: k, columns: n, dy, to: db)
      }
    }
    input = nil
  }
}
