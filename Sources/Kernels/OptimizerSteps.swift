// The update rules of the optimizers, for `count` neighbouring scalars: w are the weights, g their
// gradients, η the learning rate. Ranges end at a vector's boundary or at the end of a tensor.

/// w ← w − η g
public func sgdStep(
  _ count: Int, _ w: UnsafeMutablePointer<Scalar>, _ g: UnsafePointer<Scalar>,
  learningRate: Scalar
) {
  // So short a closure would be called, and not written out, in both places of `forEachVector`.
  @inline(__always)
  func move(_ i: Int) {
    let gradient = Vector.load(g + i)
    (.load(w + i) - learningRate * gradient).store(w + i)
  }
  forEachVector(count, move)
}

/// v ← μ v + g,  w ← w − η v
public func momentumStep(
  _ count: Int, _ w: UnsafeMutablePointer<Scalar>, _ g: UnsafePointer<Scalar>,
  velocity v: UnsafeMutablePointer<Scalar>, momentum: Scalar, learningRate: Scalar
) {
  forEachVector(count) { i in
    let velocity = .load(g + i) + momentum * Vector.load(v + i)
    velocity.store(v + i)
    (.load(w + i) - learningRate * velocity).store(w + i)
  }
}

/// s ← s + g²,  w ← w − η g / (√s + ε)
public func adagradStep(
  _ count: Int, _ w: UnsafeMutablePointer<Scalar>, _ g: UnsafePointer<Scalar>,
  squares s: UnsafeMutablePointer<Scalar>, epsilon: Scalar, learningRate: Scalar
) {
  forEachVector(count) { i in
    let gradient = Vector.load(g + i)
    let sum = .load(s + i) + gradient * gradient
    sum.store(s + i)
    (.load(w + i) - learningRate * gradient / (sum.squareRoot() + epsilon)).store(w + i)
  }
}

/// s ← α s + (1 − α) g²,  w ← w − η g / (√s + ε)
public func rmsPropStep(
  _ count: Int, _ w: UnsafeMutablePointer<Scalar>, _ g: UnsafePointer<Scalar>,
  squares s: UnsafeMutablePointer<Scalar>, decay: Scalar, epsilon: Scalar, learningRate: Scalar
) {
  forEachVector(count) { i in
    let gradient = Vector.load(g + i)
    let mean = decay * .load(s + i) + (1 - decay) * gradient * gradient
    mean.store(s + i)
    (.load(w + i) - learningRate * gradient / (mean.squareRoot() + epsilon)).store(w + i)
  }
}

/// m ← β₁ m + (1 − β₁) g,  s ← β₂ s + (1 − β₂) g²,  w ← w − η (m / c₁) / (√(s / c₂) + ε), where
/// c₁ = 1 − β₁ᵗ and c₂ = 1 − β₂ᵗ correct for starting at zero.
public func adamStep(
  _ count: Int, _ w: UnsafeMutablePointer<Scalar>, _ g: UnsafePointer<Scalar>,
  means m: UnsafeMutablePointer<Scalar>, squares s: UnsafeMutablePointer<Scalar>,
  beta1: Scalar, beta2: Scalar, correction1: Scalar, correction2: Scalar, epsilon: Scalar,
  learningRate: Scalar
) {
  let rate = learningRate / correction1
  let scale = 1 / correction2.squareRoot()
  forEachVector(count) { i in
    let gradient = Vector.load(g + i)
    let mean = beta1 * .load(m + i) + (1 - beta1) * gradient
    let square = beta2 * .load(s + i) + (1 - beta2) * gradient * gradient
    mean.store(m + i)
    square.store(s + i)
    (.load(w + i) - rate * mean / (square.squareRoot() * scale + epsilon)).store(w + i)
  }
}

/// Four vectors a round: of a short rule, going round would be a third of the instructions.
@inline(__always)
private func forEachVector(_ count: Int, _ body: (Int) -> Void) {
  var i = 0
  while i <= count - 4 * lanes {
    for j in 0..<4 { body(i + j * lanes) }
    i += 4 * lanes
  }
  while i < count {
    body(i)
    i += lanes
  }
}
