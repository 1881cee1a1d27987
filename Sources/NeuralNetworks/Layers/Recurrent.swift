import Kernels

/// Reads a sequence step by step: each state depends on the input of its step and on the state
/// before it. Gives the last state.
///
/// ```
/// forward:   h[t] = tanh(W x[t] + U h[t−1] + b)    x[N,T,D]  W[H,D]  U[H,H]  b[H]  ->  h[T−1] [N,H]
/// backward:  ∂L/∂z[t] = ∂L/∂h[t] · (1 − h[t]²)     ∂L/∂h[t−1] = Uᵀ ∂L/∂z[t]    ∂L/∂x[t] = Wᵀ ∂L/∂z[t]
///            ∂L/∂W = Σₜ ∂L/∂z[t] x[t]ᵀ     ∂L/∂U = Σₜ ∂L/∂z[t] h[t−1]ᵀ     ∂L/∂b = Σₜ ∂L/∂z[t]
/// ```
///
/// z[t] is the sum inside the tanh, h[−1] zero. Elman 1990, "Finding Structure in Time". The names
/// of the parameters and the distribution of their first values are PyTorch's; of its two biases,
/// which are only ever added, there is one: to load a model from there, add them up.
public final class Recurrent: Layer {
  private let recurrence: Recurrence
  /// W [H, D]
  public var inputWeight: Parameter { recurrence.inputWeight }
  /// U [H, H]
  public var stateWeight: Parameter { recurrence.stateWeight }
  /// b [H]
  public var bias: Parameter { recurrence.bias }
  public var parameters: [Parameter] { recurrence.parameters }
  /// H: how many numbers the state has.
  public var units: Int { recurrence.units }

  /// h [N, T, H]: the states after all steps of the last forward pass.
  public var states: Tensor { recurrence.states }

  /// A layer that reads steps of `inputs` numbers and keeps a state of `units` numbers, its weights
  /// drawn at random.
  public convenience init(_ inputs: Int, _ units: Int, using generator: inout RandomGenerator) {
    require(inputs > 0 && units > 0, "Recurrent(\(inputs), \(units)) needs positive sizes")
    self.init(Recurrence(inputs, units, sumsPerUnit: 1, using: &generator))
  }

  /// A layer with the given weights W [H, D], U [H, H] and bias b [H].
  public convenience init(inputWeight: Tensor, stateWeight: Tensor, bias: Tensor) {
    self.init(
      Recurrence(inputWeight: inputWeight, stateWeight: stateWeight, bias: bias, sumsPerUnit: 1))
  }

  private init(_ recurrence: Recurrence) { self.recurrence = recurrence }

  public func replica() -> (any Layer)? { Recurrent(recurrence.replica()) }

  public func begin(_ pass: Pass) { recurrence.begin() }

  public func forward(_ x: Tensor) -> Tensor {
    recurrence.requireInput(x, of: "Recurrent")
    let count = x.shape[0] * units
    // h = tanh z
    return recurrence.forward(x) { _, z, h in tanh(count, z, to: h) }
  }

  public func backward(_ gradientOfOutput: Tensor) -> Tensor {
    backwardToParameters(gradientOfOutput)
    return recurrence.backwardToInput()
  }

  public func backwardToParameters(_ gradientOfOutput: Tensor) {
    recurrence.requireGradient(gradientOfOutput, of: "Recurrent")
    let count = gradientOfOutput.count
    // ∂L/∂z = ∂L/∂h · (1 − h²)
    recurrence.backward(gradientOfOutput) { _, dh, h, dz in
      // In its own place first, since the kernel also writes a little behind the end.
      tanhBackward(count, dh, h, to: dh)
      dz.update(from: dh, count: count)
    }
  }
}
