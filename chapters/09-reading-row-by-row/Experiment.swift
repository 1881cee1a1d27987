import Notebook

/// What several trainings have in common: data, epochs, cores, and Adam with a learning rate that
/// falls to zero along half a wave of the cosine.
struct Experiment {
  let training: Dataset
  let validation: Dataset
  let epochs: Int
  let batchSize: Int
  let threads: Int

  /// Trains a network. `seed` decides the order of the pictures.
  func run(
    _ label: String, _ model: Sequential, learningRate: Scalar, seed: UInt64
  ) -> Run {
    let loader = DataLoader(training, batchSize: batchSize, shuffleSeed: seed)
    let optimizer = Scheduled(
      Adam(model.parameters, learningRate: learningRate),
      .cosine(steps: epochs * loader.batchCount))
    let trainer = Trainer(model, loss: CrossEntropy(), optimizer: optimizer, threads: threads)
    let history = train(label, trainer, loader, epochs: epochs, validation: validation)
    return Run(model: model, history: history)
  }
}

/// A trained network, and how its training went.
struct Run {
  let model: Sequential
  let history: History

  /// The share of the validation digits read after each epoch [%].
  var accuracies: [Double] { history.epochs.compactMap { $0.validationAccuracy.map { 100 * $0 } } }

  /// The share of the validation digits read after the last epoch [%].
  var accuracy: Double { accuracies.last ?? 0 }
}
