import NeuralNetworks

/// The median time that a network takes for one image, on one core, in microseconds. The images come one
/// by one, again and again.
func latency(of model: Sequential, images: [Tensor], count: Int = 20_000) -> Double {
  let clock = ContinuousClock()
  let times = (0..<count).map { i in
    let image = images[i % images.count]
    return clock.measure { _ = model.forward(image) } / .microseconds(1)
  }
  return times.sorted()[count / 2]
}
