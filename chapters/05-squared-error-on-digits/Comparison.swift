import Notebook

/// The pictures of a comparison: to train on, to choose with, and to read once at the end.
struct Parts {
  let training: Dataset
  let validation: Dataset
  let test: Dataset
}

/// Several trainings that differ in their seed only.
struct Comparison {
  /// The one with the first seed.
  let first: Trainer
  let histories: [History]

  /// [seed][epoch]: the loss of the held-out pictures.
  var losses: [[Double]] { histories.map { $0.epochs.map { $0.validationLoss! } } }
  /// [seed][epoch]: how many of a hundred held-out pictures are read.
  var percentages: [[Double]] { histories.map { $0.epochs.map { 100 * $0.validationAccuracy! } } }

  /// Trains once for each seed, 64 pictures a batch.
  init(
    _ name: String, _ parts: Parts, seeds: [UInt64], epochs: Int,
    _ makeTrainer: (_ seed: UInt64) -> Trainer
  ) {
    let trainers = seeds.map(makeTrainer)
    first = trainers[0]
    histories = zip(seeds, trainers).map { seed, trainer in
      let loader = DataLoader(parts.training, batchSize: 64, shuffleSeed: seed)
      return train(name, trainer, loader, epochs: epochs, validation: parts.validation)
    }
  }
}
