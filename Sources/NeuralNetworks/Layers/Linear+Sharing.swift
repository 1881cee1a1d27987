import Kernels

// Some inputs for the samples of all cores, in the first layer of a network.
//
// Cores that do all inputs, each for its own samples, send a gradient as large as W to each other in
// every step, and then the new W. Cores that do some inputs for all samples send what these add to y
// instead, and ∂L/∂y. A weight, its gradient, and what an optimizer remembers of it, then never leave
// their core; nor do pixels, since each core loads those that it does. (Shoeybi et al. 2019,
// "Megatron-LM", section 3, cut the second of two layers like this.)
extension Linear {
  /// With fewer weights the cores would spend more time meeting.
  private static let worthSharing = 65_536

  /// Inputs are shared where the cores then send fewer scalars to each other: the 2 N K of y and ∂L/∂y
  /// are to be fewer than the 2 K D of a gradient and W.
  public func inputGrain(samples: Int) -> Int? {
    guard samples < inputs, outputs * inputs >= Linear.worthSharing else { return nil }
    return Linear.inputGrain(outputs: outputs)
  }

  /// Whole tiles of inputs, whose weights are whole vectors.
  static func inputGrain(outputs: Int) -> Int {
    var grain = 4
    while grain * outputs % lanes != 0 { grain *= 2 }
    return grain
  }

  public func begin(_ pass: Pass) {
    input = nil
    (team, ownInputs, isTraining) = (nil, 0..<inputs, false)
    guard case .training(_, _, let team, let shared) = pass else { return }
    weight.addOwedGradient()
    isTraining = true
    if let team, let shared { (self.team, ownInputs) = (team, shared) }
  }

  /// Of which of the samples of `x` this layer is to give the outputs: of all, or of those of this
  /// core's slice.
  func ownSamples(of x: Tensor) -> Range<Int> {
    let count = x.shape[0]
    return team.map { share($0.slice, of: $0.sliceCount, total: count) } ?? 0..<count
  }

  /// x [N, D]
  struct Inputs {
    let samples: Int
    let x: UnsafePointer<Scalar>
    /// How far apart neighbouring samples lie, and neighbouring inputs of one sample.
    let (sampleStride, inputStride): (Int, Int)
    /// What nobody has drawn on, if these are pictures: a corner of the first. A few inputs are no
    /// picture, and a large one among them would take digits away from the others: of these only
    /// zeros are left out.
    let paper: Scalar

    init(_ tensor: Tensor, at x: UnsafePointer<Scalar>) {
      samples = tensor.shape[0]
      self.x = x
      let isRowMajor = tensor.order == .rowMajor
      sampleStride = isRowMajor ? tensor.shape[1] : 1
      inputStride = isRowMajor ? 1 : samples
      paper = tensor.shape[1] >= 64 ? x[0] : 0
    }

    func address(ofSample n: Int, input d: Int) -> UnsafePointer<Scalar> {
      x + n * sampleStride + d * inputStride
    }
  }

  /// y = x Wᵀ + b for these samples, this core's own. y [own, K]
  ///
  /// A core writes what it does for others to memory of its own, from which each fetches its part,
  /// and not into their y, which would have to come here to be written and go back to be read.
  func write(_ own: Range<Int>, of x: Inputs, to y: UnsafeMutablePointer<Scalar>) {
    guard let team else { return write(own, of: x, to: y, withBias: true) }
    let k = outputs
    answers.prepare(Shape(x.samples, k), order: .rowMajor)
    let answers = answers.withMutablePointer { $0 }
    write(0..<own.lowerBound, of: x, to: answers, withBias: false)
    write(own.upperBound..<x.samples, of: x, to: answers + k * own.upperBound, withBias: false)
    team.announce(answers)
    write(own, of: x, to: y, withBias: true)
    team.awaitOthers()
    for i in 0..<team.sliceCount where i != team.slice {
      let answers = team.address(ofSlice: i).assumingMemoryBound(to: Scalar.self)
      add(k * own.count, answers + k * own.lowerBound, to: y)
    }
  }

