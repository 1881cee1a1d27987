import NeuralNetworks
import Testing

@Suite struct SequentialTests {
  static let pools: [@Sendable () -> [any Layer]] = [
    { [ReLU(), MaxPool2D(2)] }, { [ReLU(), MaxPool2D(3, stride: 2)] },
    { [ReLU(), MaxPool2D(2, stride: 3)] }, { [ReLU(), MaxPool2D(2), MaxPool2D(2)] },
    { [ReLU(), MaxPool2D(2), ReLU(), MaxPool2D(2)] },
  ]

  // In training, pooling comes before ReLU. Of whole numbers many are equal, and of the windows many
  // have nothing positive.
  @Test(arguments: pools, [false, true])
  func `a stack that trains does what its layers do one by one, bit by bit`(
    pools: @Sendable () -> [any Layer], isWhole: Bool
  ) {
    var generator = RandomGenerator(seed: 7)
    let noise = Tensor.normal([9, 2, 10, 10], using: &generator)
    let x = isWhole ? noise.map { $0.rounded(.down) } : noise
    func layers() -> [any Layer] {
      var generator = RandomGenerator(seed: 8)
      let convolution = Conv2D(2, 3, kernelSize: 3, padding: 1, bias: false, using: &generator)
      if isWhole { convolution.weight.value = convolution.weight.value.map { (8 * $0).rounded() } }
      return [convolution] + pools()
    }
    let (single, stacked) = (layers(), layers())
    let stack = Sequential(stacked)
    stack.begin(.training(step: 0, firstSample: 0))
    let y = stack.forward(x)
    #expect(y.scalars == single.reduce(x) { $1.forward($0) }.scalars)
    let dy = Tensor.normal(y.shape, using: &generator)
    let dx = stack.backward(dy)
    #expect(dx.scalars == single.reversed().reduce(dy) { $1.backward($0) }.scalars)
    for (a, b) in zip(stack.parameters, single[0].parameters) {
      #expect(a.gradient.scalars == b.gradient.scalars)
    }
  }

  @Test func `outside of training the layers can be taken one by one behind a forward pass`() {
    var generator = RandomGenerator(seed: 9)
    let stack = Sequential(ReLU(), MaxPool2D(2), Flatten(), Linear(9, 2, using: &generator))
    stack.begin(.training(step: 0, firstSample: 0))
    stack.begin(.evaluation)
    let x = Tensor.normal([4, 1, 6, 6], using: &generator)
    let dy = Tensor.normal([4, 2], using: &generator)
    _ = stack.forward(x)
    let dx = stack.layers.reversed().reduce(dy) { $1.backward($0) }
    #expect(dx.shape == x.shape)
  }

  @Test func `gradients of parameters do not depend on whether the input's is wanted`() {
    var generator = RandomGenerator(seed: 4)
    let model = Sequential(
      Conv2D(1, 2, kernelSize: 3, using: &generator), MaxPool2D(2), Flatten(),
      Linear(18, 3, using: &generator))
    let x = Tensor.normal([5, 1, 8, 8], using: &generator)
    let dy = Tensor.normal([5, 3], using: &generator)
    let gradients = [true, false].map { whole in
      model.zeroGradients()
      _ = model.forward(x)
      if whole { _ = model.backward(dy) } else { model.backwardToParameters(dy) }
      return model.parameters.map { $0.gradient.scalars }
    }
    #expect(gradients[0] == gradients[1])
  }

  // It could remember one input only: the gradients would be wrong, without a word.
  @Test func `a layer that is in a stack twice stops the program`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let relu = ReLU()
      _ = Sequential(relu, Tanh(), relu)
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains("a ReLU is in the stack twice"), "\(text)")
    await #expect(processExitsWith: .failure) {
      let relu = ReLU()
      _ = Sequential(relu, Sequential(Tanh(), relu))
    }
  }

  @Test func `the names of parameters are those of PyTorch`() {
    var generator = RandomGenerator(seed: 6)
    let model = Sequential(
      Flatten(), Linear(4, 3, using: &generator), ReLU(),
      Sequential(Linear(3, 2, bias: false, using: &generator)))
    #expect(model.namedParameters.map { $0.name } == ["1.weight", "1.bias", "3.0.weight"])
  }
}
