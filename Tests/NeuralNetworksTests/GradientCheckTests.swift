import Kernels
import NeuralNetworks
import Testing

/// A layer or network to be checked, with an input away from kinks where it has any.
struct GradientCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let make: @Sendable (inout RandomGenerator) -> (layer: any Layer, input: Tensor)

  init(
    _ name: String, _ make: @escaping @Sendable (inout RandomGenerator) -> (any Layer, Tensor)
  ) {
    testDescription = name
    self.make = make
  }
}

@Suite struct GradientCheckTests {
  /// Numbers of which most are paper: two of three places of each sample, and all of every fourth.
  static func onPaper(
    _ paper: Scalar, _ shape: Shape, using random: inout RandomGenerator
  ) -> Tensor {
    let (x, d) = (Tensor.normal(shape, using: &random), shape.countPerSample)
    return Tensor(
      shape,
      scalars: x.scalars.enumerated().map { i, number in
        i % d % 3 != 1 || i / d % 4 == 0 ? paper : number
      })
  }

  static let layers: [GradientCase] = [
    .init("Linear, sides of different length") {
      (Linear(7, 5, using: &$0), .normal([3, 7], using: &$0))
    },
    .init("Linear, one sample") { (Linear(4, 3, using: &$0), .normal([1, 4], using: &$0)) },
    .init("Linear without bias") {
      (Linear(6, 2, bias: false, using: &$0), .normal([5, 6], using: &$0))
    },
    .init("Linear, more than one tile") {
      (Linear(37, 19, using: &$0), .normal([33, 37], using: &$0))
    },
    .init("Linear, pictures on paper") {
      (Linear(40, 33, using: &$0), onPaper(0, [37, 40], using: &$0))
    },
    .init("Linear, pictures on paper that is not zero") {
      (Linear(40, 33, using: &$0), onPaper(-1, [37, 40], using: &$0))
    },
    .init("Recurrent, pictures on paper") {
      (Recurrent(9, 33, using: &$0), onPaper(-1, [37, 3, 9], using: &$0))
    },
    .init("LSTM, pictures on paper") {
      (LSTM(9, 8, using: &$0), onPaper(0, [37, 3, 9], using: &$0))
    },
    .init("Sigmoid") { (Sigmoid(), .normal([4, 9], using: &$0)) },
    .init("Tanh") { (Tanh(), .normal([4, 9], using: &$0)) },
    .init("ReLU") { (ReLU(), .normal([4, 9], using: &$0)) },
    .init("LeakyReLU") { (LeakyReLU(slope: 0.1), .normal([4, 9], using: &$0)) },
    .init("Softmax") { (Softmax(), .normal([3, 7], using: &$0)) },
    .init("LogSoftmax") { (LogSoftmax(), .normal([17, 5], using: &$0)) },
    .init("Flatten") { (Flatten(), .normal([2, 3, 4, 5], using: &$0)) },
    .init("Conv2D") {
      (Conv2D(2, 3, kernelSize: 3, using: &$0), .normal([3, 2, 6, 7], using: &$0))
    },
    .init("Conv2D, one sample") {
      (Conv2D(1, 5, kernelSize: 5, using: &$0), .normal([1, 1, 8, 9], using: &$0))
    },
    .init("Conv2D with padding") {
      (Conv2D(2, 7, kernelSize: 5, padding: 2, using: &$0), .normal([17, 2, 5, 6], using: &$0))
    },
    .init("Conv2D with stride") {
      (Conv2D(3, 4, kernelSize: 3, stride: 2, using: &$0), .normal([2, 3, 8, 7], using: &$0))
    },
    .init("Conv2D with stride and padding, without bias") {
      (
        Conv2D(1, 6, kernelSize: 4, stride: 3, padding: 3, bias: false, using: &$0),
        .normal([5, 1, 7, 10], using: &$0)
      )
    },
    .init("MaxPool2D") { (MaxPool2D(2), .normal([3, 2, 6, 5], using: &$0)) },
    .init("MaxPool2D with overlapping windows") {
      (MaxPool2D(3, stride: 2), .normal([17, 1, 7, 8], using: &$0))
    },
    .init("Reshape") { (Reshape(4, 3), .normal([2, 3, 2, 2], using: &$0)) },
    .init("Recurrent, a sequence of one step") {
      (Recurrent(3, 5, using: &$0), .normal([4, 1, 3], using: &$0))
    },
    .init("Recurrent, one sample") {
      (Recurrent(4, 6, using: &$0), .normal([1, 7, 4], using: &$0))
    },
    .init("Recurrent, more samples than a vector has lanes") {
      (Recurrent(5, 3, using: &$0), .normal([37, 7, 5], using: &$0))
    },
    .init("LSTM, a sequence of one step") {
      (LSTM(3, 5, using: &$0), .normal([4, 1, 3], using: &$0))
    },
    .init("LSTM, one sample") { (LSTM(4, 6, using: &$0), .normal([1, 7, 4], using: &$0)) },
    .init("LSTM, fewer samples than a vector has lanes") {
      (LSTM(4, 3, using: &$0), .normal([3, 7, 4], using: &$0))
    },
    .init("LSTM, more samples than a vector has lanes") {
      (LSTM(5, 3, using: &$0), .normal([37, 7, 5], using: &$0))
    },
    .init("the network of chapter 9, small") {
      (
        Sequential(Reshape(5, 4), LSTM(4, 6, using: &$0), Linear(6, 3, using: &$0)),
        .normal([4, 1, 5, 4], using: &$0)
      )
    },
    .init("BatchNorm of rows, in evaluation") {
      (BatchNorm(5), .normal([7, 5], using: &$0))
    },
    .init("BatchNorm of rows, training") {
      (training(batchNorm(5, &$0)), .normal([7, 5], using: &$0))
    },
    .init("BatchNorm of pictures, in evaluation") {
      (batchNorm(3, &$0), .uniform([4, 3, 5, 2], from: 1, to: 4, using: &$0))
    },
    .init("BatchNorm of pictures, training") {
      (training(batchNorm(3, &$0)), .uniform([19, 3, 2, 3], from: 1, to: 4, using: &$0))
    },
    .init("BatchNorm in a network, training") {
      (
        training(
          Sequential(
            Conv2D(1, 3, kernelSize: 3, bias: false, using: &$0), BatchNorm(3), Tanh(), Flatten(),
            Linear(12, 4, bias: false, using: &$0), BatchNorm(4), Linear(4, 2, using: &$0))),
        .normal([6, 1, 4, 4], using: &$0)
      )
    },
    .init("Dropout, in evaluation") { (Dropout(0.5, using: &$0), .normal([4, 9], using: &$0)) },
    .init("Dropout, training") {
      (training(Dropout(0.4, using: &$0)), .normal([19, 3, 2, 2], using: &$0))
    },
    .init("the convolutional network of document 001, small") {
      (
        Sequential(
          Conv2D(1, 3, kernelSize: 3, using: &$0), MaxPool2D(2), ReLU(),
          Conv2D(3, 4, kernelSize: 3, padding: 1, using: &$0), MaxPool2D(2), ReLU(), Flatten(),
          Linear(16, 5, using: &$0)), .normal([4, 1, 10, 10], using: &$0)
      )
    },
    .init("a deep dense network") {
      (
        Sequential(
          Flatten(), Linear(12, 8, using: &$0), Tanh(), Linear(8, 8, using: &$0), Sigmoid(),
          Linear(8, 4, using: &$0), LogSoftmax()), .normal([6, 1, 3, 4], using: &$0)
      )
    },
  ]

