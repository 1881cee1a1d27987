import Kernels

// Some inputs for the samples of all cores.
//
// Cores that do all inputs, each for its own samples, send a gradient as large as W to each other in
// every step, and then the new W. Cores that do some inputs for all samples send these of x instead,
// and what they add to y. A gradient, and what an optimizer remembers of a weight, then never leave
// their core; the weight itself does so for ∂L/∂x alone, which the first layer of a network is not
// asked for.
extension Linear {
  /// With fewer weights the cores would spend more time meeting.
  private static let worthSharing = 65_536

  public var sharesWork: Bool { weight.value.count >= Linear.worthSharing }

  /// Work is shared where T cores then send fewer scalars to each other: T − 1 times the N (D/T + 2 K)
  /// of x, y and ∂L/∂y, and otherwise T − 1 times the 2 K D of a gradient and W.
  public func begin(_ pass: Pass) {
    input = nil
    team = nil
    guard sharesWork, case .training(_, _, let team?) = pass, team.sliceCount > 1 else { return }
    let (k, d) = (weight.value.shape[0], weight.value.shape[1])
    if team.sampleCount * (d / team.sliceCount + 2 * k) < 2 * k * d { self.team = team }
  }

  /// x [N, D] of one slice.
  struct Inputs {
    let samples: Int
    let x: UnsafePointer<Scalar>
    /// How far apart neighbouring samples lie, and neighbouring inputs of one sample.
    let (sampleStride, inputStride): (Int, Int)

    init(_ tensor: Tensor, at x: UnsafePointer<Scalar>) {
      samples = tensor.shape[0]
      self.x = x
      let isRowMajor = tensor.order == .rowMajor
      sampleStride = isRowMajor ? tensor.shape[1] : 1
      inputStride = isRowMajor ? 1 : samples
    }
  }

  /// What one slice puts into ∂L/∂W.
  struct Terms {
    let inputs: Inputs
    /// ∂L/∂y [N, K]
    let dy: UnsafePointer<Scalar>
  }

  /// y = x Wᵀ + b for this core's slice. y [N, K]
  ///
  /// A core writes what it does for others to memory of its own, from which each fetches its part,
  /// and not into their y, which would have to come here to be written and go back to be read.
  func write(_ own: Inputs, to y: UnsafeMutablePointer<Scalar>) {
    let (k, d) = (weight.value.shape[0], weight.value.shape[1])
    guard let team else { return write(0..<d, of: own, to: y, withBias: true) }
    let inputs = inputs(ofSlice: team.slice, team)
    write(inputs, of: own, to: y, withBias: true)
    answers.prepare(Shape(k * team.sampleCount), order: .rowMajor)
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
          write(inputs, of: slice, to: answers + k * samples, withBias: false)
        }
        samples += slice.samples
      }
      team.meet(at: answers)
    }
    for i in 0..<team.sliceCount where i != team.slice {
      let answers = team.address(ofSlice: i).assumingMemoryBound(to: Scalar.self)
      Kernels.add(k * own.samples, answers + k * before, to: y)
    }
  }

  /// Which inputs the core of slice `i` does. Their weights begin and end at whole vectors, or at the
  /// end.
  private func inputs(ofSlice i: Int, _ team: any Teamwork) -> Range<Int> {
    let (k, d) = (weight.value.shape[0], weight.value.shape[1])
    var grain = 1
    while grain * k % lanes != 0 { grain *= 2 }
    return team.share(ofSlice: i, of: d, grain: grain)
  }

  /// y = x Wᵀ for some inputs and one slice, with or without b. y [N, K]
  private func write(
    _ range: Range<Int>, of slice: Inputs, to y: UnsafeMutablePointer<Scalar>, withBias: Bool
  ) {
    let (k, n) = (weight.value.shape[0], slice.samples)
    if n == 0 { return }
    let x = slice.x + range.lowerBound * slice.inputStride
    let inked = inkedColumns[0].look(
      through: x, rows: n, depth: range.count, rowStride: slice.sampleStride,
      columnStride: slice.inputStride, paper: slice.x[0], columnsOfB: k)
    func multiply(_ start: Start) {
      weight.value.withPointer { w in
        matrixProduct(
          rows: n, columns: k, depth: range.count, x, rowStride: slice.sampleStride,
          columnStride: slice.inputStride, w + range.lowerBound * k, rowStride: k, inked: inked,
          to: y, rowStride: k, start: start)
      }
    }
    guard withBias, let bias else { return multiply(.zero) }
    bias.value.withPointer { multiply(.columnConstants($0)) }
  }

  /// ∂L/∂W = (∂L/∂y)ᵀ x, of all inputs for this slice, or of this core's inputs for all slices.
  func add(_ own: Terms) {
    guard let team else { return add(0..<weight.value.shape[1], of: SliceParts(own: own)) }
    exchange(own, with: team) { add(inputs(ofSlice: team.slice, team), of: $0) }
  }

  private func add(_ range: Range<Int>, of slices: SliceParts<Terms>) {
    let k = weight.value.shape[0]
    factors.removeAll(keepingCapacity: true)
    while inkedColumns.count < slices.count { inkedColumns.append(InkedColumns()) }
    for (i, slice) in slices.enumerated() where slice.inputs.samples > 0 {
      let inputs = slice.inputs
      let x = inputs.x + range.lowerBound * inputs.inputStride
      let inked = inkedColumns[i].look(
        through: x, rows: range.count, depth: inputs.samples, rowStride: inputs.inputStride,
        columnStride: inputs.sampleStride, paper: inputs.x[0], columnsOfB: k)
      factors.append(
        Factors(
          depth: inputs.samples, x, rowStride: inputs.inputStride,
          columnStride: inputs.sampleStride, slice.dy, rowStride: k, inked: inked))
    }
    if factors.isEmpty { return }
    let sum = weight.gradientSum()
    if team != nil { weight.summedRange = range.lowerBound * k..<range.upperBound * k }
    factors.withUnsafeBufferPointer { factors in
      matrixProduct(
        rows: range.count, columns: k, factors, to: sum.address + range.lowerBound * k,
        rowStride: k, start: sum.start)
    }
  }
}