  /// y = x Wᵀ for some samples and this core's inputs, with or without b. y [samples, K]
  private func write(
    _ samples: Range<Int>, of x: Inputs, to y: UnsafeMutablePointer<Scalar>, withBias: Bool
  ) {
    if samples.isEmpty { return }
    let (k, depth) = (outputs, ownInputs.count)
    let first = x.address(ofSample: samples.lowerBound, input: ownInputs.lowerBound)
    let inked = inkedColumns.look(
      through: first, rows: samples.count, depth: depth, rowStride: x.sampleStride,
      columnStride: x.inputStride, paper: x.paper, columnsOfB: k)
    func multiply(_ start: Start) {
      weight.value.withPointer { w in
        matrixProduct(
          rows: samples.count, columns: k, depth: depth, first, rowStride: x.sampleStride,
          columnStride: x.inputStride, w + ownInputs.lowerBound * k, rowStride: k, inked: inked,
          to: y, rowStride: k, start: start)
      }
    }
    guard withBias, let bias else { return multiply(.zero) }
    bias.value.withPointer { multiply(.columnConstants($0)) }
  }

  /// ∂L/∂W = (∂L/∂y)ᵀ x, for this core's inputs. `dy` are the ∂L/∂y of its own samples [own, K], which it
  /// has announced to the others.
  func addWeightGradient(_ x: Inputs, _ dy: UnsafePointer<Scalar>) {
    if x.samples == 0 { return }
    let k = outputs
    let first = x.address(ofSample: 0, input: ownInputs.lowerBound)
    let inked = inkedColumns.look(
      through: first, rows: ownInputs.count, depth: x.samples, rowStride: x.inputStride,
      columnStride: x.sampleStride, paper: x.paper, columnsOfB: k)
    let (dy, dyRow) = team.map { gather(x.samples, from: $0) } ?? (dy, k)
    let sum = weight.gradientSum()
    noteOwnInputs()
    matrixProduct(
      rows: ownInputs.count, columns: k, depth: x.samples, first, rowStride: x.inputStride,
      columnStride: x.sampleStride, dy, rowStride: dyRow, inked: inked,
      to: sum.address + ownInputs.lowerBound * k, rowStride: k, start: sum.start)
  }

  /// The same for a single sample, still to be added up.
  func oweWeightGradient(_ x: Tensor) {
    if let team {
      _ = gather(1, from: team)
      sampleGradient.begin(x, allGradients, inputs: ownInputs)
    } else {
      sampleGradient.begin(x, rowsOfGradient, inputs: ownInputs)
    }
    weight.owe(sampleGradient)
    noteOwnInputs()
  }

  private func noteOwnInputs() {
    guard team != nil else { return }
    weight.summedRange = ownInputs.lowerBound * outputs..<ownInputs.upperBound * outputs
  }

  /// Waits for the ∂L/∂y of all slices and puts them one below the other. To multiply them where they
  /// lie, in the caches of other cores, would take longer.
  ///
  /// Rows lie an odd number of cache lines apart. With 128 or 256 outputs they would otherwise all be
  /// kept in the same few places of a cache, and drive each other out.
  private func gather(
    _ samples: Int, from team: any Teamwork
  ) -> (address: UnsafePointer<Scalar>, rowStride: Int) {
    let line = 64 / MemoryLayout<Scalar>.stride
    let rowStride = ((outputs + line - 1) / line | 1) * line
    allGradients.prepare(Shape(samples, rowStride), order: .rowMajor)
    let all = allGradients.withMutablePointer { $0 }
    team.awaitOthers()
    for i in 0..<team.sliceCount {
      var dy = team.address(ofSlice: i).assumingMemoryBound(to: Scalar.self)
      for n in share(i, of: team.sliceCount, total: samples) {
        (all + n * rowStride).update(from: dy, count: outputs)
        dy += outputs
      }
    }
    return (UnsafePointer(all), rowStride)
  }
}
