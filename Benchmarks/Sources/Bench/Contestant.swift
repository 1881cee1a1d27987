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
      let y = layer.forward(x)
      // A convolution uses its kernels at every pixel, a recurrent layer its weights at every step.
      let places = y.shape.rank == 4 ? y.shape[2] * y.shape[3] : x.shape.rank == 3 ? x.shape[1] : 1
      for weight in layer.parameters where weight.value.shape.rank > 1 {
        total += 2 * passes * weight.value.count * places
        passes = 3
      }
      x = y
    }
    return Double(total)
  }
}
