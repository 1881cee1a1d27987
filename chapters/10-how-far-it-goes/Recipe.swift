import Notebook

/// What a training does beyond the plainest: nothing, one technique, or several.
struct Recipe {
  var name: String
  var batchNorm = false
  /// The share of the numbers before the last layer that dropout sets to zero.
  var dropout: Scalar = 0
  /// How far pictures are displaced. Its seed gives way to that of the run.
  var augmentation: Augmentation?
  /// λ of the decoupled weight decay.
  var decay: Scalar = 0
  /// The constant learning rate, or the peak of one cycle.
  var learningRate: Scalar = 0.001
  var oneCycle = false
  var averages = false

  init(_ name: String, _ change: (inout Recipe) -> Void = { _ in }) {
    self.name = name
    change(&self)
  }

  /// Adam, with what this recipe puts around it.
  func optimizer(_ parameters: [Parameter], steps: Int) -> any Optimizer {
    var optimizer: any Optimizer = Adam(parameters, learningRate: learningRate)
    if decay > 0 { optimizer = Regularized(optimizer, .decay(decay)) }
    return oneCycle ? Scheduled(optimizer, .oneCycle(steps: steps)) : optimizer
  }

  /// A loader whose pictures are displaced if the recipe says so.
  func loader(_ dataset: Dataset, batchSize: Int, seed: UInt64) -> DataLoader {
    var augmentation = augmentation
    augmentation?.seed = seed
    return DataLoader(dataset, batchSize: batchSize, shuffleSeed: seed, augmentation: augmentation)
  }
}

/// What several trainings have in common.
struct Experiment {
  let training: Dataset
  /// Read after every epoch, where there is one.
  let validation: Dataset?
  let epochs: Int
  let batchSize: Int
  let threads: Int

  /// Trains a network by a recipe. Where weights are averaged, it answers with the average.
  func run(_ model: Sequential, _ recipe: Recipe, seed: UInt64) -> Trial {
    let loader = recipe.loader(training, batchSize: batchSize, seed: seed)
    let trainer = Trainer(
      model, loss: CrossEntropy(),
      optimizer: recipe.optimizer(model.parameters, steps: epochs * loader.batchCount),
      threads: threads)
    let average = recipe.averages ? AveragedWeights(model, decay: 0.998) : nil
    var errors: [Double] = []
    for _ in progress("\(recipe.name), seed \(seed)", 0..<epochs) {
      attempt { try trainer.epoch(loader) { _, _ in average?.update() } }
      average?.exchange()
      if let validation { errors.append(100 * (1 - trainer.evaluate(validation).accuracy)) }
      average?.exchange()
    }
    average?.exchange()
    return Trial(model: model, errors: errors)
  }
}

/// A trained network.
struct Trial {
  let model: Sequential
  /// The share of the validation digits misread after each epoch [%].
  let errors: [Double]
  /// The same after the last epoch.
  var error: Double { errors.last ?? .nan }
}

/// One recipe, trained with several seeds.
struct Trials {
  let recipe: Recipe
  let runs: [Trial]
  /// The validation digits misread at the end [%]: the mean over the seeds, and the best and the
  /// worst of them.
  var error: Double { runs.map(\.error).mean }
  var lowest: Double { runs.map(\.error).min()! }
  var highest: Double { runs.map(\.error).max()! }
}

/// What several networks answer together: the class whose probabilities have the largest sum.
func committee(_ members: [Evaluation]) -> [Int] {
  var sum = Tensor(zeros: [members[0].count, members[0].outputs.width])
  for member in members {
    sum = sum + Softmax().forward(Tensor(sum.shape, scalars: member.outputs.scalars))
  }
  return sum.argmax
}

extension [Double] {
  var mean: Double { reduce(0, +) / Double(count) }
}
