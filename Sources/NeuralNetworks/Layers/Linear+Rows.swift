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
    input = nil
    team = nil
    guard sharesWork, case .training(_, _, let team?) = pass, team.sliceCount > 1 else { return }
    let (k, d) = (weight.value.shape[0], weight.value.shape[1])
    if team.sampleCount * (k + d) < k * d { self.team = team }
  }

  /// What one slice puts in.
  struct Inputs {
    let samples: Int
    /// [N, D] with few samples, otherwise [D, N]
    let x: UnsafePointer<Scalar>
    /// Which rows of x have ink.
    let inked: InkedRows.Lists?
  }

  /// y = x Wᵀ + b for this core's slice. y [K, N]
  ///
  /// A core writes what it does for others to memory of its own, from which each fetches its part,
  /// and not into their y, which would have to come here to be written and go back to be read.
  func write(_ own: Inputs, to y: UnsafeMutablePointer<Scalar>) {
    guard let team else { return write(0..<weight.value.shape[0], of: own, to: y) }
    let (rows, n) = (rows(ofSlice: team.slice, team), own.samples)
    write(rows, of: own, to: y + rows.lowerBound * n)
    answers.prepare(Shape(rows.count * team.sampleCount), order: .rowMajor)
    let answers = answers.withMutablePointer { $0 }
    // How many samples the slices before this one have.
    var before = 0
    withUnsafePointer(to: own) { address in
      team.meet(at: address)
      var samples = 0
      for (i, slice) in SliceParts(own: own, team: team).enumerated() {
        if i == team.slice {
          before = samples
        } else {
          write(rows, of: slice, to: answers + rows.count * samples)
        }
        samples += slice.samples
      }
      team.meet(at: answers)
    }
    for i in 0..<team.sliceCount where i != team.slice {
      let rows = self.rows(ofSlice: i, team)
      let answers = team.address(ofSlice: i).assumingMemoryBound(to: Scalar.self)
      (y + rows.lowerBound * n).update(from: answers + rows.count * before, count: rows.count * n)
    }
  }

  /// Which rows the core of slice `i` does. Their scalars begin and end at whole vectors, or at the end.
  private func rows(ofSlice i: Int, _ team: any Teamwork) -> Range<Int> {
    let (k, d) = (weight.value.shape[0], weight.value.shape[1])
    var grain = 1
    while grain * d % lanes != 0 { grain *= 2 }
    return team.share(ofSlice: i, of: k, grain: grain)
  }

  /// y = x Wᵀ + b for some rows of W and one slice. y [rows, N]
  private func write(
    _ rows: Range<Int>, of slice: Inputs, to y: UnsafeMutablePointer<Scalar>
  ) {
    let (d, n) = (weight.value.shape[1], slice.samples)
    weight.value.withPointer { w in
      let w = w + rows.lowerBound * d
      if n < lanes {
        writeBias(rows, to: y, samples: n)
        addDotProducts(
          rows: rows.count, columns: n, depth: d, w, rowStride: d, slice.x, rowStride: d, to: y,
          rowStride: n)
      } else {
        withBias(rows) { start in
          matrixProduct(
            rows: rows.count, columns: n, depth: d, w, rowStride: d, columnStride: 1, slice.x,
            rowStride: n, inked: slice.inked, to: y, rowStride: n, start: start)
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

  /// ∂L/∂W = (∂L/∂y)ᵀ x, of all rows for this slice, or of this core's rows for all slices.
  func add(_ own: Factors) {
    guard let team else { return add(0..<weight.value.shape[0], of: SliceParts(own: own)) }
    exchange(own, with: team) { add(rows(ofSlice: team.slice, team), of: $0) }
  }

  private func add(_ rows: Range<Int>, of slices: SliceParts<Factors>) {
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
