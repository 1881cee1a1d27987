import Kernels

/// Reads a sequence step by step and decides in each step what to keep: long short-term memory.
/// Beside its state h it carries a cell c, which is added to and not squashed from step to step.
/// Gives the last state.
///
/// ```
/// forward:   (zᵢ, z_f, z_g, zₒ)[t] = W x[t] + U h[t−1] + b        x[N,T,D]  W[4H,D]  U[4H,H]  b[4H]
///            i = σ(zᵢ)   f = σ(z_f)   g = tanh z_g   o = σ(zₒ)
///            c[t] = f c[t−1] + i g       h[t] = o tanh c[t]       ->  h[T−1] [N,H]
/// backward:  ∂L/∂c[t] = ∂L/∂h[t] · o (1 − tanh² c[t]) + ∂L/∂c[t+1] · f[t+1]
///            ∂L/∂zᵢ = ∂L/∂c · g i (1 − i)          ∂L/∂z_f = ∂L/∂c · c[t−1] f (1 − f)
///            ∂L/∂z_g = ∂L/∂c · i (1 − g²)          ∂L/∂zₒ = ∂L/∂h · tanh c · o (1 − o)
///            and from ∂L/∂z to the rest as in `Recurrent`
/// ```
///
/// i, f and o are the input, forget and output gates, g the candidate; c[−1] and h[−1] are zero.
/// Hochreiter and Schmidhuber 1997, "Long Short-Term Memory"; forget gate: Gers, Schmidhuber and
/// Cummins 2000, "Learning to Forget". The order of the gates, the names of the parameters and the
/// distribution of their first values are PyTorch's, with two deviations: there is one bias where
/// PyTorch adds up two, and that of the forget gates begins at 1, so that a new layer remembers
/// (Gers et al. 2000; Jozefowicz, Zaremba and Sutskever 2015, "An Empirical Exploration
/// of Recurrent Network Architectures").
public final class LSTM: Layer {
  private let recurrence: Recurrence
  /// W [4H, D]: H rows for each of i, f, g and o.
  public var inputWeight: Parameter { recurrence.inputWeight }
  /// U [4H, H]
  public var stateWeight: Parameter { recurrence.stateWeight }
  /// b [4H]
  public var bias: Parameter { recurrence.bias }
  public var parameters: [Parameter] { recurrence.parameters }
  /// H: how many numbers the state has.
  public var units: Int { recurrence.units }

  /// h [N, T, H]: the states after all steps of the last forward pass.
  public var states: Tensor { recurrence.states }

  /// c [N, T + 1, H], from c[−1] on.
  private var cells = Tensor.empty
  private var tanhOfCells = Tensor.empty
  private var gradientOfCell = Tensor.empty

  /// A layer that reads steps of `inputs` numbers and keeps a state of `units` numbers, its weights
  /// drawn at random.
  public convenience init(_ inputs: Int, _ units: Int, using generator: inout RandomGenerator) {
    require(inputs > 0 && units > 0, "LSTM(\(inputs), \(units)) needs positive sizes")
    self.init(Recurrence(inputs, units, sumsPerUnit: 4, using: &generator))
    for forget in units..<2 * units { bias.value[forget] = 1 }
  }

  /// A layer with the given weights W [4H, D], U [4H, H] and bias b [4H].
  public convenience init(inputWeight: Tensor, stateWeight: Tensor, bias: Tensor) {
    self.init(
      Recurrence(inputWeight: inputWeight, stateWeight: stateWeight, bias: bias, sumsPerUnit: 4))
  }

  private init(_ recurrence: Recurrence) { self.recurrence = recurrence }

  public func replica() -> (any Layer)? { LSTM(recurrence.replica()) }

  public func begin(_ pass: Pass) { recurrence.begin() }

  public func forward(_ x: Tensor) -> Tensor {
    recurrence.requireInput(x, of: "LSTM")
    let (n, steps) = (x.shape[0], x.shape[1])
    let count = n * units
    cells.prepare(Shape(n, steps + 1, units))
    tanhOfCells.prepare(Shape(n, steps, units))
    return cells.withMutablePointer { c in
      tanhOfCells.withMutablePointer { tanhOfCells in
        c.update(repeating: 0, count: count)
        // c = f c[t−1] + i g,  h = o tanh c
        return recurrence.forward(x) { t, z, h in
          lstmStep(
            count, gates: z, previousCell: c + t * count, cell: c + (t + 1) * count,
            tanhOfCell: tanhOfCells + t * count, state: h)
        }
      }
    }
  }

  public func backward(_ gradientOfOutput: Tensor) -> Tensor {
    backwardToParameters(gradientOfOutput)
    return recurrence.backwardToInput()
  }

  public func backwardToParameters(_ gradientOfOutput: Tensor) {
    recurrence.requireGradient(gradientOfOutput, of: "LSTM")
    let count = gradientOfOutput.count
    gradientOfCell.prepare(gradientOfOutput.shape)
    gradientOfCell.fill(0)
    withPointers(cells, tanhOfCells, to: &gradientOfCell) { c, tanhOfCells, dc in
      // ∂L/∂z and ∂L/∂c[t−1], from ∂L/∂h and ∂L/∂c[t]
      recurrence.backward(gradientOfOutput) { t, dh, _, z in
        lstmStepBackward(
          count, gates: z, previousCell: c + t * count, tanhOfCell: tanhOfCells + t * count,
          gradientOfState: dh, gradientOfCell: dc)
      }
    }
  }
}
