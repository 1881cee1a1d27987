// Softmax over the classes of each sample. Scores are [classes, samples] in memory, so that a
// vector holds the same class of neighbouring samples, and no sum runs across lanes.

/// p[k] = exp(x[k] − m) / Σⱼ exp(x[j] − m), with m = maxⱼ x[j]: the shift changes nothing on paper
/// and keeps exp from overflowing.
public func softmax(
  classes: Int, samples: Int, _ x: UnsafePointer<Scalar>, to p: UnsafeMutablePointer<Scalar>
) {
  forEachColumn(samples) { n, width in
    let m = maximum(classes, samples, x + n)
    var sum = Vector.zero
    for k in 0..<classes {
      let e = exponential(.load(x + k * samples + n) - m)
      sum += e
      e.store(p + k * samples + n, first: width)
    }
    let factor = 1 / sum
    for k in 0..<classes {
      let target = p + k * samples + n
      (.load(target) * factor).store(target, first: width)
    }
  }
}

/// ∂L/∂x[k] = p[k] (∂L/∂p[k] − Σⱼ ∂L/∂p[j] p[j])
public func softmaxBackward(
  classes: Int, samples: Int, _ dp: UnsafePointer<Scalar>, _ p: UnsafePointer<Scalar>,
  to dx: UnsafeMutablePointer<Scalar>
) {
  forEachColumn(samples) { n, width in
    var sum = Vector.zero
    for k in 0..<classes {
      sum = sum.adding(.load(dp + k * samples + n), times: .load(p + k * samples + n))
    }
    for k in 0..<classes {
      let i = k * samples + n
      (.load(p + i) * (.load(dp + i) - sum)).store(dx + i, first: width)
    }
  }
}

/// y[k] = x[k] − m − ln Σⱼ exp(x[j] − m), the logarithm of softmax without ever forming a quotient
/// that could be zero. y may not lie where x does.
public func logSoftmax(
  classes: Int, samples: Int, _ x: UnsafePointer<Scalar>, to y: UnsafeMutablePointer<Scalar>
) {
  forEachColumn(samples) { n, width in
    let m = maximum(classes, samples, x + n)
    var sum = Vector.zero
    for k in 0..<classes {
      // Stored for the compiler alone, which without a use of the whole vector takes it to pieces.
      let e = exponential(.load(x + k * samples + n) - m)
      e.store(y + k * samples + n, first: width)
      sum += e
    }
    // The sum of m and the logarithm would be rounded to the digits of m.
    let logarithmOfSum = logarithm(sum)
    for k in 0..<classes {
      let i = k * samples + n
      (.load(x + i) - m - logarithmOfSum).store(y + i, first: width)
    }
  }
}

/// ∂L/∂x[k] = ∂L/∂y[k] − exp(y[k]) Σⱼ ∂L/∂y[j]
public func logSoftmaxBackward(
  classes: Int, samples: Int, _ dy: UnsafePointer<Scalar>, _ y: UnsafePointer<Scalar>,
  to dx: UnsafeMutablePointer<Scalar>
) {
  forEachColumn(samples) { n, width in
    var sum = Vector.zero
    for k in 0..<classes { sum += .load(dy + k * samples + n) }
    for k in 0..<classes {
      let i = k * samples + n
      (.load(dy + i) - exponential(.load(y + i)) * sum).store(dx + i, first: width)
    }
  }
}

@inline(__always)
private func forEachColumn(_ samples: Int, _ body: (_ n: Int, _ width: Int) -> Void) {
  for n in stride(from: 0, to: samples, by: lanes) { body(n, min(lanes, samples - n)) }
}

@inline(__always)
private func maximum(_ classes: Int, _ samples: Int, _ x: UnsafePointer<Scalar>) -> Vector {
  var m = Vector.load(x)
  for k in 1..<max(classes, 1) {
    let value = Vector.load(x + k * samples)
    m.replace(with: value, where: value .> m)
  }
  return m
}
