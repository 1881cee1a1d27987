import Kernels
import Testing

@Suite struct OptimizerStepsTests {
  /// Weights, gradients and two memories, moved by a kernel and by a rule for one scalar.
  struct Moved {
    var w: [Scalar]
    var g: [Scalar]
    var a: [Scalar]
    var b: [Scalar]
    let count: Int

    init(_ count: Int) {
      var numbers = Numbers(count)
      self.count = count
      w = writable(numbers.uniform(count, from: -1, to: 1))
      g = readable(numbers.uniform(count, from: -1, to: 1))
      a = writable(numbers.uniform(count, from: 0, to: 1))
      b = writable(numbers.uniform(count, from: 0, to: 1))
    }

    /// Applies the rule to the scalars of `self` as they are, and compares `found` with that.
    func expect(
      _ found: Moved,
      _ rule: (_ w: inout Double, _ g: Double, _ a: inout Double, _ b: inout Double) -> Void
    ) {
      for i in 0..<count {
        var (w, a, b) = (Double(w[i]), Double(a[i]), Double(b[i]))
        rule(&w, Double(g[i]), &a, &b)
        let errors = [Double(found.w[i]) - w, Double(found.a[i]) - a, Double(found.b[i]) - b]
        #expect(errors.allSatisfy { abs($0) <= 8 * Double(Scalar.ulpOfOne) }, "\(i) of \(count)")
      }
      for memory in [found.w, found.a, found.b] { #expect(isUntouched(memory, behind: count)) }
    }
  }

  // The constants are numbers that a Float holds exactly, so that both sides use the same.

  @Test(arguments: someLengths)
  func `gradient descent moves against the gradient`(count: Int) {
    let before = Moved(count)
    var found = before
    sgdStep(count, &found.w, found.g, learningRate: 0.125)
    before.expect(found) { w, g, _, _ in w -= 0.125 * g }
    found = before
    momentumStep(count, &found.w, found.g, velocity: &found.a, momentum: 0.875, learningRate: 0.125)
    before.expect(found) { w, g, v, _ in
      v = 0.875 * v + g
      w -= 0.125 * v
    }
  }

  @Test(arguments: someLengths)
  func `Adagrad and RMSProp divide by the size of past gradients`(count: Int) {
    let before = Moved(count)
    var found = before
    adagradStep(count, &found.w, found.g, squares: &found.a, epsilon: 0.0625, learningRate: 0.125)
    before.expect(found) { w, g, s, _ in
      s += g * g
      w -= 0.125 * g / (s.squareRoot() + 0.0625)
    }
    found = before
    rmsPropStep(
      count, &found.w, found.g, squares: &found.a, decay: 0.75, epsilon: 0.0625,
      learningRate: 0.125)
    before.expect(found) { w, g, s, _ in
      s = 0.75 * s + 0.25 * g * g
      w -= 0.125 * g / (s.squareRoot() + 0.0625)
    }
  }

  @Test(arguments: someLengths)
  func `Adam corrects both of its means`(count: Int) {
    let before = Moved(count)
    var found = before
    adamStep(
      count, &found.w, found.g, means: &found.a, squares: &found.b, beta1: 0.875, beta2: 0.75,
      correction1: 0.25, correction2: 0.5, epsilon: 0.0625, learningRate: 0.125)
    before.expect(found) { w, g, m, s in
      m = 0.875 * m + 0.125 * g
      s = 0.75 * s + 0.25 * g * g
      w -= 0.125 * (m / 0.25) / ((s / 0.5).squareRoot() + 0.0625)
    }
  }
}
