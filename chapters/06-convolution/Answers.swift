//: **1. Shapes and parameters.** `Conv2D(3, 8, kernelSize: 3, stride: 2, padding: 1)` takes a
//: colour picture of 32x32 pixels. The side becomes $(32 + 2 - 3)/2 + 1$, rounded down: 16. Each of
//: 8 kernels has $3 \cdot 3 \cdot 3$ weights and a bias: 224 parameters. A layer made and used says
//: the same.
import Notebook

func answer1() -> (output: Shape, parameters: Int) {
  var random = RandomGenerator(seed: 1)
  let layer = Conv2D(3, 8, kernelSize: 3, stride: 2, padding: 1, using: &random)
  let output = layer.forward(Tensor(zeros: [1, 3, 32, 32])).shape
  return (output, layer.parameters.reduce(0) { $0 + $1.value.count })
}

//: **2. Shift, then look.** A kernel with a single 1, beside its middle, moves a picture by a
//: pixel: it is a convolution itself. Moving first and looking for edges afterwards gives the same
//: as looking first and moving the response. So what a convolution has learned at one place it
//: knows at all places. A dense layer does not have this property. The function returns the largest
//: difference between the two orders: none.
func answer2(seed: UInt64 = 1) -> Scalar {
  var random = RandomGenerator(seed: seed)
  let picture = Tensor.uniform([1, 1, 12, 12], from: 0, to: 1, using: &random)
  let edges = Conv2D(1, 1, kernelSize: 3, bias: false, using: &random)
  let shift = Conv2D(
    weight: Tensor([1, 1, 3, 3], scalars: [0, 0, 0, 1, 0, 0, 0, 0, 0]))
  let shiftedFirst = edges.forward(shift.forward(picture))
  let edgesFirst = shift.forward(edges.forward(picture))
  return (shiftedFirst - edgesFirst).map { abs($0) }.max
}

//: **3. What commutes with max-pooling?** Every activation that never falls: the largest number
//: stays the largest. Sigmoid, tanh and LeakyReLU do it as well as ReLU. It is a property of the
//: maximum, not of pooling: the *mean* of a window commutes with none of them. The function returns
//: the largest difference between the two orders for four activations under max-pooling (all 0),
//: and for ReLU under the mean, which is a convolution with four weights of 1/4 and a stride of 2
//: (clearly more than 0).
func answer3(seed: UInt64 = 1) -> (underMaximum: [Scalar], underMean: Scalar) {
  var random = RandomGenerator(seed: seed)
  let x = Tensor.normal([5, 1, 8, 8], using: &random)
  func difference(_ activation: any Layer, _ pooling: any Layer) -> Scalar {
    let pooledFirst = activation.forward(pooling.forward(x))
    let activatedFirst = pooling.forward(activation.forward(x))
    return (pooledFirst - activatedFirst).map { abs($0) }.max
  }
  let activations: [any Layer] = [ReLU(), LeakyReLU(), Sigmoid(), Tanh()]
  let mean = Conv2D(
    weight: Tensor([1, 1, 2, 2], scalars: [0.25, 0.25, 0.25, 0.25]), stride: 2)
  return (activations.map { difference($0, MaxPool2D(2)) }, difference(ReLU(), mean))
}

//: **4. Two kernels of 3x3 in a row.** Without an activation between them they are one kernel of
//: 5x5, as two linear layers are one
//: ([chapter 2](../02-stacking-linear-layers-collapses/README.md)). To find it, let the pair answer
//: to a single bright pixel: what comes out is the kernel, turned by 180 degrees. The function
//: returns the largest difference between the pair and the one kernel on a random picture, which is
//: rounding. Two small kernels have 18 weights and see as far as one of 25; with an activation
//: between them they can also do more.
func answer4(seed: UInt64 = 1) -> Scalar {
  var random = RandomGenerator(seed: seed)
  let pair = Sequential(
    Conv2D(1, 1, kernelSize: 3, bias: false, using: &random),
    Conv2D(1, 1, kernelSize: 3, bias: false, using: &random))
  var pixel = Tensor(zeros: [1, 1, 9, 9])
  pixel[0, 0, 4, 4] = 1
  let answer = pair.forward(pixel).scalars
  let single = Conv2D(weight: Tensor([1, 1, 5, 5], scalars: answer.reversed()))
  let picture = Tensor.normal([1, 1, 12, 12], using: &random)
  return (pair.forward(picture) - single.forward(picture)).map { abs($0) }.max
}

//: **5. A dense layer on shuffled pixels.** Put the columns of its weight into the same order as
//: the pixels: each weight meets its pixel again, and the sums are the old ones. So whatever a
//: dense network can learn from pictures it can learn from shuffled ones. The function returns the
//: largest difference, which is rounding, since the terms are added up in another order.
func answer5(seed: UInt64 = 1) -> Scalar {
  var random = RandomGenerator(seed: seed)
  let order = random.permutation(784)
  let layer = Linear(784, 10, using: &random)
  let x = Tensor.uniform([3, 784], from: 0, to: 1, using: &random)
  var (shuffledX, shuffledWeight) = (x, layer.weight.value)
  for (place, pixel) in order.enumerated() {
    for n in 0..<3 { shuffledX[n, place] = x[n, pixel] }
    for k in 0..<10 { shuffledWeight[k, place] = layer.weight.value[k, pixel] }
  }
  let shuffled = Linear(weight: shuffledWeight, bias: layer.bias!.value)
  return (layer.forward(x) - shuffled.forward(shuffledX)).map { abs($0) }.max
}

//: **6. Where the work is.** In document 004's network the first convolution uses each of its
//: $20 \cdot 25$ weights at $28 \cdot 28$ places, the second its $20 \cdot 20 \cdot 25$ weights at
//: $14 \cdot 14$ places, the dense layer each weight once. That makes 392,000, 1,960,000 and 980
//: multiplications: nearly all of the work is in the second convolution.
func answer6() -> [Int] {
  [20 * 25 * 28 * 28, 20 * 20 * 25 * 14 * 14, 980]
}