  /// A layer with a scale and a shift of its own, and running averages that it was not given at first.
  static func batchNorm(_ channels: Int, _ random: inout RandomGenerator) -> BatchNorm {
    let layer = BatchNorm(channels)
    for parameter in layer.parameters + [layer.runningMean] {
      parameter.value = .normal([channels], using: &random)
    }
    layer.runningVariance.value = .uniform([channels], from: 0.5, to: 2, using: &random)
    return layer
  }

  static func training(_ layer: any Layer) -> any Layer {
    layer.begin(.training(step: 3, firstSample: 0))
    return layer
  }

  @Test(arguments: layers)
  func `every derivative of a layer agrees with a difference quotient`(_ test: GradientCase) {
    var generator = RandomGenerator(seed: 11)
    let (layer, input) = test.make(&generator)
    let report = checkGradients(of: layer, input: input)
    #expect(report.passes, "\(report)")
    #expect(report.compared >= min(input.count, 40) / 2)
  }

  @Test(arguments: layers)
  func `the memory order of the input makes no difference`(_ test: GradientCase) {
    var generator = RandomGenerator(seed: 12)
    let (layer, input) = test.make(&generator)
    let rows = layer.forward(input).scalars
    #expect(layer.forward(input.inOrder(.batchInnermost)).scalars == rows)
    let report = checkGradients(of: layer, input: input.inOrder(.batchInnermost))
    #expect(report.passes, "\(report)")
  }
}
