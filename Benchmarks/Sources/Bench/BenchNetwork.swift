import ArgumentParser
import Datasets
import NeuralNetworks
import Training

/// The networks that are measured. The peers train the same ones: see `peers/shared.py`.
enum BenchNetwork: String, CaseIterable, ExpressibleByArgument {
  case dense256Adam = "dense256-adam"
  case dense128x64Momentum = "dense128-64-momentum"
  case cnn10x20 = "cnn10-20"
  case dense10x10MSE = "dense10-10-mse"
  case cnn20x20MSE = "cnn20-20-mse"
  case dense300x100 = "dense300-100"
  case lenet5
  case cnn16x32BatchNorm = "cnn16-32-batchnorm"
  case lstm128
  case recurrent128
  case dense256Dropout = "dense256-dropout"

  /// The batch size of the documents.
  var batchSize: Int {
    switch self {
    case .dense128x64Momentum: 128
    case .dense10x10MSE, .cnn20x20MSE: 100
    default: 64
    }
  }

  /// Whether the network says a digit as a quantity, under a squared error.
  var isRegression: Bool { self == .dense10x10MSE || self == .cnn20x20MSE }

  var target: Target { isRegression ? .quantity : .classes }

  var loss: any Loss { isRegression ? MeanSquaredError() : CrossEntropy() }

  var normalization: Normalization {
    self == .dense128x64Momentum ? .centered(mean: 0.5, deviation: 0.5) : .unit
  }

  func optimizer(_ parameters: [Parameter]) -> any Optimizer {
    switch self {
    case .dense256Adam: Adam(parameters, learningRate: 0.001)
    case .dense128x64Momentum: SGD(parameters, learningRate: 0.003, momentum: 0.9)
    case .cnn10x20: SGD(parameters, learningRate: 0.01, momentum: 0.5)
    case .dense10x10MSE: SGD(parameters, learningRate: 0.01)
    case .cnn20x20MSE: SGD(parameters, learningRate: 0.001)
    case .dense300x100: SGD(parameters, learningRate: 0.1)
    case .lenet5: SGD(parameters, learningRate: 0.01, momentum: 0.9)
    case .cnn16x32BatchNorm: SGD(parameters, learningRate: 0.01, momentum: 0.9)
    case .lstm128, .recurrent128: Adam(parameters, learningRate: 0.001)
    case .dense256Dropout: SGD(parameters, learningRate: 0.1)
    }
  }

  func model(using random: inout RandomGenerator) -> Sequential {
    switch self {
    case .dense256Adam:
      dense([784, 256, 10], { ReLU() }, &random)
    case .dense128x64Momentum:
      dense([784, 128, 64, 10], { ReLU() }, &random)
    case .dense10x10MSE:
      dense([784, 10, 10, 1], { Sigmoid() }, &random)
    case .dense300x100:
      dense([784, 300, 100, 10], { ReLU() }, &random)
    case .cnn10x20:
      Sequential(
        Conv2D(1, 10, kernelSize: 5, using: &random), MaxPool2D(2), ReLU(),
        Conv2D(10, 20, kernelSize: 5, using: &random), MaxPool2D(2), ReLU(),
        Flatten(), Linear(320, 10, using: &random))
    case .cnn20x20MSE:
      Sequential(
        Conv2D(1, 20, kernelSize: 5, padding: 2, using: &random), ReLU(), MaxPool2D(2),
        Conv2D(20, 20, kernelSize: 5, padding: 2, using: &random), ReLU(), MaxPool2D(2),
        Flatten(), Linear(980, 1, using: &random))
    case .lenet5:
      Sequential(
        Conv2D(1, 6, kernelSize: 5, padding: 2, using: &random), ReLU(), MaxPool2D(2),
        Conv2D(6, 16, kernelSize: 5, using: &random), ReLU(), MaxPool2D(2), Flatten(),
        Linear(400, 120, using: &random), ReLU(), Linear(120, 84, using: &random), ReLU(),
        Linear(84, 10, using: &random))
    case .cnn16x32BatchNorm:
      Sequential(
        Conv2D(1, 16, kernelSize: 3, bias: false, using: &random), BatchNorm(16), ReLU(),
        MaxPool2D(2), Conv2D(16, 32, kernelSize: 3, bias: false, using: &random), BatchNorm(32),
        ReLU(), MaxPool2D(2), Flatten(), Linear(800, 10, using: &random))
    case .lstm128:
      Sequential(
        Reshape(28, 28), LSTM(28, 128, using: &random), Linear(128, 10, using: &random))
    case .recurrent128:
      Sequential(
        Reshape(28, 28), Recurrent(28, 128, using: &random), Linear(128, 10, using: &random))
    case .dense256Dropout:
      Sequential(
        Flatten(), Linear(784, 256, using: &random), ReLU(), Dropout(0.5, using: &random),
        Linear(256, 10, using: &random))
    }
  }

  private func dense(
    _ sizes: [Int], _ activation: () -> any Layer, _ random: inout RandomGenerator
  ) -> Sequential {
    var layers: [any Layer] = [Flatten()]
    for (inputs, outputs) in zip(sizes, sizes.dropFirst()) {
      if layers.count > 1 { layers.append(activation()) }
      layers.append(Linear(inputs, outputs, using: &random))
    }
    return Sequential(layers)
  }
}
