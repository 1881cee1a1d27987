//: **1. One weight.** The gradient is $c w$, so a step multiplies $w$ by $1 - \eta c$. With $\eta =
//: 1/c$ that is 0: one step is enough. From $\eta = 2/c$ on it is −1 or less, and $w$ never gets
//: nearer. The function gives $w$ after ten steps from 1, for $c = 4$ and the rates 0.25, 0.49 and
//: 0.51.
import Foundation
import Notebook

func answer1(curvature: Scalar = 4, rates: [Scalar] = [0.25, 0.49, 0.51]) -> [Scalar] {
  rates.map { rate in
    let weight = Parameter("weight", [1])
    let optimizer = SGD([weight], learningRate: rate)
    for _ in 0..<10 {
      weight.gradient = curvature * weight.value
      optimizer.step()
    }
    return weight.value[0]
  }
}

//: **2. Speed.** The velocity after $t$ steps is $1 + \mu + \dots + \mu^{t-1} = (1 - \mu^t)/(1 -
//: \mu)$. For $\mu = 0.9$ it goes towards 10. Half of that is reached when $0.9^t$ is at most a
//: half: after 7 steps. That is how long momentum remembers, more or less.
func answer2(momentum: Scalar = 0.9, steps: Int = 200) -> (last: Scalar, stepsToHalf: Int) {
  let weight = Parameter("weight", [0])
  let optimizer = SGD([weight], learningRate: 1, momentum: momentum)
  var speeds: [Scalar] = []
  for _ in 0..<steps {
    let before = weight.value[0]
    weight.gradient = [1]
    optimizer.step()
    speeds.append(before - weight.value[0])
  }
  let half = 0.5 / (1 - momentum)
  return (speeds.last!, speeds.firstIndex { $0 >= half }! + 1)
}

//: **3. A turned valley.** SGD and momentum only add up gradients, and these turn with the valley,
//: so their paths turn too: the same walk on a turned map. The others divide weight by weight,
//: along the axes, and the turned valley does not lie along them any more. They lose much of their
//: advantage. The function gives how far the end of 40 steps lies from where the turned path would
//: end: nothing but rounding for SGD and momentum, much more for Adagrad, RMSProp and Adam.
func answer3() -> [Scalar] {
  let rules: [([Parameter]) -> any Optimizer] = [
    { SGD($0, learningRate: 0.02) }, { SGD($0, learningRate: 0.02, momentum: 0.9) },
    { Adagrad($0, learningRate: 0.5) }, { RMSProp($0, learningRate: 0.05) },
    { Adam($0, learningRate: 0.2) },
  ]
  let valley = Valley(steepness: 20)
  let turn = Tensor([[1, -1], [1, 1]]).map { $0 * Scalar(0.5).squareRoot() }
  func turned(_ x: Tensor, by matrix: Tensor) -> Tensor {
    matrix.times(x.reshaped([2, 1])).reshaped([2])
  }
  return rules.map { rule in
    let places = [Parameter("place", [-4, 3]), Parameter("place", turned([-4, 3], by: turn))]
    let (straight, diagonal) = (rule([places[0]]), rule([places[1]]))
    for _ in 0..<40 {
      places[0].gradient = valley.gradient(at: places[0].value)
      let untilted = turned(places[1].value, by: turn.transposed)
      places[1].gradient = turned(valley.gradient(at: untilted), by: turn)
      straight.step()
      diagonal.step()
    }
    let difference = places[1].value - turned(places[0].value, by: turn)
    return (difference * difference).sum.squareRoot()
  }
}

//: **4. The hundredth step.** Adagrad adds up: $s = t g^2$, so its step is $\eta/\sqrt{t}$, a tenth
//: of $\eta$ after a hundred steps. RMSProp's $s$ is a mean that began at 0: $(1 - 0.99^{100})
//: g^2$, which makes the step $1.26\,\eta$, and $\eta$ in the long run. Adam corrects for that
//: beginning, so its step is $\eta$. None of them depends on the size of the gradient.
func answer4(gradient: Scalar = 0.3) -> (adagrad: Scalar, rmsProp: Scalar, adam: Scalar) {
  func hundredthStep(_ make: ([Parameter]) -> any Optimizer) -> Scalar {
    let weight = Parameter("weight", [0])
    let optimizer = make([weight])
    var before: Scalar = 0
    for _ in 0..<100 {
      before = weight.value[0]
      weight.gradient = [gradient]
      optimizer.step()
    }
    return before - weight.value[0]
  }
  return (
    hundredthStep { Adagrad($0, learningRate: 1) }, hundredthStep { RMSProp($0, learningRate: 1) },
    hundredthStep { Adam($0, learningRate: 1) }
  )
}

//: **5. L2 and Adam.** With L2 the gradient is $\lambda w$, and Adam divides it by its own size:
//: whatever $\lambda$ is, the weight goes towards 0 by about $\eta$ at each step. The price has
//: lost its meaning. `decay` takes the share $\eta\lambda$ beside Adam's step, so that $\lambda$
//: means what it says (Loshchilov and Hutter 2019). The function gives the weight after ten steps
//: from 1 with $\eta$ = 0.01, for $\lambda$ = 0.1 and $\lambda$ = 0.001: the same twice with L2,
//: $(1 - \eta\lambda)^{10}$ with `decay`.
func answer5(strengths: [Scalar] = [0.1, 0.001]) -> (l2: [Scalar], decay: [Scalar]) {
  func end(_ regularizer: Regularizer) -> Scalar {
    let weight = Parameter("weight", Tensor([[1]]))
    let optimizer = Regularized(Adam([weight], learningRate: 0.01), regularizer)
    for _ in 0..<10 { optimizer.step() }
    return weight.value[0, 0]
  }
  return (strengths.map { end(.l2($0)) }, strengths.map { end(.decay($0)) })
}

//: **6. Where the minimum is.** With L2 the derivative $w - 1 + \lambda w$ is 0 at $w = 1/(1 +
//: \lambda)$: smaller, but never 0. With L1 it is $w - 1 + \lambda$ for positive $w$, so the
//: minimum is at $1 - \lambda$, and from $\lambda = 1$ on at 0: the pull of the loss is too weak to
//: hold the weight up. That is why L1 makes weights vanish, and L2 does not. The function walks
//: there, for $\lambda$ = 0.5 and 1.5.
func answer6(strengths: [Scalar] = [0.5, 1.5]) -> (l1: [Scalar], l2: [Scalar]) {
  func end(_ regularizer: Regularizer) -> Scalar {
    let weight = Parameter("weight", Tensor([[2]]))
    let optimizer = Scheduled(
      Regularized(SGD([weight], learningRate: 0.1), regularizer), .cosine(steps: 300))
    for _ in 0..<300 {
      weight.gradient = weight.value - Tensor([[1]])
      optimizer.step()
    }
    return weight.value[0, 0]
  }
  return (strengths.map { end(.l1($0)) }, strengths.map { end(.l2($0)) })
}
