import Kernels
import Training

/// What the processor's multiply-add units can do at most, in GFLOP/s, on `threads` threads at once:
/// the limit that every kernel and every network is held against.
///
/// Each thread multiplies and adds in registers alone. The best of several rounds counts, since
/// whatever disturbs a round can only make it slower.
public func fusedMultiplyAddPeak(threads: Int) -> Double {
  precondition(threads > 0, "expected at least one thread, found \(threads)")
  let steps = 2_000_000
  let operations = 2 * Double(lanes * accumulatorCount) * Double(steps) * Double(threads)
  let workers = Workers(threads)
  let seconds = (0..<10).map { _ in
    ContinuousClock().measure {
      workers.run { _ in
        let sum = multiplyAndAdd(steps: steps, factor: .random(in: 0.4...0.6))
        // Every lane is used, or the compiler would leave some of the work out. (An unchecked
        // `precondition` would not use it.)
        if sum.min() <= 0 { fatalError("the multiply-add loop lost its numbers: \(sum)") }
      }
    } / .seconds(1)
  }
  return operations / seconds.min()! / 1e9
}

/// A multiply-add takes about four cycles and two start in each, so that eight independent ones keep
/// the units busy. Some more leave no doubt, and still fit into the 16 registers of AVX2.
let accumulatorCount = 12

/// x ← x · factor + 1 for all accumulators x, `steps` times; their sum.
private func multiplyAndAdd(steps: Int, factor: Scalar) -> Vector {
  var accumulators = InlineArray<12, Vector> { .random(in: 0...Scalar($0 + 1)) }
  let factor = Vector(repeating: factor)
  for _ in 0..<steps {
    for index in 0..<accumulatorCount {
      accumulators[index] = fused(accumulators[index], factor, Vector(repeating: 1))
    }
  }
  var sum = Vector.zero
  for index in 0..<accumulatorCount { sum += accumulators[index] }
  return sum
}

/// x · factor + addend. Written out lane by lane because the compiler makes one instruction of it
/// in every place; see `Kernels`' own.
@inline(__always)
private func fused(_ x: Vector, _ factor: Vector, _ addend: Vector) -> Vector {
  var result = Vector()
  for lane in 0..<Vector.scalarCount {
    result[lane] = addend[lane].addingProduct(x[lane], factor[lane])
  }
  return result
}
