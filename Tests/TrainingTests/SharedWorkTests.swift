import Datasets
import NeuralNetworks
import Testing
import Training

/// Layers so large that each core does some of their inputs for the samples of all.
@Suite struct SharedWorkTests {
  enum Network: CaseIterable {
    case wide, normalized, deep

    func model() -> Sequential {
      var random = RandomGenerator(seed: 2, stream: .initialization)
      return switch self {
      case .wide:
        Sequential(
          Flatten(), Linear(36, 2000, using: &random), Tanh(), Linear(2000, 3, using: &random))
      case .normalized:
        Sequential(
          Flatten(), Linear(36, 2000, bias: false, using: &random), BatchNorm(2000), Tanh(),
          Linear(2000, 3, using: &random))
      case .deep:
        Sequential(
          Flatten(), Linear(36, 301, using: &random), ReLU(), Linear(301, 300, using: &random),
          Tanh(), Linear(300, 3, using: &random))
      }
    }
  }

  static func train(
    _ network: Network, threads: Int, samples: Int, batchSize: Int,
    normalization: Normalization = .unit
  ) throws -> (state: [[Scalar]], losses: [Scalar]) {
    let model = network.model()
    #expect(model.sharesWork)
    let trainer = Trainer(
      model, loss: CrossEntropy(),
      optimizer: SGD(model.parameters, learningRate: 0.01, momentum: 0.9), threads: threads)
    let loader = DataLoader(
      Samples.datasetOnPaper(samples), batchSize: batchSize, shuffleSeed: 7,
      normalization: normalization)
    var losses: [Scalar] = []
    for _ in 0..<2 { try trainer.epoch(loader) { _, loss in losses.append(loss) } }
    return (model.state, losses)
  }

  // 50 samples in batches of 8 leave a last batch of 2, 3 in batches of 2 one of 1: fewer than
  // threads. In batches of 140 a slice is larger than a portion, and work is shared by the deep
  // network alone.
  @Test(arguments: Network.allCases, [(50, 8), (3, 2), (2, 1), (290, 140)])
  func `several threads learn what one learns, but for rounding`(
    network: Network, sizes: (samples: Int, batch: Int)
  ) throws {
    func train(_ threads: Int) throws -> (state: [[Scalar]], losses: [Scalar]) {
      try Self.train(network, threads: threads, samples: sizes.samples, batchSize: sizes.batch)
    }
    let one = try train(1)
    #expect(distance(one.state, network.model().state) > 1e-3)
    for threads in [2, 3, 5] {
      let several = try train(threads)
      #expect(distance([one.losses], [several.losses]) < 1e-4, "\(threads) threads")
      #expect(distance(one.state, several.state) < 1e-4, "\(threads) threads")
    }
  }

  // Slices of 17 and 11 samples, which leave blocks of fewer rows than a tile has.
  @Test(arguments: Network.allCases, [Normalization.unit, .centered(mean: 0.5, deviation: 0.5)])
  func `paper is left out, wherever the slice is from`(
    network: Network, normalization: Normalization
  ) throws {
    func train(_ threads: Int) throws -> (state: [[Scalar]], losses: [Scalar]) {
      try Self.train(
        network, threads: threads, samples: 68, batchSize: 34, normalization: normalization)
    }
    let one = try train(1)
    for threads in [2, 3] {
      let several = try train(threads)
      #expect(distance([one.losses], [several.losses]) < 1e-4, "\(threads) threads")
      #expect(distance(one.state, several.state) < 1e-4, "\(threads) threads")
    }
  }

  @Test(arguments: Network.allCases, 2...3)
  func `the same seed and threads give the same numbers to the bit`(
    network: Network, threads: Int
  ) throws {
    let runs = try (0..<2).map { _ in
      try Self.train(network, threads: threads, samples: 50, batchSize: 8)
    }
    #expect(runs[0].losses == runs[1].losses && runs[0].state == runs[1].state)
  }
}
