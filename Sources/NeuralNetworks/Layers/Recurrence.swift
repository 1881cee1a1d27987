import Kernels

/// What the recurrent layers share: in each step a weighted sum of that step's input and of the
/// state that the step before has left, with the same weights in all steps.
///
/// ```
/// forward:   z[t] = W x[t] + U h[t−1] + b          x[N,T,D]  W[G,D]  U[G,H]  b[G]  ->  z[N,T,G]
/// backward:  ∂L/∂h[t−1] = Uᵀ ∂L/∂z[t]              ∂L/∂x[t] = Wᵀ ∂L/∂z[t]
///            ∂L/∂W = Σₜ ∂L/∂z[t] x[t]ᵀ    ∂L/∂U = Σₜ ∂L/∂z[t] h[t−1]ᵀ    ∂L/∂b = Σₜ ∂L/∂z[t]
/// ```
///
/// h[−1] is zero, and L depends on the last state. How z becomes h, and ∂L/∂h becomes ∂L/∂z, is up
/// to the layer. In memory the numbers of one step lie together, the samples innermost.
final class Recurrence {
  /// W [G, D]
  let inputWeight: Parameter
  /// U [G, H]
  let stateWeight: Parameter
  /// b [G]
  let bias: Parameter
  /// h [N, T, H] of the last forward pass.
  private(set) var states = Tensor.empty

  private var input: Tensor?
  private var flippedInput = Tensor.empty
  /// z, and in its place whatever the layer makes of it: at last ∂L/∂z [N, T, G].
  private var sums = Tensor.empty
  private var lastState = Tensor.empty
  private var gradientOfState = Tensor.empty
  private var stateRows = Tensor.empty
  private var gradientOfInput = Tensor.empty

  var parameters: [Parameter] { [inputWeight, stateWeight, bias] }
  /// H
  var units: Int { stateWeight.value.shape[1] }

  private var sizes: (d: Int, g: Int, h: Int) {
    let (w, u) = (inputWeight.value.shape, stateWeight.value.shape)
    return (w[1], u[0], u[1])
  }

  /// Weights and bias from U(−1/√H, 1/√H), for G = `sumsPerUnit` · H sums.
  convenience init(
    _ inputs: Int, _ units: Int, sumsPerUnit: Int, using generator: inout RandomGenerator
  ) {
    func parameter(_ shape: Shape) -> Tensor {
      let bound = 1 / Double(units).squareRoot()
      return .uniform(shape, from: -bound, to: bound, using: &generator)
    }
    let sums = sumsPerUnit * units
    self.init(
      inputWeight: parameter([sums, inputs]), stateWeight: parameter([sums, units]),
      bias: parameter([sums]), sumsPerUnit: sumsPerUnit)
  }

  /// Traps when the shapes do not fit together.
  convenience init(inputWeight: Tensor, stateWeight: Tensor, bias: Tensor, sumsPerUnit: Int) {
    let (w, u, b) = (inputWeight.shape, stateWeight.shape, bias.shape)
    require(
      w.rank == 2 && u.rank == 2 && w[0] == u[0] && u[0] == sumsPerUnit * u[1] && b == [u[0]],
      "weights of H units and D inputs have the shapes [\(sumsPerUnit)H, D], [\(sumsPerUnit)H, H] "
        + "and [\(sumsPerUnit)H], not \(w), \(u) and \(b)")
    self.init(
      Parameter("weight_ih_l0", inputWeight), Parameter("weight_hh_l0", stateWeight),
      Parameter("bias_ih_l0", bias))
  }

  private init(_ inputWeight: Parameter, _ stateWeight: Parameter, _ bias: Parameter) {
    self.inputWeight = inputWeight
    self.stateWeight = stateWeight
    self.bias = bias
  }

  func replica() -> Recurrence {
    Recurrence(inputWeight.replica(), stateWeight.replica(), bias.replica())
  }

  /// Before a forward pass: what was kept for a backward pass goes.
  func begin() { input = nil }

  func requireInput(_ x: Tensor, of layer: String) {
    let d = sizes.d
    require(
      x.shape.rank == 3 && x.shape[1] > 0 && x.shape[2] == d,
      "\(layer)(\(d), \(units)) takes an input of shape [N, T, \(d)], T ≥ 1, not \(x.shape)")
  }

  func requireGradient(_ gradientOfOutput: Tensor, of layer: String) {
    require(input != nil, "\(layer): backward needs a forward before it")
    require(
      gradientOfOutput.shape == lastState.shape,
      "\(layer): the output has shape \(lastState.shape), its gradient \(gradientOfOutput.shape)")
  }

