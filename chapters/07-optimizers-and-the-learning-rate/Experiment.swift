import Notebook

/// What several trainings have in common: data, epochs, cores.
struct Experiment {
  let training: Dataset
  let validation: Dataset?
  let epochs: Int
  var batchSize = 128
  var loss: any Loss = NegativeLogLikelihood()
  var target = Target.classes
  var normalization = Normalization.centered(mean: 0.5, deviation: 0.5)

  /// How many steps a training has.
  var steps: Int { epochs * ((training.count + batchSize - 1) / batchSize) }

  /// Trains a network. `seed` decides the order of the pictures.
  func run(_ label: String, _ model: Sequential, _ optimizer: any Optimizer, seed: UInt64) -> Run {
    let loader = DataLoader(
      training, batchSize: batchSize, shuffleSeed: seed, normalization: normalization)
    let trainer = Trainer(
      model, loss: loss.replica(), optimizer: optimizer, target: target, threads: chapter.threads)
    let history = train(
      label, trainer, loader, epochs: epochs, validation: validation, normalization: normalization)
    return Run(model: model, history: history)
  }

  /// A network's answers for a dataset.
  func evaluate(_ model: Sequential, on dataset: Dataset) -> Evaluation {
    Notebook.evaluate(
      model, on: dataset, loss: loss.replica(), target: target, normalization: normalization,
      threads: chapter.threads)
  }
}

/// A trained network, and how its training went.
struct Run {
  let model: Sequential
  let history: History

  /// The mean loss of the last epoch's mini-batches, each taken before its step.
  var loss: Double { history.epochs.last?.loss ?? .nan }
  /// The loss on the validation data after each epoch.
  var validationLosses: [Double] { history.epochs.map { $0.validationLoss ?? .nan } }
  /// The same after the last epoch.
  var validationLoss: Double { validationLosses.last ?? .nan }
  /// The share of the validation digits read after each epoch [%].
  var accuracies: [Double] { history.epochs.map { 100 * ($0.validationAccuracy ?? .nan) } }
  /// The same after the last epoch.
  var accuracy: Double { accuracies.last ?? .nan }

  /// A smooth curve of the loss: means of `count` steps, and when they were, in epochs.
  func curve(of count: Int) -> (epochs: [Double], losses: [Double]) {
    let (steps, losses) = history.meanLosses(of: count)
    let stepsOfEpoch = Double(history.stepLosses.count) / Double(history.epochs.count)
    return (steps.map { $0 / stepsOfEpoch }, losses)
  }
}

extension [Double] {
  var mean: Double { reduce(0, +) / Double(count) }
}

extension [Run] {
  /// The accuracy after the last epoch, as a mean over the runs [%].
  var accuracy: Double { map(\.accuracy).mean }

  /// Smooth curves of all runs, for a band.
  func curves(of count: Int) -> (epochs: [Double], losses: [[Double]]) {
    let curves = map { $0.curve(of: count) }
    return (curves[0].epochs, curves.map(\.losses))
  }
}
