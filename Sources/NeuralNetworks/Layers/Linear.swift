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
/// what is paper in the samples of a picture need not be multiplied (see `InkedColumns`). Where
/// a large layer is the first of a network, cores do some inputs each, for the samples of all: see
/// `Linear+Sharing`.
public final class Linear: Layer {
  /// W [K, D]
  public let weight: Parameter
  /// b [K], or nil.
  public let bias: Parameter?
  public var parameters: [Parameter] { bias.map { [weight, $0] } ?? [weight] }

  /// K and D
  let (outputs, inputs): (Int, Int)
  /// How this core meets the others while they share the inputs; and which inputs it does.
  var team: (any Teamwork)?
  var ownInputs: Range<Int>
  /// Then whoever moves the weights of a first layer adds up the gradient of a single sample: see
  /// `SampleGradient`.
  var isTraining = false

  var input: Tensor?
  private var output = Tensor.empty
  private var rowsOfOutput = Tensor.empty
  var rowsOfGradient = Tensor.empty
  private var flippedGradient = Tensor.empty
  private var gradientOfInput = Tensor.empty
  let inkedColumns = InkedColumns()
  let sampleGradient: SampleGradient
  /// Where cores share inputs, what this one adds to the y of other slices [samples of all slices, K]. The
  /// place of its own slice stays empty.
  var answers = Tensor.empty
  /// And ∂L/∂y of all slices [samples of all slices, K and a gap].
  var allGradients = Tensor.empty

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
    (outputs, inputs) = (weight.value.shape[0], weight.value.shape[1])
    ownInputs = 0..<inputs
    sampleGradient = SampleGradient(outputs: outputs)
  }

  public func replica() -> (any Layer)? { Linear(weight.replica(), bias?.replica()) }

  public func forward(_ x: Tensor) -> Tensor {
    let (k, d) = (outputs, inputs)
    require(
      x.shape.rank == 2 && x.shape[1] == d,
      "Linear(\(d), \(k)) takes an input of shape [N, \(d)], not \(x.shape)")
    input = x
    let own = ownSamples(of: x)
    rowsOfOutput.prepare(Shape(own.count, k), order: .rowMajor)
    // y = x Wᵀ + b
    withPointers(x, to: &rowsOfOutput) { write(own, of: Inputs(x, at: $0), to: $1) }
    rowsOfOutput.write(inOrder: .batchInnermost, to: &output)
    return output
  }

  public func backward(_ gradientOfOutput: Tensor) -> Tensor {
    require(team == nil, "Linear: ∂L/∂x of a network's first layer, whose inputs cores share")
    addGradients(gradientOfOutput, isFirstLayer: false)
    let (k, d, n) = (outputs, inputs, gradientOfOutput.shape[0])
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
    addGradients(gradientOfOutput, isFirstLayer: true)
  }

  private func addGradients(_ gradientOfOutput: Tensor, isFirstLayer: Bool) {
    guard let x = input else { fatalError("Linear: backward needs a forward before it") }
    let (k, n) = (outputs, ownSamples(of: x).count)
    require(
      gradientOfOutput.shape == Shape(n, k),
      "Linear: the output has shape [\(n), \(k)], its gradient \(gradientOfOutput.shape)")
    weight.addOwedGradient()
    gradientOfOutput.write(inOrder: .rowMajor, to: &rowsOfGradient)
    team?.announce(rowsOfGradient.withPointer { $0 })
    // ∂L/∂b = Σₙ ∂L/∂y
    if let bias {
      withPointers(rowsOfGradient, to: &bias.gradient) { dy, db in
        addColumnSums(rows: n, columns: k, dy, rowStride: k, to: db)
      }
    }
    // ∂L/∂W = (∂L/∂y)ᵀ x
    if x.shape[0] == 1 {
      oweWeightGradient(x)
      if !(isTraining && isFirstLayer) { weight.addOwedGradient() }
    } else {
      withPointers(x, rowsOfGradient) { addWeightGradient(Inputs(x, at: $0), $1) }
    }
    input = nil
  }
}
