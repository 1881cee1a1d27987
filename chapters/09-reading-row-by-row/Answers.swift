import Foundation
//: **1. Parameters.** The three gates and the candidate each have $128 \cdot 28$ weights for the
//: row, $128 \cdot 128$ for the state and 128 biases, 80,384 in all. PyTorch has a second bias of
//: 512 numbers beside the first. They are only ever added, so they can do no more than one.
import Notebook

func answer1(inputs: Int = 28, units: Int = 128) -> (here: Int, inPyTorch: Int) {
  var random = RandomGenerator(seed: 1)
  let here = LSTM(inputs, units, using: &random).parameters.reduce(0) { $0 + $1.value.count }
  return (here, here + 4 * units)
}

//: **2. How open must a forget gate be?** $f^T = \frac{1}{2}$ gives $f = 2^{-1/T}$, and the bias is
//: $\ln \frac{f}{1 - f}$, about $\ln T + 0.37$: 3.7 for 28 rows, 5.1 for 112 and 7.3 for 1000. A
//: bias of 1 halves the gradient along the cell every two steps, so why is it enough here? Because
//: the gates do not stay where they begin: what little gradient there is opens them further.

func answer2(steps: [Int] = [28, 112, 1000]) -> [Scalar] {
  steps.map { count in
    let f = pow(0.5, 1 / Double(count))
    return Scalar(log(f / (1 - f)))
  }
}

//: **3. Counting.** Open the forget gate and the output gate for good, with a bias of 50. Open the
//: input gate only for a 1, with a weight of 100 and a bias of −50. Let the candidate always be
//: 0.1. Then each 1 adds 0.1 to the cell, and the state is $\tanh$ of a tenth of the count. A plain
//: recurrent layer squashes its sum in every step, and soon loses count.

func answer3(sequence: [Scalar] = [1, 0, 1, 1, 0, 0, 1]) -> Int {
  let counter = LSTM(
    inputWeight: Tensor([[100], [0], [0], [0]]), stateWeight: Tensor(zeros: [4, 1]),
    bias: [-50, 50, atanh(0.1), 50])
  let state = counter.forward(Tensor([1, sequence.count, 1], scalars: sequence))[0, 0]
  return Int((10 * atanh(state)).rounded())
}

//: **4. Gates that never move.** With $i = o = 1$ and $f = 0$ the cell is the candidate, and the
//: state is $\tanh g = \tanh(\tanh z_g)$: a plain recurrent layer with two tanh in a row. The
//: function returns the largest difference on a random sequence: rounding.

func answer4(steps: Int = 12, seed: UInt64 = 1) -> Scalar {
  var random = RandomGenerator(seed: seed)
  let (w, u) = (Scalar(random.normal()), Scalar(random.normal()))
  let lstm = LSTM(
    inputWeight: Tensor([[0], [0], [w], [0]]), stateWeight: Tensor([[0], [0], [u], [0]]),
    bias: [50, -50, 0, 50])
  let x = Tensor.normal([1, steps, 1], using: &random)
  _ = lstm.forward(x)
  var (h, largest): (Scalar, Scalar) = (0, 0)
  for t in 0..<steps {
    h = tanh(tanh(w * x[0, t, 0] + u * h))
    largest = max(largest, abs(h - lstm.states[0, t, 0]))
  }
  return largest
}

//: **5. Clipping.** Where gradients explode, one step can throw the weights far away. The usual
//: help is to shorten the gradient of all parameters together to a length that it must not exceed,
//: and to keep its direction (Pascanu, Mikolov and Bengio 2013, "On the difficulty of training
//: recurrent neural networks"). The function returns the length before and after, for the hand-made
//: layer with $u = 1.5$ and a silent input.

func clip(_ parameters: [Parameter], length limit: Scalar) -> Scalar {
  let squares = parameters.map { ($0.gradient * $0.gradient).sum }
  let length = squares.reduce(0, +).squareRoot()
  if length > limit { for p in parameters { p.gradient = (limit / length) * p.gradient } }
  return length
}

func answer5(u: Scalar = 1.5, limit: Scalar = 1) -> (before: Scalar, after: Scalar) {
  let layer = Recurrent(inputWeight: Tensor([[1]]), stateWeight: Tensor([[u]]), bias: [0])
  _ = layer.forward(Tensor(zeros: [1, 28, 1]))
  layer.backwardToParameters(Tensor([[1]]))
  let before = clip(layer.parameters, length: limit)
  return (before, clip(layer.parameters, length: limit))
}

//: **6. The work.** A weight of the LSTM is used in each of 28 steps, as a kernel's is at each
//: place: some 2.2 million multiplications for a picture, eleven times as many as 784-256-10 needs,
//: which has two and a half times as many weights.

func answer6() -> (lstm: Int, dense: Int) {
  (28 * 4 * 128 * (28 + 128) + 128 * 10, 784 * 256 + 256 * 10)
}
