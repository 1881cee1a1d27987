// How soon does a program read 99 % of MNIST's test digits, counted from its start?
//
//     swift run -c release --package-path Benchmarks TimeTo99 [SEED]
//
// A small LeNet with batch normalisation and Adam, whose step grows in the first fifth of the training
// and then shrinks to nothing. It pools before it normalises, which leaves a quarter of the numbers to
// normalise. Sizes, step and epochs were chosen on 10,000 digits held out from the training set; the test
// digits are read once, at the end.

import Datasets
import Foundation
import NeuralNetworks
import Training

let seed = CommandLine.arguments.dropFirst().first.flatMap { UInt64($0) } ?? 1
let data: DigitData
do { data = try DigitData.load("mnist") } catch {
  FileHandle.standardError.write(Data("\(error)\n".utf8))
  exit(66)
}

var random = RandomGenerator(seed: seed, stream: .initialization)
let model = Sequential(
  Conv2D(1, 8, kernelSize: 5, using: &random), MaxPool2D(2), BatchNorm(8), ReLU(),
  Conv2D(8, 16, kernelSize: 5, using: &random), MaxPool2D(2), BatchNorm(16), ReLU(), Flatten(),
  Linear(256, 128, using: &random), ReLU(), Linear(128, 10, using: &random))

@MainActor func train(epochs: Int, largestStep: Scalar) throws -> Evaluation {
  let optimizer = Adam(model.parameters)
  let trainer = Trainer(model, loss: CrossEntropy(), optimizer: optimizer)
  let loader = DataLoader(data.training, batchSize: 64, shuffleSeed: seed)
  for _ in 0..<epochs {
    loader.startEpoch()
    for batch in 0..<loader.batchCount {
      let done = Scalar(trainer.stepCount) / Scalar(epochs * loader.batchCount)
      optimizer.learningRate = largestStep * min(done / 0.2 + 0.02, (1 - done) / 0.8)
      try trainer.step(loader, batch: batch)
    }
  }
  return trainer.evaluate(data.test)
}

print(try train(epochs: 3, largestStep: 0.01).accuracy)
