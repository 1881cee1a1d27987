import Kernels

/// ∂L/∂W = (∂L/∂y)ᵀ x of a linear layer, for some of its inputs, each of which has a row in memory as in
/// W: dW [D, K].
///
/// In pictures most inputs are paper, the same number in all samples. Their rows are alike, so that a
/// piece of them is multiplied once; and if that number is zero, there is nothing to move by.
final class LinearGradient: OwedGradient {
  /// K
  private let outputs: Int
  private let inkedInputs = InkedColumns()
  private var factors: Factors?
  /// x and ∂L/∂y, held so that whoever writes to them gets other memory.
  private var owners: (Tensor, Tensor)?
  /// For a piece; and for one of paper, all of whose rows are alike.
  private var (memory, paper) = (Storage(count: 0), Storage(count: 0))

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

    /// Whether these inputs, which begin with a block of four, are known to be paper in all samples.
    func isPaper(_ inputs: Range<Int>) -> Bool {
      if x.samples > 1 {
        let first = inputs.lowerBound - self.inputs.lowerBound
        return inked?.isPaper(inRows: first..<first + inputs.count) ?? false
      }
      for d in inputs where x(from: d).pointee != x.paper { return false }
      return true
    }
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

  func forEachPiece(
    of range: Range<Int>, zeros wantsZeros: Bool,
    _ body: (Range<Int>, UnsafePointer<Scalar>) -> Void
  ) {
    guard let factors else { return }
    // So few that a piece stays in the nearest cache where a row is nothing but x · ∂L/∂y; as many as a
    // matrix product likes where there is more to multiply. To look at fewer than 512 weights takes
    // longer than to move them.
    let most = wholeInputs(factors.x.samples == 1 ? 2048 / outputs : 64)
    let grain = wholeInputs(min(512 / outputs, 64))
    if memory.capacity < paddedCapacity(most * outputs) {
      (memory, paper) = (Storage(count: most * outputs), Storage(count: most * outputs))
    }
    let inputs = range.lowerBound / outputs..<range.upperBound / outputs
    var first = inputs.lowerBound
    var rowsOfPaper = 0
    while first < inputs.upperBound {
      // Neighbours that are all paper, or none of which is.
      let isPaper = factors.isPaper(first..<min(first + grain, inputs.upperBound))
      let last = min(first + most, inputs.upperBound)
      var end = first
      repeat {
        end = min(end + grain, last)
      } while end < last && factors.isPaper(end..<min(end + grain, last)) == isPaper
      let piece = first * outputs..<end * outputs
      if !isPaper {
        multiply(factors, first..<end, to: memory.address, .zero)
        body(piece, memory.address)
      } else if wantsZeros || factors.x.paper != 0 {
        if rowsOfPaper < end - first {
          multiply(factors, first..<end, to: paper.address, .zero)
          rowsOfPaper = end - first
        }
        body(piece, paper.address)
      }
      first = end
    }
  }

  /// About so many inputs, whose weights are whole vectors.
  private func wholeInputs(_ count: Int) -> Int {
    let grain = Linear.inputGrain(outputs: outputs)
    return max(grain, count / grain * grain)
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
