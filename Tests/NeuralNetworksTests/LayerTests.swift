import Foundation
import NeuralNetworks
import Testing

@Suite struct LayerTests {
  @Test func `a linear layer computes x Wᵀ + b`() {
    let layer = Linear(weight: Tensor([[1, 2, 3], [0, -1, 1]]), bias: [10, 20])
    #expect(layer.forward(Tensor([[1, 1, 1], [2, 0, -1]])).scalars == [16, 20, 9, 19])
  }

  // A layer's kernels read its parameters in one memory order, whoever set them, and how.
  @Test(arguments: [MemoryOrder.rowMajor, .batchInnermost])
  func `the memory order of a tensor changes nothing when a parameter is set to it`(
    order: MemoryOrder
  ) {
    func replace(_ tensor: inout Tensor, by other: Tensor) { tensor = other.inOrder(order) }
    var random = RandomGenerator(seed: 5)
    func check(weight: Shape, input: Shape, _ layer: (_ weight: Tensor) -> any Layer) {
      let w = Tensor.normal(weight, using: &random)
      let x = Tensor.normal(input, using: &random)
      let layers = (0..<3).map { _ in layer(Tensor(zeros: weight, order: order)) }
      layers[0].parameters[0].value = w.inOrder(order)
      replace(&layers[1].parameters[0].value, by: w)
      replace(&layers[2].parameters[0].gradient, by: w)
      SGD(layers[2].parameters, learningRate: -1).step()
      let expected = layer(w).forward(x).scalars
      for layer in layers + [layer(w.inOrder(order))] {
        #expect(layer.forward(x).scalars == expected)
      }
    }
    check(weight: [3, 4], input: [2, 4]) { Linear(weight: $0) }
    check(weight: [2, 3, 2, 2], input: [2, 3, 4, 4]) { Conv2D(weight: $0) }
  }

  @Test func `a forward pass leaves the weight as it was`() {
    var generator = RandomGenerator(seed: 1)
    let layer = Linear(10, 5, using: &generator)
    let before = layer.weight.value.scalars
    #expect(layer.weight.value.shape == [5, 10])
    _ = layer.forward(.normal([3, 10], using: &generator))
    #expect(layer.weight.value.scalars == before)
  }

  @Test func `a result that somebody keeps is not overwritten by the next forward pass`() {
    var generator = RandomGenerator(seed: 2)
    let model = Sequential(Linear(4, 3, using: &generator), ReLU(), Linear(3, 2, using: &generator))
    let kept = model.forward(.normal([5, 4], using: &generator))
    let numbers = kept.scalars
    _ = model.forward(.normal([5, 4], using: &generator))
    #expect(kept.scalars == numbers)
  }

  static let activations: [@Sendable () -> any Layer] = [
    { ReLU() }, { LeakyReLU() }, { Sigmoid() }, { Tanh() },
  ]

  // Their gradients come where their outputs were.
  @Test(arguments: activations)
  func `an activation that somebody keeps is not overwritten by the backward pass`(
    make: @Sendable () -> any Layer
  ) {
    var generator = RandomGenerator(seed: 2)
    let (x, dy) = (
      Tensor.normal([5, 4], using: &generator), Tensor.normal([5, 4], using: &generator)
    )
    let layer = make()
    let kept = layer.forward(x)
    let (outputs, gradient) = (kept.scalars, layer.backward(dy))
    #expect(kept.scalars == outputs)
    let derivatives = gradient.scalars
    #expect(layer.forward(x).scalars == outputs)
    #expect(gradient.scalars == derivatives)
    #expect(layer.backward(dy).scalars == derivatives, "nobody keeps the output now")
  }

  @Test func `gradients of two backward passes add up`() {
    var generator = RandomGenerator(seed: 3)
    let layer = Linear(3, 2, using: &generator)
    let (x, dy) = (
      Tensor.normal([4, 3], using: &generator), Tensor.normal([4, 2], using: &generator)
    )
    _ = layer.forward(x)
    _ = layer.backward(dy)
    let once = layer.weight.gradient.scalars
    _ = layer.forward(x)
    _ = layer.backward(dy)
    #expect(zip(layer.weight.gradient.scalars, once).allSatisfy { abs($0 - 2 * $1) < 1e-5 })
    layer.zeroGradients()
    #expect(layer.weight.gradient.scalars.allSatisfy { $0 == 0 })
  }

  @Test func `softmax rows are positive and sum to one, at scores of a thousand too`() {
    let rows = Softmax().forward(Tensor([[1000, 0, -1000], [-1000, -1000, -1000], [1, 2, 3]]))
    for n in 0..<3 {
      let row = (0..<3).map { rows[n, $0] }
      #expect(row.allSatisfy { $0 >= 0 } && abs(row.reduce(0, +) - 1) < 1e-6)
    }
    #expect(rows[0, 0] == 1)
  }

  @Test func `a large input beside small ones takes no digits from them`() {
    var weight = Tensor(zeros: [17, 2])
    for k in 0..<17 { weight[k, 1] = 1 }
    let y = Linear(weight: weight).forward(Tensor([[1e8, 1]]))
    #expect(y.scalars.allSatisfy { $0 == 1 })
  }

  @Test func `ReLU blocks minus infinity and lets what is no number through`() {
    let y = ReLU().forward(Tensor([[-.infinity, -1, 0, 2, .infinity, .nan]]))
    #expect(y.scalars.dropLast() == [0, 0, 0, 2, .infinity] && y[0, 5].isNaN)
  }

