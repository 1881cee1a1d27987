//: **1. A bias before batch normalisation.** It is added to every number of its channel, and so to
//: the mean, which is subtracted again. Nothing can depend on it, so its gradient is zero. The
//: function returns the largest derivative of such a bias and, for comparison, of the weights: the
//: first is rounding. That is why the convolutions of this chapter have no bias where a
//: normalisation follows.
import Notebook

func answer1(seed: UInt64 = 1) -> (bias: Scalar, weight: Scalar) {
  var random = RandomGenerator(seed: seed)
  let layer = Linear(6, 4, using: &random)
  let model = Sequential(layer, BatchNorm(4), Tanh())
  model.begin(.training(step: 0, firstSample: 0))
  let y = model.forward(.normal([20, 6], using: &random))
  _ = model.backward(.normal(y.shape, using: &random))
  func largest(_ parameter: Parameter) -> Scalar { parameter.gradient.map { abs($0) }.max }
  return (largest(layer.bias!), largest(layer.weight))
}

//: **2. A normalisation for nothing.** In evaluation $\mu$ and $\sigma$ are constants, so batch
//: normalisation is a linear layer, and two linear layers are one
//: ([chapter 2](../02-stacking-linear-layers-collapses/README.md)). Multiply each row of the
//: weight by $\gamma / \sqrt{\sigma^2 + \varepsilon}$, and move the bias. The function returns the
//: largest difference between the pair and the one layer: rounding. So in use a normalisation costs
//: nothing.
func answer2(seed: UInt64 = 1) -> Scalar {
  var random = RandomGenerator(seed: seed)
  let (layer, normalization) = (Linear(6, 4, using: &random), BatchNorm(4))
  normalization.weight.value = .uniform([4], from: 0.5, to: 2, using: &random)
  normalization.bias.value = .normal([4], using: &random)
  normalization.runningMean.value = .normal([4], using: &random)
  normalization.runningVariance.value = .uniform([4], from: 0.5, to: 2, using: &random)
  var (weight, bias) = (layer.weight.value, layer.bias!.value)
  for k in 0..<4 {
    let deviation = (normalization.runningVariance.value[k] + Scalar(BatchNorm.epsilon))
      .squareRoot()
    let factor = normalization.weight.value[k] / deviation
    for d in 0..<6 { weight[k, d] *= factor }
    bias[k] = factor * (bias[k] - normalization.runningMean.value[k]) + normalization.bias.value[k]
  }
  let x = Tensor.normal([5, 6], using: &random)
  let pair = Sequential(layer, normalization).forward(x)
  return (pair - Linear(weight: weight, bias: bias).forward(x)).map { abs($0) }.max
}

//: **3. The factor of dropout.** Without the factor $1/(1-p)$ a sum of kept numbers is on average
//: only $1-p$ of what it is in evaluation, so the layers behind would meet larger numbers than they
//: were trained with. One could multiply by $1-p$ in evaluation instead, as the paper's first form
//: does. The function returns the mean of a thousand draws of dropout of ones: about 1, for every
//: $p$.
func answer3(_ p: Scalar) -> Scalar {
  var random = RandomGenerator(seed: 1)
  let layer = Dropout(p, using: &random)
  let ones = Tensor([10, 100], scalars: Array(repeating: 1, count: 1000))
  var total: Scalar = 0
  for step in 0..<1000 {
    layer.begin(.training(step: step, firstSample: 0))
    total += layer.forward(ones).sum
  }
  return total / 1_000_000
}

//: **4. How far an average reaches.** After $n$ more steps a weight counts $d^n$ times as much.
//: That is one half after $\ln \frac{1}{2} / \ln d$ steps. With $d = 0.998$ it is 347 steps, which
//: is less than an epoch of 391 here; with 0.9 it is 7.
func answer4(_ decay: Double) -> Int {
  var (steps, share) = (0, 1.0)
  while share > 0.5 {
    share *= decay
    steps += 1
  }
  return steps
}

//: **5. Which displacement is wrong for digits?** One that turns a digit into another. A mirror
//: makes a 2 that nobody writes; a half turn makes a 9 of a 6. The function turns many drawn sixes
//: upside down and compares their mean picture with that of the sixes and of the nines: it is
//: nearer to the nines.
func answer5(seed: UInt64 = 1) -> (toSixes: Scalar, toNines: Scalar) {
  let digits = DrawnDigits.dataset(count: 2000, seed: seed)
  func mean(of label: Int) -> [Scalar] {
    let members = (0..<digits.count).filter { digits.label($0) == label }
    var sum = Tensor(zeros: [1, 28, 28])
    for i in members { sum = sum + digits.image(i) }
    return ((1 / Scalar(members.count)) * sum).scalars
  }
  let upsideDown = Array(mean(of: 6).reversed())
  func distance(_ label: Int) -> Scalar {
    zip(upsideDown, mean(of: label)).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
  }
  return (distance(6), distance(9))
}

//: **6. How much is chance?** If a network misreads each digit with the same small probability, the
//: number of misread ones deviates by about its square root. Of 10,000 digits, 36 misread ones mean
//: 36 ± 6. So two networks with 33 and 39 are not told apart by this test set, and neither is the
//: same network with two seeds.
func answer6(misread: Int, of count: Int) -> Double {
  let share = Double(misread) / Double(count)
  return (Double(count) * share * (1 - share)).squareRoot()
}
