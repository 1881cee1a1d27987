import Kernels

// Some rows of W for the samples of all cores.
//
// Cores that do all rows, each for its own samples, send a gradient as large as W to each other in
// every step, and then the new W. Cores that do some rows for all samples send x instead. A gradient,
// and what an optimizer remembers of a weight, then never leave their core; the weight itself does
// so for ∂L/∂x alone, which the first layer of a network is not asked for.
extension Linear {
  /// With fewer weights the cores would spend more time meeting.
  private static let worthSharing = 65_536

  public var sharesWork: Bool { weight.value.count >= Linear.worthSharing }

  /// Work is shared where a mini-batch has fewer inputs and outputs than there are weights.
  public func begin(_ pass: Pass) {
    team = nil
    guard sharesWork, case .training(_, _, let team?) = pass else { return }
    let (k, d) = (weight.value.shape[0], weight.value.shape[1])
    if team.sampleCount * (k + d) < k * d { self.team = team }
  }

  /// y = x Wᵀ + b for one slice.
  struct Outputs {
    let samples: Int
    /// [N, D] with few samples, otherwise [D, N]
    let x: UnsafePointer<Scalar>
    /// [K, N]
    let y: UnsafeMutablePointer<Scalar>
  }

  /// Calls `body` with the rows of W that this core does, and the parts of all slices in their order.
  @inline(__always)
  func withRows<Part>(
    for part: Part, _ body: (_ rows: Range<Int>, _ parts: SliceParts<Part>) -> Void
  ) {
    guard let team else { return body(0..<weight.value.shape[0], SliceParts(own: part)) }
    exchange(part, with: team) { body(rows(of: team), $0) }
  }

  /// Which rows this core does. Their scalars begin and end at whole vectors, or at the end.
  private func rows(of team: any Teamwork) -> Range<Int> {
    let (k, d) = (weight.value.shape[0], weight.value.shape[1])
    var grain = 1
    while grain * d % lanes != 0 { grain *= 2 }
    return team.share(of: k, grain: grain)
  }

  /// y = x Wᵀ + b for some rows of W.
  func write(_ rows: Range<Int>, of slices: SliceParts<Outputs>) {
    let d = weight.value.shape[1]
    weight.value.withPointer { w in
      let w = w + rows.lowerBound * d
      for slice in slices {
        let n = slice.samples
        let y = slice.y + rows.lowerBound * n
        if n < lanes {
          writeBias(rows, to: y, samples: n)
          addDotProducts(
            rows: rows.count, columns: n, depth: d, w, rowStride: d, slice.x, rowStride: d, to: y,
            rowStride: n)
        } else {
          withBias(rows) { start in
            matrixProduct(
              rows: rows.count, columns: n, depth: d, w, rowStride: d, columnStride: 1, slice.x,
              rowStride: n, to: y, rowStride: n, start: start)
          }
        }
      }
    }
  }

  private func withBias(_ rows: Range<Int>, _ body: (Start) -> Void) {
    guard let bias else { return body(.zero) }
    bias.value.withPointer { body(.rowConstants($0 + rows.lowerBound)) }
  }

  private func writeBias(
    _ rows: Range<Int>, to y: UnsafeMutablePointer<Scalar>, samples n: Int
  ) {
    guard let bias else { return y.update(repeating: 0, count: rows.count * n) }
    bias.value.withPointer { b in
      for (i, row) in rows.enumerated() { (y + i * n).update(repeating: b[row], count: n) }
    }
  }

  /// ∂L/∂W = (∂L/∂y)ᵀ x for some rows of W, summed over the slices.
  func add(_ rows: Range<Int>, of slices: SliceParts<Factors>) {
    let d = weight.value.shape[1]
    factors.removeAll(keepingCapacity: true)
    for slice in slices where slice.depth > 0 { factors.append(slice.from(row: rows.lowerBound)) }
    if factors.isEmpty { return }
    let sum = weight.gradientSum()
    if team != nil { weight.summedRange = rows.lowerBound * d..<rows.upperBound * d }
    factors.withUnsafeBufferPointer { factors in
      matrixProduct(
        rows: rows.count, columns: d, factors, to: sum.address + rows.lowerBound * d, rowStride: d,
        start: sum.start)
    }
  }
}
