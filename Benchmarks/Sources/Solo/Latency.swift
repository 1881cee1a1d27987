import NeuralNetworks

/// The median time that a network takes for one image, on one core, in microseconds.
func latency(of model: Sequential, count: Int = 20_000) -> Double {
  var random = RandomGenerator(seed: 1, stream: .example)
  let image = Tensor.uniform([1, 1, 28, 28], from: 0, to: 1, using: &random)
  let clock = ContinuousClock()
  let times = (0..<count).map { _ in clock.measure { _ = model.forward(image) } / .microseconds(1) }
  return times.sorted()[count / 2]
}
