import Kernels

/// ∂L/∂W = (∂L/∂y)ᵀ x of a linear layer for a single sample, one row after the other: dW [D, K], as W lies in
/// memory.
///
/// Row d is x[d] · ∂L/∂y. In pictures most inputs are paper, the same number. Their rows are alike, so that
/// a piece of them is multiplied once; and if that number is zero, there is nothing to move by.
final class SampleGradient: OwedGradient {
  /// K
  private let outputs: Int
  /// So many inputs make a piece that stays in the nearest cache.
  private let most: Int
  /// So many are looked at together: of fewer than 512 weights that takes longer than to move them.
  private let grain: Int
  /// For a piece; and for one of paper.
  private let (memory, paper): (Storage, Storage)
  private var factors: Factors?
  /// x and ∂L/∂y, held so that whoever writes to them gets other memory.
  private var owners: (Tensor, Tensor)?

  private struct Factors {
    /// x [1, D], of which some inputs, and ∂L/∂y [1, K]
    let x: Linear.Inputs
    let inputs: Range<Int>
    let dy: UnsafePointer<Scalar>

    /// The inputs from this one on. Those of a single sample lie side by side, in either order.
    func x(from input: Int) -> UnsafePointer<Scalar> { x.address(ofSample: 0, input: input) }

    func arePaper(_ inputs: Range<Int>) -> Bool {
      areAll(inputs.count, x(from: inputs.lowerBound), x.paper)
    }
  }

  init(outputs: Int) {
    self.outputs = outputs
    let whole = Linear.inputGrain(outputs: outputs)
    most = max(whole, 2048 / outputs / whole * whole)
    grain = max(whole, 512 / outputs / whole * whole)
    (memory, paper) = (Storage(count: most * outputs), Storage(count: most * outputs))
  }

  /// What it is the gradient of from now on: x [1, D], of which some inputs, and ∂L/∂y [1, K or more].
  func begin(_ x: Tensor, _ dy: Tensor, inputs: Range<Int>) {
    owners = (x, dy)
    factors = Factors(
      x: x.withPointer { Linear.Inputs(x, at: $0) }, inputs: inputs, dy: dy.withPointer { $0 })
  }

  func forget() { (factors, owners) = (nil, nil) }

  func forEachPiece(
    of range: Range<Int>, zeros: Bool, _ body: (Range<Int>, UnsafePointer<Scalar>) -> Void
  ) {
    guard let factors else { return }
    let inputs = range.lowerBound / outputs..<range.upperBound / outputs
    var first = inputs.lowerBound
    var rowsOfPaper = 0
    while first < inputs.upperBound {
      // Neighbours that are all paper, or not.
      let arePaper = factors.arePaper(first..<min(first + grain, inputs.upperBound))
      let last = min(first + most, inputs.upperBound)
      var end = first
      repeat {
        end = min(end + grain, last)
      } while end < last && factors.arePaper(end..<min(end + grain, last)) == arePaper
      let (rows, piece) = (first..<end, first * outputs..<end * outputs)
      if !arePaper {
        write(factors, rows, to: memory.address)
        body(piece, memory.address)
      } else if zeros || factors.x.paper != 0 {
        if rowsOfPaper < rows.count {
          write(factors, rows, to: paper.address)
          rowsOfPaper = rows.count
        }
        body(piece, paper.address)
      }
      first = end
    }
  }

  func add(to sum: GradientSum) {
    guard let factors else { return }
    let inputs = factors.inputs
    let target = sum.address + inputs.lowerBound * outputs
    if case .zero = sum.start { return write(factors, inputs, to: target) }
    matrixProduct(
      rows: inputs.count, columns: outputs, depth: 1, factors.x(from: inputs.lowerBound),
      rowStride: 1, columnStride: 1, factors.dy, rowStride: outputs, to: target,
      rowStride: outputs, start: sum.start)
  }

  private func write(
    _ factors: Factors, _ inputs: Range<Int>, to dw: UnsafeMutablePointer<Scalar>
  ) {
    outerProduct(
      rows: inputs.count, columns: outputs, factors.x(from: inputs.lowerBound), factors.dy, to: dw)
  }
}
