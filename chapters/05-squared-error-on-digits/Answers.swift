import NeuralNetworks

//: **1.** A linear layer has one weight for each pair of input and output, and one bias for each
//: output. Ten outputs cost 99 parameters more than one: ten rows of 11 instead of one row.

func answer1() -> (oneOutput: Int, tenOutputs: Int) {
  func count(_ sizes: [Int]) -> Int {
    zip(sizes, sizes.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 + $1.1 }
  }
  return (count([784, 10, 10, 1]), count([784, 10, 10, 10]))
}

//: **2.** The best number is the mean, 0.6 · 4 + 0.4 · 9 = 6. It rounds to 6, which the picture
//: surely is not. The expected squared error that is left is the variance, 6.

func answer2(
  _ probabilities: [(digit: Double, probability: Double)] = [(4, 0.6), (9, 0.4)]
) -> (best: Double, error: Double) {
  let best = probabilities.reduce(0) { $0 + $1.probability * $1.digit }
  let error = probabilities.reduce(0) {
    $0 + $1.probability * ($1.digit - best) * ($1.digit - best)
  }
  return (best, error)
}

//: **3.** Squared error looks at differences only. Between $9 - d$ and $9 - e$ there is the same
//: distance as between $d$ and $e$; the network needs its last weights with the other sign, and a
//: bias of 9 minus the old one. No third numbering keeps all distances. We try all numberings of
//: the first few digits: two remain, the usual one and the mirrored one.

func answer3(digits: Int = 6) -> Int {
  func extensions(of numbers: [Int]) -> Int {
    if numbers.count == digits { return 1 }
    return (0..<digits).filter { next in
      // Digit `numbers.count` gets the number `next`: is it as far from all others as before?
      numbers.enumerated().allSatisfy { abs($1 - next) == numbers.count - $0 }
    }.reduce(0) { $0 + extensions(of: numbers + [$1]) }
  }
  return extensions(of: [])
}

//: **4.** The error is a hundred times as large, since it has the unit of the label, squared. The
//: gradient is ten times as large. For the last layer that is right, since its weights have ten
//: times as far to go. For the layers before it the last weights are a factor of the gradient: once
//: these have grown tenfold, it is a hundred times as large, and the old step is too long. Step
//: sizes belong to units, too.

func answer4() -> (errorRatio: Scalar, gradientRatio: Scalar) {
  let labels = Tensor([10, 1], scalars: (0...9).map { Scalar($0) })
  let silent = Tensor(zeros: [10, 1])
  let loss = MeanSquaredError()
  func errorAndGradient(_ target: Tensor) -> (Scalar, Scalar) {
    (loss.forward(silent, target), loss.backward().sum)
  }
  let (error, gradient) = errorAndGradient(labels)
  let (largeError, largeGradient) = errorAndGradient(10 * labels)
  return (largeError / error, largeGradient / gradient)
}

//: **5.** Squared error ends at the mean, 20.8, where no number is near. L1 ends at the median, 4:
//: it would not move if the 90 were 9,000.

func answer5(_ numbers: [Scalar] = [2, 3, 4, 5, 90]) -> (squaredError: Scalar, l1: Scalar) {
  let target = Tensor([numbers.count, 1], scalars: numbers)
  func descend(_ loss: any Loss) -> Scalar {
    let guess = Parameter("guess", Tensor(zeros: [1]))
    let optimizer = SGD([guess], learningRate: 0.02)
    for _ in 0..<2000 {
      let answers = Tensor([numbers.count, 1], scalars: numbers.map { _ in guess.value[0] })
      _ = loss.forward(answers, target)
      guess.gradient = [loss.backward().sum]
      optimizer.step()
    }
    return guess.value[0]
  }
  return (descend(MeanSquaredError()), descend(L1()))
}

//: **6.** The network is sure, and wrong. Behind a sigmoid, squared error has the gradient
//: $2 (\sigma - 1) \sigma (1 - \sigma)$, and $\sigma$ is nearly 0: almost nothing is learned from
//: the worst mistake. Binary cross-entropy has $\sigma - 1$, nearly −1: as much as there can be.

func answer6(score: Scalar = -8) -> (squaredError: Scalar, binaryCrossEntropy: Scalar) {
  let (scores, yes) = (Tensor([[score]]), Tensor([[1]]))
  let (sigmoid, squaredError) = (Sigmoid(), MeanSquaredError())
  _ = squaredError.forward(sigmoid.forward(scores), yes)
  let throughSigmoid = sigmoid.backward(squaredError.backward())
  let crossEntropy = BinaryCrossEntropy()
  _ = crossEntropy.forward(scores, yes)
  return (throughSigmoid.sum, crossEntropy.backward().sum)
}
