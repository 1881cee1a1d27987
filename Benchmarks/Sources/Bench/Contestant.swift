import Datasets
import NeuralNetworks
import Training

/// One of our networks in training: what a peer's process is in its own language.
final class Contestant {
  let network: BenchNetwork
  let trainer: Trainer
  private let model: Sequential
  private let loader: DataLoader
  private let test: Dataset
  private var nextBatch = 0

  init(_ network: BenchNetwork, data: DigitData, batchSize: Int, threads: Int) {
    self.network = network
    var random = RandomGenerator(seed: 1, stream: .initialization)
    model = network.model(using: &random)
    trainer = Trainer(
      model, loss: network.loss, optimizer: network.optimizer(model.parameters),
      target: network.target, threads: threads)
    loader = DataLoader(
      data.training, batchSize: batchSize, shuffleSeed: 1, normalization: network.normalization)
    test = data.test
  }

  /// Trains on at least `count` more images, whole batches, and goes on with a new order at the
  /// end of an epoch.
  func train(_ count: Int) throws -> (images: Int, seconds: Double, loss: Double) {
    var (images, total) = (0, 0.0)
    let start = ContinuousClock.now
    while images < count {
      if nextBatch == 0 { loader.startEpoch() }
      let size = loader.range(ofBatch: nextBatch).count
      total += Double(try trainer.step(loader, batch: nextBatch)) * Double(size)
      images += size
      nextBatch = (nextBatch + 1) % loader.batchCount
    }
    return (images, (ContinuousClock.now - start) / .seconds(1), total / Double(images))
  }

  /// The share of test images that are read right, or the test loss of a regression.
  func evaluate() -> (name: String, value: Double) {
    let result = trainer.evaluate(test, normalization: network.normalization)
    return network.isRegression
      ? ("test_loss", result.loss) : ("test_accuracy", result.accuracy)
  }

  /// Floating-point operations of training on one image, by the book: two for every weight at
  /// every place where it is used, forward, for ∂L/∂w, and for ∂L/∂x except in the first layer.
  var operationsPerImage: Double {
    var x = Tensor(zeros: [1, 1, 28, 28])
    var total = 0
    var passes = 2
    for layer in model.layers {
      x = layer.forward(x)
      guard let weight = layer.parameters.first?.value.shape else { continue }
      let places = x.shape.rank == 4 ? x.shape[2] * x.shape[3] : 1
      total += 2 * passes * weight.count * places
      passes = 3
    }
    return Double(total)
  }
}
