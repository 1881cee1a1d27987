import Notebook

/// What several trainings have in common: data, epochs, cores.
struct Experiment {
  let training: Dataset
  let validation: Dataset?
  let epochs: Int
  let batchSize: Int
  let threads: Int

  /// Trains a network by plain gradient descent. `seed` decides the order of the pictures.
  func run(
    _ label: String, _ model: Sequential, learningRate: Scalar, seed: UInt64,
    loss: any Loss = CrossEntropy(), target: Target = .classes
  ) -> Run {
    let loader = DataLoader(training, batchSize: batchSize, shuffleSeed: seed)
    let trainer = Trainer(
      model, loss: loss, optimizer: SGD(model.parameters, learningRate: learningRate),
      target: target, threads: threads)
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

/// How many numbers a network learns, and how many multiplications with a weight one picture takes.
func costs(of model: Sequential) -> (parameters: Int, multiplications: Int) {
  var x = Tensor(zeros: [1, 1, 28, 28])
  var total = (parameters: 0, multiplications: 0)
  for layer in model.layers {
    x = layer.forward(x)
    total.parameters += layer.parameters.reduce(0) { $0 + $1.value.count }
    guard let weight = layer.parameters.first else { continue }
    // A kernel is used at every place of its output, a dense layer's weight once.
    total.multiplications += weight.value.count * (x.shape.rank == 4 ? x.shape[2] * x.shape[3] : 1)
  }
  return total
}

extension [Double] {
  var mean: Double { reduce(0, +) / Double(count) }
}
