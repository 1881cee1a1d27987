import Notebook

/// The network of document 003: 784-128-64-10 with ReLU, which gives logarithms of probabilities.
func document003(seed: UInt64) -> Sequential {
  var random = RandomGenerator(seed: seed, stream: .initialization)
  return Sequential(
    Flatten(), Linear(784, 128, using: &random), ReLU(), Linear(128, 64, using: &random), ReLU(),
    Linear(64, 10, using: &random), LogSoftmax())
}

/// The same with a sigmoid behind every layer. Without an initializer the weights are drawn from
/// N(0, 1), however many inputs a layer has.
func sigmoidNetwork(_ initializer: Initializer?, seed: UInt64) -> Sequential {
  var random = RandomGenerator(seed: seed, stream: .initialization)
  func linear(_ inputs: Int, _ outputs: Int) -> Linear {
    guard let initializer else {
      return Linear(
        weight: .normal([outputs, inputs], using: &random),
        bias: .normal([outputs], using: &random))
    }
    return Linear(inputs, outputs, initializer: initializer, using: &random)
  }
  return Sequential(
    Flatten(), linear(784, 128), Sigmoid(), linear(128, 64), Sigmoid(), linear(64, 10), Sigmoid())
}

/// One linear layer, which gives logarithms of probabilities.
func oneLayer(seed: UInt64) -> Sequential {
  var random = RandomGenerator(seed: seed, stream: .initialization)
  return Sequential(Flatten(), Linear(784, 10, using: &random), LogSoftmax())
}
