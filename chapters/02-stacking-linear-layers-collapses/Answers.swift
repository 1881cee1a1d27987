import NeuralNetworks

//: **1.** *Fold $y_1 = 2x + 1$, $y_2 = 3y_1 - 1$, $y_3 = -y_2 + 4$.* From the inside out:
//: $y_2 = 3(2x + 1) - 1 = 6x + 2$, and $y_3 = -(6x + 2) + 4 = -6x + 2$. The weight is the product
//: of the three weights. The bias is what the stack answers to $x = 0$, since nothing else is left
//: there.

/// Weight and bias of the folded layer.
func answer1() -> (weight: Scalar, bias: Scalar) {
  let stack = Sequential(
    Linear(weight: Tensor([[2]]), bias: [1]), Linear(weight: Tensor([[3]]), bias: [-1]),
    Linear(weight: Tensor([[-1]]), bias: [4]))
  let bias = stack.forward(Tensor([[0]]))[0, 0]
  let weight = stack.forward(Tensor([[1]]))[0, 0] - bias
  return (weight, bias)
}

//: **2.** *Fold $(x - 0.5) / 0.5$ into the layer behind it.* It is $2x - 1$, a linear layer whose
//: weight is twice the unit matrix and whose biases are all $-1$. So
//: $W(2x - 1) + b = (2W) x + (b - W \mathbf{1})$, where $W\mathbf{1}$ holds the sum of each row:
//: twice the weights, and each bias less the sum of its row. Nothing is added that the layer could
//: not do. It can help all the same: it changes the path of gradient descent.

/// The largest difference between the two ways, over random inputs.
func answer2(seed: UInt64 = 1) -> Scalar {
  var random = RandomGenerator(seed: seed)
  let layer = Linear(784, 10, using: &random)
  let (weight, bias) = (layer.weight.value, layer.bias!.value)
  let rowSums = weight.times(Tensor(zeros: [784, 1]).map { _ in 1 }).reshaped([10])
  let folded = Linear(weight: 2 * weight, bias: bias - rowSums)

  let x = Tensor.uniform([20, 784], from: 0, to: 1, using: &random)
  let normalized = x.map { ($0 - 0.5) / 0.5 }
  return (layer.forward(normalized) - folded.forward(x)).map(abs).max
}

//: **3.** *The rank of [6, 2] times [2, 6].* It is 2: all six rows of the product are mixtures of
//: the same two. With 6 in place of 2 it is 6, as almost always with random numbers. To count,
//: eliminate as one does with a system of equations: the rank is the number of rows that do not
//: become zero.

/// The rank of the product of two random matrices with `middle` numbers between them.
func answer3(middle: Int = 2, seed: UInt64 = 1) -> Int {
  var random = RandomGenerator(seed: seed)
  let left = Tensor.normal([6, middle], using: &random)
  let right = Tensor.normal([middle, 6], using: &random)
  let product = left.times(right)
  var rows = (0..<6).map { i in (0..<6).map { Double(product[i, $0]) } }
  var rank = 0
  for column in 0..<6 {
    // The row with the largest number in this column comes next, unless all are zero but for
    // rounding.
    let pivot = (rank..<6).max { abs(rows[$0][column]) < abs(rows[$1][column]) }
    guard let pivot, abs(rows[pivot][column]) > 1e-4 else { continue }
    rows.swapAt(rank, pivot)
    for i in rank + 1..<6 {
      let factor = rows[i][column] / rows[rank][column]
      for j in 0..<6 { rows[i][j] -= factor * rows[rank][j] }
    }
    rank += 1
  }
  return rank
}

//: **4.** *Two linear layers on purpose.* To save parameters, where a product of low rank will do.
//: From 784 to 784 directly takes 784 · 784 weights and 784 biases. Through a middle of 5 it takes
//: 784 · 5 and 5 · 784 weights, 5 and 784 biases: about a seventieth. The price is the bottleneck.
//: Large language models are adapted to new tasks in this way (Hu et al. 2021, "LoRA").

/// The number of parameters directly, and through the middle.
func answer4(middle: Int = 5) -> (direct: Int, throughMiddle: Int) {
  var random = RandomGenerator(seed: 1)
  func count(_ layers: [Linear]) -> Int {
    layers.flatMap(\.parameters).reduce(0) { $0 + $1.value.count }
  }
  return (
    count([Linear(784, 784, using: &random)]),
    count([Linear(784, middle, using: &random), Linear(middle, 784, using: &random)])
  )
}

//: **5.** *XOR with a third input $x_1 x_2$.* The weights $(1, 1, -2)$ solve it: $x_1 + x_2$ is
//: right at three corners and says 2 at $(1, 1)$, where the third input takes 2 away. The product
//: of two inputs is not a weighted sum of them. So something that is not linear helps, also in
//: *front* of the only layer. Finding such inputs by hand was the craft before networks learned
//: them.

/// The answers to the four corners, 0 0, 0 1, 1 0, 1 1.
func answer5() -> [Scalar] {
  let corners: [[Scalar]] = [[0, 0], [0, 1], [1, 0], [1, 1]]
  let withProduct = Tensor(corners.map { $0 + [$0[0] * $0[1]] })
  return Linear(weight: Tensor([[1, 1, -2]])).forward(withProduct).scalars
}

//: **6.** *Two layers, as they are and with $\max(0, z)$ between.* At the corners the first layer
//: says $(0, -1)$, $(1, 0)$, $(1, 0)$ and $(2, 1)$. As it is, the second layer makes 2, 1, 1, 0 of
//: them: the plane $2 - x_1 - x_2$, no XOR. With $\max(0, z)$ between, the only number that changes
//: is the $-1$ at the first corner, which becomes 0. Then the answers are 0, 1, 1, 0: XOR, with one
//: bend.

/// The answers to the four corners without and with max(0, z) between.
func answer6() -> (linear: [Scalar], bent: [Scalar]) {
  let corners = Tensor([[0, 0], [0, 1], [1, 0], [1, 1]])
  let first = Linear(weight: Tensor([[1, 1], [1, 1]]), bias: [0, -1])
  let second = Linear(weight: Tensor([[1, -2]]))
  return (
    Sequential(first, second).forward(corners).scalars,
    Sequential(first, ReLU(), second).forward(corners).scalars
  )
}
