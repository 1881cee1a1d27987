/// Compares a layer's `backward` with difference quotients of its `forward`, for the input and for
/// every parameter. Usable on a layer of your own, or on a whole network.
///
/// ```
/// L = Σ r · layer(x)   with random r,      ∂L/∂w ≈ (L(w + h) − L(w − h)) / 2h
/// ```
///
/// `entries` scalars of each tensor are drawn from `seed` and compared. Where the two sides of a
/// scalar have different slopes however small the step, the function has a kink there (ReLU at
/// zero, a tie in max-pooling) and the scalar is left out, and counted. After CS231n (Stanford),
/// "Gradient checks". Leaves the layer's gradients at zero.
public func checkGradients(
  of layer: any Layer, input: Tensor, entries: Int = 40, tolerance: Double = defaultTolerance,
  seed: UInt64 = 1
) -> GradientReport {
  var generator = RandomGenerator(seed: seed)
  let output = layer.forward(input)
  let upstream = Tensor.normal(output.shape, using: &generator)
  // `backward` must add to what is there: a gradient that it overwrites loses this 1.
  for parameter in layer.parameters { parameter.gradient.fill(1) }
  let gradientOfInput = layer.backward(upstream)
  requireSameShapes("input", input, gradientOfInput)

  var check = GradientCheck(entries: entries, tolerance: tolerance, generator: generator)
  var x = input
  let learned = layer.parameters
  let analytic = layer.namedParameters.filter { named in learned.contains { $0 === named.parameter }
  }
  .map { name, parameter in (name, parameter, parameter.gradient.map { $0 - 1 }) }
  check.compare("input", gradientOfInput, values: x.scalars) { i, value in
    x.setScalar(value, at: i)
    return weightedSum(layer.forward(x), upstream)
  }
  for (name, parameter, gradient) in analytic {
    check.compare(name, gradient, values: parameter.value.scalars) { i, value in
      parameter.value.setScalar(value, at: i)
      return weightedSum(layer.forward(x), upstream)
    }
  }
  layer.zeroGradients()
  return check.report
}

/// Compares a loss's `backward` with difference quotients of its `forward`, for the prediction.
public func checkGradients(
  of loss: any Loss, prediction: Tensor, target: Tensor, entries: Int = 40,
  tolerance: Double = defaultTolerance, seed: UInt64 = 1
) -> GradientReport {
  _ = loss.forward(prediction, target)
  let gradient = loss.backward()
  requireSameShapes("prediction", prediction, gradient)
  var check = GradientCheck(
    entries: entries, tolerance: tolerance, generator: RandomGenerator(seed: seed))
  var x = prediction
  check.compare("prediction", gradient, values: x.scalars) { i, value in
    x.setScalar(value, at: i)
    return Double(loss.forward(x, target))
  }
  return check.report
}

#if DOUBLE_PRECISION
  /// The largest relative error that passes: 10⁻⁷ in double precision.
  public let defaultTolerance = 1e-7
  private let steps = [1e-4, 1e-5, 1e-6]
#else
  /// The largest relative error that passes: 10⁻² in single precision, whose difference quotients
  /// have few digits. The trait `DoublePrecision` checks the same source to 10⁻⁷.
  public let defaultTolerance = 1e-2
  private let steps = [1e-1, 3e-2, 1e-2, 3e-3]
#endif

/// The comparison itself, one tensor after the other.
private struct GradientCheck {
  let entries: Int
  var generator: RandomGenerator
  var report: GradientReport

  init(entries: Int, tolerance: Double, generator: RandomGenerator) {
    self.entries = entries
    self.generator = generator
    report = GradientReport(tolerance: tolerance)
  }

  /// `loss` sets scalar i to a value and computes L.
  mutating func compare(
    _ name: String, _ gradient: Tensor, values: [Scalar], loss: (Int, Scalar) -> Double
  ) {
    let derivatives = gradient.scalars
    // Below this, a derivative is too small beside its neighbours to be judged by its own size.
    let floor = 0.05 * Double(derivatives.map { abs($0) }.max() ?? 0)
    var judged = 0
    for i in generator.permutation(derivatives.count).prefix(entries) {
      let analytic = Double(derivatives[i])
      guard let (numeric, error) = differenceQuotient(i, values[i], analytic, floor, loss) else {
        report.atKinks += 1
        continue
      }
      judged += 1
      if error > report.worst?.relativeError ?? -1 || error.isNaN {
        report.worst = .init(
          name: "\(name)\(index(i, in: gradient.shape))", analytic: analytic, numeric: numeric,
          relativeError: error.isNaN ? .infinity : error)
      }
    }
    report.compared += judged
    if judged == 0 { report.unjudged.append(name) }
  }

  /// The quotient that fits best, of several steps: a large one suffers from curvature, a small one
  /// from rounding, and either may step over a kink that the other misses. nil at a kink.
  private func differenceQuotient(
    _ i: Int, _ value: Scalar, _ analytic: Double, _ floor: Double,
    _ loss: (Int, Scalar) -> Double
  ) -> (numeric: Double, error: Double)? {
    let here = loss(i, value)
    var best = (numeric: Double.nan, error: Double.infinity)
    var isKink = false
    for step in steps {
      let (above, below) = (value + Scalar(step), value - Scalar(step))
      let (up, down) = (loss(i, above), loss(i, below))
      let numeric = (up - down) / Double(above - below)
      let error =
        abs(analytic - numeric) / max(abs(analytic), abs(numeric), floor, .leastNormalMagnitude)
      if error < best.error || best.error.isInfinite { best = (numeric, error) }
      if error <= report.tolerance { break }
      let (right, left) = (
        (up - here) / Double(above - value), (here - down) / Double(value - below)
      )
      isKink = abs(right - left) > 0.1 * max(abs(right), abs(left), floor)
    }
    _ = loss(i, value)
    return isKink && best.error > report.tolerance ? nil : best
  }

  private func index(_ i: Int, in shape: Shape) -> String {
    var (rest, index) = (i, [Int]())
    for axis in shape.axes.reversed() {
      index.insert(rest % axis, at: 0)
      rest /= axis
    }
    return Shape(index).description
  }
}

private func requireSameShapes(_ what: String, _ value: Tensor, _ gradient: Tensor) {
  require(
    value.shape == gradient.shape,
    "backward returns a gradient of shape \(gradient.shape) for an \(what) of shape \(value.shape)")
}

private func weightedSum(_ y: Tensor, _ weights: Tensor) -> Double {
  let w = weights.inOrder(y.order)
  return y.withPointer { y in
    w.withPointer { w in
      var sum = 0.0
      for i in 0..<weights.count { sum += Double(y[i]) * Double(w[i]) }
      return sum
    }
  }
}