  @Test func `a convolution is the sum over its window`() {
    let picture = Tensor([1, 1, 3, 3], scalars: [1, 2, 3, 4, 5, 6, 7, 8, 9])
    let layer = Conv2D(weight: Tensor([1, 1, 2, 2], scalars: [1, 0, 0, -1]), bias: [0.5])
    #expect(layer.forward(picture).scalars == [-3.5, -3.5, -3.5, -3.5])
    #expect(layer.forward(picture).shape == [1, 1, 2, 2])
  }

  @Test func `padding keeps a picture's size and adds zeros`() {
    let layer = Conv2D(
      weight: Tensor([1, 1, 3, 3], scalars: [1, 1, 1, 1, 1, 1, 1, 1, 1]), padding: 1)
    let ones = Tensor([1, 1, 3, 3], scalars: Array(repeating: 1, count: 9))
    #expect(layer.forward(ones).scalars == [4, 6, 4, 6, 9, 6, 4, 6, 4])
  }

  @Test func `behind a wider picture a padded one is what it is by itself`() {
    var random = RandomGenerator(seed: 4)
    let weight = Tensor.normal([2, 1, 3, 3], using: &random)
    func layer() -> Conv2D { Conv2D(weight: weight, stride: 2, padding: 1) }
    let (wide, narrow) = (
      Tensor.normal([3, 1, 4, 6], using: &random), Tensor.normal([3, 1, 4, 5], using: &random)
    )
    let used = layer()
    _ = used.forward(wide)
    #expect(used.forward(narrow).scalars == layer().forward(narrow).scalars)
  }

  @Test func `a stride leaves out pixels`() {
    let layer = Conv2D(weight: Tensor([1, 1, 1, 1], scalars: [2]), stride: 2)
    let picture = Tensor([1, 1, 3, 3], scalars: [1, 2, 3, 4, 5, 6, 7, 8, 9])
    #expect(layer.forward(picture).scalars == [2, 6, 14, 18])
  }

  @Test func `pooling keeps the largest and ties go to the first`() {
    let pool = MaxPool2D(2)
    let picture = Tensor([1, 1, 2, 4], scalars: [0, 0, 1, 7, 0, 0, 9, 3])
    #expect(pool.forward(picture).scalars == [0, 9])
    #expect(
      pool.backward(Tensor([1, 1, 1, 2], scalars: [5, 6])).scalars == [5, 0, 0, 0, 0, 0, 6, 0])
  }

  @Test(arguments: [
    (Initializer.standard, 1 / 3.0), (.xavier, 2.0 / 4), (.he, 2 * 0.5),
  ])
  func `initial weights have the variance of their source`(
    _ initializer: Initializer, _ varianceTimesInputs: Double
  ) {
    var generator = RandomGenerator(seed: 5)
    let layer = Linear(300, 900, initializer: initializer, using: &generator)
    let weights = layer.weight.value.scalars.map { Double($0) }
    let variance = weights.map { $0 * $0 }.reduce(0, +) / Double(weights.count)
    // standard: bound² / 3 = 1 / (3 · 300); xavier: 2 / (300 + 900); he: 2 / 300.
    let expected = [Initializer.standard: 1 / 900.0, .xavier: 2 / 1200.0, .he: 2 / 300.0]
    #expect(abs(variance / expected[initializer]! - 1) < 0.02)
    let biases = layer.bias!.value.scalars
    #expect(biases.count == 900)
    #expect(biases.allSatisfy { $0 == 0 } == (initializer != .standard))
  }

  static let misuses: [(String, [String])] = [
    ("Linear", ["[N, 4]", "[2, 5]"]), ("Conv2D", ["[3, 2, 3, 3]", "[2, 1, 8, 8]"]),
    ("Softmax", ["[N, K]", "[4]"]), ("MaxPool2D", ["2 pixels", "[1, 1, 1, 4]"]),
    ("backward", ["[2, 3]", "[2, 4]"]), ("Tanh", ["[2, 3]", "[3, 2]"]),
    ("ReLU twice", ["ReLU: backward needs a forward before it"]),
  ]

  @Test(arguments: misuses)
  func `misuse stops the program and says what fits and what came`(
    _ layer: String, _ words: [String]
  ) async throws {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [layer = layer as String] in
      var generator = RandomGenerator(seed: 1)
      switch layer {
      case "Linear": _ = Linear(4, 3, using: &generator).forward(Tensor(zeros: [2, 5]))
      case "Conv2D":
        _ = Conv2D(2, 3, kernelSize: 3, using: &generator).forward(Tensor(zeros: [2, 1, 8, 8]))
      case "Softmax": _ = Softmax().forward(Tensor(zeros: [4]))
      case "MaxPool2D": _ = MaxPool2D(2).forward(Tensor(zeros: [1, 1, 1, 4]))
      case "Tanh":
        let tanh = Tanh()
        _ = tanh.forward(Tensor(zeros: [2, 3]))
        _ = tanh.backward(Tensor(zeros: [3, 2]))
      case "ReLU twice":
        let relu = ReLU()
        let dy = relu.forward(Tensor(zeros: [2, 3]))
        _ = relu.backward(dy)
        _ = relu.backward(dy)
      default:
        let linear = Linear(4, 3, using: &generator)
        _ = linear.forward(Tensor(zeros: [2, 4]))
        _ = linear.backward(Tensor(zeros: [2, 4]))
      }
    }
    let text = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    for word in words { #expect(text.contains(word), "\(text)") }
  }
}
