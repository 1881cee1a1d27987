import Notebook

/// The same way to train, once for each seed: what a comparison needs of each of its sides.
/// Plain gradient descent on mini-batches of 64.
struct Runs {
  let name: String
  let loss: any Loss
  let target: Target
  let learningRate: Scalar
  /// One of each for every seed.
  private(set) var models: [Sequential] = []
  private(set) var histories: [History] = []
  private(set) var evaluations: [Evaluation] = []

  init(_ name: String, loss: any Loss, target: Target = .classes, learningRate: Scalar) {
    (self.name, self.loss, self.target, self.learningRate) = (name, loss, target, learningRate)
  }

  /// Trains one network, and reads the validation data after each epoch.
  mutating func train(
    _ model: Sequential, _ training: Dataset, _ validation: Dataset, epochs: Int, seed: UInt64
  ) {
    let trainer = Trainer(
      model, loss: loss.replica(),
      optimizer: SGD(model.parameters, learningRate: learningRate), target: target,
      threads: chapter.threads)
    let loader = DataLoader(training, batchSize: 64, shuffleSeed: seed)
    histories.append(
      Notebook.train(name, trainer, loader, epochs: epochs, validation: validation))
    evaluations.append(trainer.evaluate(validation))
    models.append(model)
  }

  /// The loss of every run, each number a mean over some mini-batches.
  func losses(of count: Int) -> [[Double]] { histories.map { $0.meanLosses(of: count).losses } }

  /// The epochs, counted from 1.
  var epochs: [Double] { histories[0].epochs.indices.map { Double($0 + 1) } }

  /// When each of these losses was measured, in epochs.
  func times(of count: Int) -> [Double] {
    let stepsOfEpoch = Double(histories[0].stepLosses.count) / Double(histories[0].epochs.count)
    return histories[0].meanLosses(of: count).steps.map { $0 / stepsOfEpoch }
  }

  /// How much of the validation data every run read after each epoch, in per cent.
  var accuracies: [[Double]] {
    histories.map { $0.epochs.map { 100 * ($0.validationAccuracy ?? .nan) } }
  }

  /// The same after the last epoch, as a mean over the runs.
  var lastAccuracy: Double { mean(accuracies.map { $0.last ?? .nan }) }

  /// The smallest loss that any mini-batch of any run had.
  var smallestLoss: Double { histories.flatMap(\.stepLosses).min() ?? .nan }
}

func mean(_ numbers: [Double]) -> Double { numbers.reduce(0, +) / Double(numbers.count) }
