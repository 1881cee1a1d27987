import NeuralNetworks
import Testing

@Suite struct BatchNormTests {
  static var learning: Pass { .training(step: 0, firstSample: 0) }

  /// Mean and variance of every channel, by the definition and in double precision.
  static func statistics(_ x: Tensor) -> [(mean: Double, variance: Double, count: Int)] {
    let channels = x.shape[1]
    let (rows, area) = (x.scalars, x.shape.countPerSample / channels)
    return (0..<channels).map { c in
      var numbers: [Double] = []
      for n in 0..<x.shape[0] {
        for i in 0..<area { numbers.append(Double(rows[(n * channels + c) * area + i])) }
      }
      let mean = numbers.reduce(0, +) / Double(numbers.count)
      let squares = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return (mean, squares / Double(numbers.count), numbers.count)
    }
  }

  @Test(arguments: [Shape(arrayLiteral: 7, 5), [3, 2, 4, 5], [65, 3, 1, 2], [2, 1, 6, 7]])
  func `while training every channel gets the mean beta and the deviation gamma`(_ shape: Shape) {
    var random = RandomGenerator(seed: 5)
    let layer = BatchNorm(shape[1])
    layer.weight.value = .uniform([shape[1]], from: 0.5, to: 3, using: &random)
    layer.bias.value = .normal([shape[1]], using: &random)
    layer.begin(Self.learning)
    let y = layer.forward(.uniform(shape, from: -3, to: 8, using: &random))
    for (c, channel) in Self.statistics(y).enumerated() {
      #expect(abs(channel.mean - Double(layer.bias.value[c])) < 1e-5)
      #expect(abs(channel.variance.squareRoot() - Double(layer.weight.value[c])) < 1e-4)
    }
  }

  @Test func `what is not a number does not stay in the running averages`() {
    let layer = BatchNorm(2)
    layer.begin(Self.learning)
    _ = layer.forward(Tensor([[1, .nan], [3, 5]]))
    #expect(abs(layer.runningMean.value[0] - 0.2) < 1e-6)
    #expect(layer.runningMean.value[1] == 0 && layer.runningVariance.value[1] == 1)
  }

  @Test func `the running averages are those of PyTorch`() {
    var random = RandomGenerator(seed: 6)
    let layer = BatchNorm(3)
    var (mean, variance) = ([0.0, 0, 0], [1.0, 1, 1])
    for _ in 0..<5 {
      let x = Tensor.uniform([4, 3, 2, 2], from: -1, to: 9, using: &random)
      layer.begin(Self.learning)
      _ = layer.forward(x)
      for (c, channel) in Self.statistics(x).enumerated() {
        let m = Double(channel.count)
        mean[c] = 0.9 * mean[c] + 0.1 * channel.mean
        variance[c] = 0.9 * variance[c] + 0.1 * channel.variance * m / (m - 1)
      }
    }
    for c in 0..<3 {
      #expect(abs(Double(layer.runningMean.value[c]) - mean[c]) < 1e-5)
      #expect(abs(Double(layer.runningVariance.value[c]) - variance[c]) < 1e-5)
    }
    // In evaluation they are used, and left alone.
    let before = (layer.runningMean.value.scalars, layer.runningVariance.value.scalars)
    layer.begin(.evaluation)
    let x = Tensor.uniform([1, 3, 1, 1], from: -1, to: 9, using: &random)
    let y = layer.forward(x)
    for c in 0..<3 {
      let expected = (Double(x.scalars[c]) - mean[c]) / (variance[c] + 1e-5).squareRoot()
      #expect(abs(Double(y.scalars[c]) - expected) < 1e-5)
    }
    #expect(layer.runningMean.value.scalars == before.0)
    #expect(layer.runningVariance.value.scalars == before.1)
  }

  @Test func `a mean far from zero does not drown the deviation`() {
    let layer = BatchNorm(1)
    layer.begin(Self.learning)
    let y = layer.forward(Tensor([4, 1], scalars: [10_000, 10_001, 10_002, 10_003]))
    let deviation = (Scalar(1.25) + 1e-5).squareRoot()
    for (n, distance) in [-1.5, -0.5, 0.5, 1.5].enumerated() {
      #expect(abs(y[n, 0] - Scalar(distance) / deviation) < 1e-3)
    }
  }

  @Test func `a channel that is always the same becomes beta`() {
    let layer = BatchNorm(2)
    layer.bias.value = [3, -4]
    layer.begin(Self.learning)
    let y = layer.forward(Tensor([3, 2], scalars: [7, 0, 7, 0, 7, 0]))
    #expect(y.scalars == [3, -4, 3, -4, 3, -4])
    #expect(layer.backward(y).scalars.allSatisfy { $0.isFinite })
  }

  @Test func `a single number moves no running average`() {
    let layer = BatchNorm(2)
    layer.begin(Self.learning)
    #expect(layer.forward(Tensor([1, 2], scalars: [7, 9])).scalars == [0, 0])
    #expect(layer.runningMean.value.scalars == [0, 0])
    #expect(layer.runningVariance.value.scalars == [1, 1])
  }

  @Test func `what is not learned has PyTorch's name in the file, and no gradient to follow`() {
    let layer = BatchNorm(4)
    #expect(
      layer.namedParameters.map { $0.name } == ["weight", "bias", "running_mean", "running_var"])
    #expect(layer.parameters.map { $0.name } == ["weight", "bias"])
  }

  @Test func `a replica shares the running averages and whether it looks across the batch`() throws
  {
    let layer = Sequential(BatchNorm(4), ReLU())
    let replica = try #require(layer.replica() as? Sequential)
    #expect(layer.looksAcrossBatch && replica.looksAcrossBatch)
    #expect(!Sequential(ReLU(), Flatten()).looksAcrossBatch)
    let (original, copy) = (layer.layers[0] as! BatchNorm, replica.layers[0] as! BatchNorm)
    layer.begin(Self.learning)
    _ = layer.forward(Tensor([2, 4], scalars: [1, 2, 3, 4, 5, 6, 7, 9]))
    #expect(copy.runningMean.value.scalars == original.runningMean.value.scalars)
    #expect(copy.runningMean.value.scalars != [0, 0, 0, 0])
  }

  @Test func `a wrong number of channels is told`() async {
    await #expect(processExitsWith: .failure) {
      _ = BatchNorm(3).forward(Tensor(zeros: [2, 4, 5, 5]))
    }
    await #expect(processExitsWith: .failure) { _ = BatchNorm(3).forward(Tensor(zeros: [3])) }
    await #expect(processExitsWith: .failure) { _ = BatchNorm(0) }
    await #expect(processExitsWith: .failure) { _ = BatchNorm(3).backward(Tensor(zeros: [1, 3])) }
  }
}
