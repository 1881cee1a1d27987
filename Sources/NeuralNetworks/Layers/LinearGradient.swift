import Kernels

/// ∂L/∂W = (∂L/∂y)ᵀ x of a linear layer, for some of its inputs, each of which has a row in memory as in
/// W: dW [D, K].
final class LinearGradient: OwedGradient {
  /// K
  private let outputs: Int
  private let inkedInputs = InkedColumns()
  private var factors: Factors?
  /// x and ∂L/∂y, held so that whoever writes to them gets other memory.
  private var owners: (Tensor, Tensor)?
  /// For a piece; and zeros for one that is nothing else.
  private var (memory, zeros) = (Storage(count: 0), Storage(count: 0))

  /// What is to be multiplied.
  private struct Factors {
    /// x [N, D], and which inputs
    let x: Linear.Inputs
    let inputs: Range<Int>
    /// ∂L/∂y [N, K], its rows some distance apart
    let dy: UnsafePointer<Scalar>
    let dyRow: Int
    /// The inputs that are not paper in some of four samples; `nil`: all are taken for such.
    let inked: InkedColumns.Lists?

    func x(from input: Int) -> UnsafePointer<Scalar> { x.address(ofSample: 0, input: input) }
  }

  init(outputs: Int) { self.outputs = outputs }

  /// What it is the gradient of from now on: x [N, D], of which some inputs, and ∂L/∂y [N, K or more].
  func begin(_ x: Tensor, inputs: Range<Int>, _ dy: Tensor) {
    owners = (x, dy)
    let rows = x.withPointer { Linear.Inputs(x, at: $0) }
    var inked: InkedColumns.Lists?
    if rows.samples > 1 {
      inked = inkedInputs.look(
        through: rows.address(ofSample: 0, input: inputs.lowerBound), rows: inputs.count,
        depth: rows.samples, rowStride: rows.inputStride, columnStride: rows.sampleStride,
        paper: rows.paper, columnsOfB: outputs)
    }
    factors = Factors(
      x: rows, inputs: inputs, dy: dy.withPointer { $0 }, dyRow: dy.shape[1], inked: inked)
  }

  func forget() { (factors, owners) = (nil, nil) }

  func add(to sum: GradientSum) {
    guard let factors else { return }
    let inputs = factors.inputs
    multiply(factors, inputs, to: sum.address + inputs.lowerBound * outputs, sum.start)
  }

  /// So high that a piece stays in the nearest cache where a row is nothing but x · ∂L/∂y; as high as a
  /// matrix product likes it where there is more to multiply.
  var piece: Int {
    let grain = Linear.inputGrain(outputs: outputs)
    let rows = factors?.x.samples == 1 ? 2048 / outputs : 64
    return max(grain, rows / grain * grain) * outputs
  }

  func sum(of piece: Range<Int>) -> UnsafePointer<Scalar> {
    guard let factors else { fatalError("this gradient is no longer owed") }
    if memory.capacity < paddedCapacity(piece.count) {
      (memory, zeros) = (Storage(count: piece.count), Storage(count: piece.count))
    }
    if isZero(piece) { return UnsafePointer(zeros.address) }
    multiply(factors, inputs(of: piece), to: memory.address, .zero)
    return UnsafePointer(memory.address)
  }

  func isZero(_ piece: Range<Int>) -> Bool {
    guard let factors else { return true }
    let inputs = inputs(of: piece)
    if factors.x.samples == 1 {
      let (first, step) = (factors.x(from: inputs.lowerBound), factors.x.inputStride)
      for i in 0..<inputs.count where first[i * step] != 0 { return false }
      return true
    }
    let first = inputs.lowerBound - factors.inputs.lowerBound
    return factors.inked?.isZero(inRows: first..<first + inputs.count) ?? false
  }

  private func inputs(of piece: Range<Int>) -> Range<Int> {
    piece.lowerBound / outputs..<piece.upperBound / outputs
  }

  private func multiply(
    _ factors: Factors, _ inputs: Range<Int>, to dw: UnsafeMutablePointer<Scalar>, _ start: Start
  ) {
    let (x, first) = (factors.x, factors.x(from: inputs.lowerBound))
    if x.samples == 1, case .zero = start {
      return outerProduct(
        rows: inputs.count, columns: outputs, first, stride: x.inputStride, factors.dy, to: dw)
    }
    matrixProduct(
      rows: inputs.count, columns: outputs, depth: x.samples, first, rowStride: x.inputStride,
      columnStride: x.sampleStride, factors.dy, rowStride: factors.dyRow,
      inked: factors.inked?.behind(rows: inputs.lowerBound - factors.inputs.lowerBound),
      to: dw, rowStride: outputs, start: start)
  }
}