  /// Takes `x` [N, T, D] step by step to the last state [N, H]. `activate` gets the number of the
  /// step and where its z and its h lie, and writes h.
  func forward(
    _ x: Tensor,
    activate: (Int, UnsafeMutablePointer<Scalar>, UnsafeMutablePointer<Scalar>) -> Void
  ) -> Tensor {
    let (n, steps) = (x.shape[0], x.shape[1])
    let (d, g, h) = sizes
    input = x
    sums.prepare(Shape(n, steps, g))
    states.prepare(Shape(n, steps, h))
    let columns = x.inOrder(.batchInnermost, using: &flippedInput)
    withPointers(inputWeight.value, stateWeight.value, columns, to: &sums) { w, u, x, z in
      bias.value.withPointer { b in
        states.withMutablePointer { states in
          for t in 0..<steps {
            // z[t] = W x[t] + U h[t−1] + b
            let (z, state) = (z + t * g * n, states + t * h * n)
            let x = x + t * d * n
            matrixProduct(
              rows: g, columns: n, depth: d, w, rowStride: d, columnStride: 1, x, rowStride: n,
              to: z, rowStride: n, start: .rowConstants(b))
            if t > 0 {
              matrixProduct(
                rows: g, columns: n, depth: h, u, rowStride: h, columnStride: 1, state - h * n,
                rowStride: n, to: z, rowStride: n, start: .existing)
            }
            activate(t, z, state)
          }
        }
      }
    }
    lastState.prepare(Shape(n, h))
    withPointers(states, to: &lastState) { $1.update(from: $0 + (steps - 1) * h * n, count: h * n) }
    return lastState
  }

  /// Takes ∂L/∂h of the last step [N, H] back step by step, and adds to the parameters' gradients.
  /// `differentiate` gets the number of the step, and where its ∂L/∂h, its h and what `activate`
  /// left of its z lie; it writes ∂L/∂z there, and may write to ∂L/∂h.
  func backward(
    _ gradientOfOutput: Tensor,
    differentiate: (
      Int, UnsafeMutablePointer<Scalar>, UnsafePointer<Scalar>, UnsafeMutablePointer<Scalar>
    ) -> Void
  ) {
    let (n, steps) = (states.shape[0], states.shape[1])
    let (_, g, h) = sizes
    guard let x = input?.inOrder(.rowMajor, using: &flippedInput) else { return }
    gradientOfOutput.write(inOrder: .batchInnermost, to: &gradientOfState)
    stateRows.prepare(Shape(n, h), order: .rowMajor)
    withPointers(stateWeight.value, states, to: &sums) { u, states, z in
      gradientOfState.withMutablePointer { dh in
        for t in (0..<steps).reversed() {
          let dz = z + t * g * n
          differentiate(t, dh, states + t * h * n, dz)
          addToGradients(dz, x, step: t)
          if t == 0 { break }
          // ∂L/∂h[t−1] = Uᵀ ∂L/∂z[t]
          matrixProduct(
            rows: h, columns: n, depth: g, u, rowStride: 1, columnStride: h, dz, rowStride: n,
            to: dh, rowStride: n, start: .zero)
        }
      }
    }
    input = nil
  }

  private func addToGradients(_ dz: UnsafePointer<Scalar>, _ x: Tensor, step t: Int) {
    let (n, steps) = (states.shape[0], states.shape[1])
    let (d, g, h) = sizes
    func addProduct(
      to weight: Parameter, columns: Int, _ rows: UnsafePointer<Scalar>, rowStride: Int
    ) {
      let sum = weight.gradientSum()
      matrixProduct(
        rows: g, columns: columns, depth: n, dz, rowStride: n, columnStride: 1, rows,
        rowStride: rowStride, to: sum.address, rowStride: columns, start: sum.start)
    }
    // ∂L/∂W += ∂L/∂z[t] x[t]ᵀ
    x.withPointer { x in
      let x = x + t * d
      addProduct(to: inputWeight, columns: d, x, rowStride: steps * d)
    }
    // ∂L/∂U += ∂L/∂z[t] h[t−1]ᵀ
    if t > 0 {
      withPointers(states, to: &stateRows) { states, rows in
        transpose(
          rows: h, columns: n, states + (t - 1) * h * n, rowStride: n, to: rows, rowStride: h)
        addProduct(to: stateWeight, columns: h, rows, rowStride: h)
      }
    }
    // ∂L/∂b += ∂L/∂z[t]
    bias.gradient.withMutablePointer { db in addRowSums(rows: g, columns: n, dz, to: db) }
  }

  /// ∂L/∂x [N, T, D], after `backward`.
  func backwardToInput() -> Tensor {
    let (n, steps) = (states.shape[0], states.shape[1])
    let (d, g, _) = sizes
    gradientOfInput.prepare(Shape(n, steps, d))
    withPointers(inputWeight.value, sums, to: &gradientOfInput) { w, dz, dx in
      for t in 0..<steps {
        // ∂L/∂x[t] = Wᵀ ∂L/∂z[t]
        matrixProduct(
          rows: d, columns: n, depth: g, w, rowStride: 1, columnStride: d, dz + t * g * n,
          rowStride: n, to: dx + t * d * n, rowStride: n, start: .zero)
      }
    }
    return gradientOfInput
  }
}
