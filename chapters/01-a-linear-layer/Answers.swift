import Notebook

//: **1. How many numbers do the layers learn?** A layer from $D$ to $K$ numbers has $K \cdot D$
//: weights and $K$ biases. `Linear(784, 10)` learns $7840 + 10 = 7850$ numbers, 10 -> 5 -> 2 learns
//: $55 + 12 = 67$. Counted:

func answer1() -> [Int] {
  var generator = RandomGenerator(seed: 1, stream: .initialization)
  let wide = Linear(784, 10, using: &generator)
  let two = Sequential(Linear(10, 5, using: &generator), Linear(5, 2, using: &generator))
  return [wide.parameters, two.parameters].map { parameters in
    parameters.map(\.value.count).reduce(0, +)
  }
}

//: **2. The mean, and the last minus the first.** Each output has a row of weights, one for each
//: input. For $(3, 6, 12)$ the layer says 7 and 9.

func answer2(_ x: Tensor = Tensor([[3, 6, 12]])) -> Tensor {
  let third: Scalar = 1.0 / 3
  let layer = Linear(weight: Tensor([[third, third, third], [-1, 0, 1]]), bias: [0, 0])
  return layer.forward(x)
}

//: **3. Four learning rates.** With 0.01 the line is on its way, but not there. With 0.1 and 0.5 it
//: arrives. With 0.7 each step jumps over the lowest point and lands higher up on the other side,
//: so the loss explodes. For this loss the limit is 0.6. The points of these answers lie exactly on
//: $1.5 x + 1$, so a loss of 0 is possible.

func answer3(rates: [Scalar] = [0.01, 0.1, 0.5, 0.7]) -> [Scalar] {
  rates.map { lossesOfLine(learningRate: $0, steps: 50).last! }
}

/// The loss of a line before the first step and after each one. It starts flat, at zero.
func lossesOfLine(
  learningRate: Scalar, steps: Int, unit: Scalar = 1, zeroingGradients: Bool = true
) -> [Scalar] {
  let xs: [Scalar] = [-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2]
  let inputs = Tensor([9, 1], scalars: xs.map { unit * $0 })
  let targets = Tensor([9, 1], scalars: xs.map { 1.5 * $0 + 1 })
  let line = Linear(weight: Tensor([[0]]), bias: [0])
  let loss = MeanSquaredError()
  let optimizer = SGD(line.parameters, learningRate: learningRate)
  var losses = [loss.forward(line.forward(inputs), targets)]
  for _ in 0..<steps {
    line.backwardToParameters(loss.backward())
    optimizer.step()
    if zeroingGradients { optimizer.zeroGradients() }
    losses.append(loss.forward(line.forward(inputs), targets))
  }
  return losses
}

//: **4. Without the fifth step** every step uses the sum of all gradients so far. The line keeps
//: its speed like a pendulum: it swings through the best line and out on the other side, again and
//: again, and never rests. The largest loss during the last ten of 50 steps is below 0.00001 with
//: the fifth step, and above 1 without it.

func answer4() -> (zeroed: Scalar, pilingUp: Scalar) {
  let zeroed = lossesOfLine(learningRate: 0.1, steps: 50)
  let pilingUp = lossesOfLine(learningRate: 0.1, steps: 50, zeroingGradients: false)
  return (zeroed.suffix(10).max()!, pilingUp.suffix(10).max()!)
}

//: **5. Centimetres.** No. The gradient of $w$ has $x$ as a factor and its effect another one, so
//: the limit for the learning rate falls by a factor of $100^2$. With 0.1 the loss explodes within
//: three steps. With 0.00001 $w$ is found, but $b$, whose input is always 1, hardly moves: its
//: error of 1 stays in the loss. One learning rate must suit all weights, so inputs should be of
//: similar size, and not far from 1. That is why pixels from 0 to 255 become numbers from 0 to 1.

func answer5() -> (large: Scalar, small: Scalar) {
  let large = lossesOfLine(learningRate: 0.1, steps: 3, unit: 100)
  let small = lossesOfLine(learningRate: 0.00001, steps: 50, unit: 100)
  return (large.last!, small.last!)
}

//: **6. Shuffled pixels.** As many. The layer adds up all pixels, each with its own weight, and a
//: sum does not depend on the order. It does not know which pixels are neighbours. A layer that
//: does know reads better: [chapter 6](../06-convolution/README.md). Both layers here start from
//: zero weights, so that the order of the pixels is the only difference.

func answer6() -> (plain: Int, shuffled: Int) {
  let digits = DrawnDigits.dataset(count: 900, seed: 1)
  var generator = RandomGenerator(seed: 1)
  let places = generator.permutation(784)
  var pixels: [UInt8] = []
  for i in 0..<digits.count {
    digits.withPixels(i) { picture in pixels += places.map { picture[$0] } }
  }
  let labels = (0..<digits.count).map { UInt8(digits.label($0)) }
  let shuffled = Dataset(
    name: "shuffled pixels", height: 28, width: 28, pixels: pixels, labels: labels)
  return (digitsRead(digits), digitsRead(shuffled))
}

/// Trains a linear layer on all digits but 300, and counts which of those it reads.
func digitsRead(_ digits: Dataset) -> Int {
  let layer = Linear(weight: Tensor(zeros: [10, 784]), bias: Tensor(zeros: [10]))
  let trainer = Trainer(
    Sequential(Flatten(), layer), loss: MeanSquaredError(),
    optimizer: SGD(layer.parameters, learningRate: 0.1), target: .oneHot(10), threads: 1)
  let (training, held) = digits.split(holdingOut: 300, seed: 1)
  let loader = DataLoader(training, batchSize: 64, shuffleSeed: 1)
  _ = attempt { try trainer.fit(loader, epochs: 20) }
  return trainer.evaluate(held).correct
}
