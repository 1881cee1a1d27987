// How good are the drawn digits? The lessons of the book hold on them when a linear layer reads about
// 90 % of them, a network with one hidden layer about 97 %, a small convolutional network about 99 %,
// and that network, having seen nothing else, well over half of MNIST's test set.
//
//     swift run -c release --package-path Benchmarks DrawnDigits
//
// MNIST is read from MNIST_DIR or data/mnist where it is; it is never trained on.

import Datasets
import NeuralNetworks
import Training

let drawn = try DigitData.load("drawn", seed: 1)
let mnist = try? DigitData.load("mnist")
print("\(drawn.training.count) drawn digits to train on, \(drawn.test.count) others to test with")

/// Adam for 10 epochs of batches of 64, then 2 with a tenth of the step.
func measure(
  _ name: String, _ build: (inout RandomGenerator) -> Sequential
) throws {
  var random = RandomGenerator(seed: 1, stream: .initialization)
  let model = build(&random)
  let optimizer = Adam(model.parameters)
  let trainer = Trainer(model, loss: CrossEntropy(), optimizer: optimizer)
  let loader = DataLoader(drawn.training, batchSize: 64, shuffleSeed: 1)
  for epoch in 0..<12 {
    if epoch == 10 { optimizer.learningRate /= 10 }
    try trainer.epoch(loader)
  }
  let own = trainer.evaluate(drawn.test)
  let foreign = mnist.map { trainer.evaluate($0.test) }
  print("\(name): \(own) drawn digits\(foreign.map { ", \($0) of MNIST's" } ?? "")")
}

try measure("784-10") { Sequential(Flatten(), Linear(784, 10, using: &$0)) }
try measure("784-256-10") {
  Sequential(Flatten(), Linear(784, 256, using: &$0), ReLU(), Linear(256, 10, using: &$0))
}
try measure("CNN 1-10-20, 320-10") {
  Sequential(
    Conv2D(1, 10, kernelSize: 5, using: &$0), MaxPool2D(2), ReLU(),
    Conv2D(10, 20, kernelSize: 5, using: &$0), MaxPool2D(2), ReLU(), Flatten(),
    Linear(320, 10, using: &$0))
}
if mnist == nil { print("MNIST is not here: run make mnist to see how much of it they teach") }
