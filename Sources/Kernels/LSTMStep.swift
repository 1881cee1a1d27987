// One step of an LSTM for all samples and units at once, element by element. `count` is their
// number. A step's memory may lie right before that of the next: nothing is written behind it.

/// From the sums z of the four gates to the new cell c and the new state h.
///
/// ```
/// i = σ(zᵢ)   f = σ(z_f)   g = tanh z_g   o = σ(zₒ)       c = f c' + i g       h = o tanh c
/// ```
///
/// `gates` holds zᵢ, z_f, z_g and zₒ, `count` scalars each, and gets i, f, g and o; c' is
/// `previousCell`.
public func lstmStep(
  _ count: Int, gates: UnsafeMutablePointer<Scalar>, previousCell: UnsafePointer<Scalar>,
  cell: UnsafeMutablePointer<Scalar>, tanhOfCell: UnsafeMutablePointer<Scalar>,
  state: UnsafeMutablePointer<Scalar>
) {
  let (input, forget, candidate, output) = parts(of: gates, count)
  for x in stride(from: 0, to: count, by: lanes) {
    let i = logisticSigmoid(.load(input + x))
    let f = logisticSigmoid(.load(forget + x))
    let g = hyperbolicTangent(.load(candidate + x))
    let o = logisticSigmoid(.load(output + x))
    let c = (i * g).adding(f, times: .load(previousCell + x))
    let t = hyperbolicTangent(c)
    i.store(input + x, atMost: count - x)
    f.store(forget + x, atMost: count - x)
    g.store(candidate + x, atMost: count - x)
    o.store(output + x, atMost: count - x)
    c.store(cell + x, atMost: count - x)
    t.store(tanhOfCell + x, atMost: count - x)
    (o * t).store(state + x, atMost: count - x)
  }
}

/// The way back through the same step: from ∂L/∂h and ∂L/∂c to the gradients of z and of c'.
///
/// ```
/// ∂L/∂c  += ∂L/∂h · o (1 − tanh² c)           ∂L/∂zₒ = ∂L/∂h · tanh c · o (1 − o)
/// ∂L/∂zᵢ  = ∂L/∂c · g · i (1 − i)             ∂L/∂z_g = ∂L/∂c · i · (1 − g²)
/// ∂L/∂z_f = ∂L/∂c · c' · f (1 − f)            ∂L/∂c' = ∂L/∂c · f
/// ```
///
/// `gates` holds i, f, g and o and gets ∂L/∂z; `gradientOfCell` holds ∂L/∂c and gets ∂L/∂c'.
public func lstmStepBackward(
  _ count: Int, gates: UnsafeMutablePointer<Scalar>, previousCell: UnsafePointer<Scalar>,
  tanhOfCell: UnsafePointer<Scalar>, gradientOfState: UnsafePointer<Scalar>,
  gradientOfCell: UnsafeMutablePointer<Scalar>
) {
  let (input, forget, candidate, output) = parts(of: gates, count)
  for x in stride(from: 0, to: count, by: lanes) {
    let (i, f) = (Vector.load(input + x), Vector.load(forget + x))
    let (g, o) = (Vector.load(candidate + x), Vector.load(output + x))
    let (t, dh) = (Vector.load(tanhOfCell + x), Vector.load(gradientOfState + x))
    let dc = Vector.load(gradientOfCell + x).adding(dh * o, times: 1 - t * t)
    (dh * t * o * (1 - o)).store(output + x, atMost: count - x)
    (dc * g * i * (1 - i)).store(input + x, atMost: count - x)
    (dc * i * (1 - g * g)).store(candidate + x, atMost: count - x)
    (dc * .load(previousCell + x) * f * (1 - f)).store(forget + x, atMost: count - x)
    (dc * f).store(gradientOfCell + x, atMost: count - x)
  }
}

/// Where the numbers of each gate begin.
@inline(__always)
private func parts(
  of gates: UnsafeMutablePointer<Scalar>, _ count: Int
) -> (
  input: UnsafeMutablePointer<Scalar>, forget: UnsafeMutablePointer<Scalar>,
  candidate: UnsafeMutablePointer<Scalar>, output: UnsafeMutablePointer<Scalar>
) {
  (gates, gates + count, gates + 2 * count, gates + 3 * count)
}

extension Vector {
  /// Writes the vector, or its first `count` lanes where these are fewer.
  @inline(__always)
  fileprivate func store(_ address: UnsafeMutablePointer<Scalar>, atMost count: Int) {
    if count >= Vector.scalarCount { store(address) } else { store(address, first: count) }
  }
}
