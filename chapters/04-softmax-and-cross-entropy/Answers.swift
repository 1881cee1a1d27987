import Foundation
import NeuralNetworks

//: **1. Temperature.** Dividing by a small $T$ makes the leads longer: nearly all goes to the
//: largest score. A large $T$ makes the leads short: the probabilities come close to one another.
//: The order never changes. The rows are for $T = 0.1$, 1 and 10.

func answer1(
  scores: [Scalar] = [2, 1, -1], temperatures: [Scalar] = [0.1, 1, 10]
) -> Tensor {
  Softmax().forward(Tensor(temperatures.map { t in scores.map { $0 / t } }))
}

//: **2. The floor.** With $K$ classes, at best $q_t = e / (e + K - 1)$, so the loss stays above
//: $\ln(1 + (K - 1)/e)$. That is 0.313 for 2 classes and 5.909 for 1000, where a network that knows
//: nothing pays $\ln 1000 \approx 6.908$. What there is to gain, from $\ln K$ down, is less than 1,
//: however many classes there are.

func answer2(classes: [Int] = [2, 10, 1000]) -> [Scalar] {
  classes.map { k in
    var perfect = Tensor(zeros: [1, k])
    perfect[0, 0] = 1
    return CrossEntropy().forward(perfect, [0])
  }
}

//: **3. Log-sum-exp.** Subtract the largest score first and add it again at the end. Then the
//: largest exponential is 1: the sum is neither infinite nor zero. The answers for scores around
//: 1000 and around −1000 lie 2000 apart, as the scores do.

func answer3(scores: [Scalar] = [1000, 999, 997]) -> Scalar {
  let largest = scores.max() ?? 0
  return largest + log(scores.map { exp($0 - largest) }.reduce(0, +))
}

//: **4. The first loss.** A fresh network has small scores, so it gives each of $K$ classes about
//: the share $1/K$. Its loss is about $\ln K$: 4.61 for 100 classes. If yours starts far above, its
//: scores are too large, or its labels are wrong.

func answer4(classes: Int = 100) -> Scalar {
  var random = RandomGenerator(seed: 1)
  let fresh = Sequential(
    Linear(784, 256, using: &random), ReLU(), Linear(256, classes, using: &random))
  let pictures = Tensor.uniform([64, 784], from: 0, to: 1, using: &random)
  let labels = (0..<64).map { _ in Scalar(random.integer(below: classes)) }
  return CrossEntropy().forward(fresh.forward(pictures), Tensor(labels))
}

//: **5. Squared error behind softmax.** Softmax's derivative has the factor $p_t$. The slope
//: $-1/p_t$ of the logarithm cancels it; the slope of the squared error does not. Where a wrong
//: class leads by 10, the pull of the cross-entropy on the right score is almost 1. That of the
//: squared error, here summed over the classes, is less than a thousandth.

func answer5(lead: Scalar = 10) -> (crossEntropy: Scalar, squaredError: Scalar) {
  let scores = Tensor([[0, lead, 0, 0, 0, 0, 0, 0, 0, 0]])
  let (crossEntropy, squaredError, softmax) = (CrossEntropy(), MeanSquaredError(), Softmax())
  _ = crossEntropy.forward(scores, [0])
  var label = Tensor(zeros: [1, 10])
  label[0, 0] = 1
  _ = squaredError.forward(softmax.forward(scores), label)
  // The loss is a mean over ten numbers: ten times as much for their sum.
  let gradient = softmax.backward(squaredError.backward(scale: 10))
  return (abs(crossEntropy.backward()[0, 0]), abs(gradient[0, 0]))
}

//: **6. Adam.** Its first step is the learning rate times the sign of the gradient, whatever the
//: gradient's size: the answer is the quotient of two first steps, 1 for Adam and 0.1 for plain
//: gradient descent. So Adam hides much of the slow start. What stays is the floor, and the way
//: that closes where the network is certain of a wrong class.

func answer6(gradient: Scalar = 0.9) -> (adam: Scalar, plain: Scalar) {
  func firstStep(_ gradient: Scalar, _ optimizer: ([Parameter]) -> any Optimizer) -> Scalar {
    let weight = Parameter("weight", [0])
    weight.gradient = [gradient]
    optimizer([weight]).step()
    return weight.value[0]
  }
  func quotient(_ optimizer: ([Parameter]) -> any Optimizer) -> Scalar {
    firstStep(gradient / 10, optimizer) / firstStep(gradient, optimizer)
  }
  return (quotient { Adam($0, learningRate: 0.1) }, quotient { SGD($0, learningRate: 0.1) })
}
