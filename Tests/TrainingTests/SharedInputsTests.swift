import Datasets
import NeuralNetworks
import Testing
import Training

/// First layers so large that each core does some of their inputs for the samples of all.
@Suite struct SharedInputsTests {
  enum Network: CaseIterable {
    case wide, normalized, deep, digits

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
        // The second large layer is not the first, and no inputs of it are shared.
        Sequential(
          Sequential(Reshape(36), Linear(36, 1904, using: &random)), ReLU(),
          Linear(1904, 40, using: &random), Tanh(), Linear(40, 3, using: &random))
      case .digits:
        Sequential(
          Flatten(), Linear(784, 84, using: &random), Tanh(), Linear(84, 10, using: &random))
      }
    }

    func dataset(_ count: Int) -> Dataset {
      self == .digits
        ? DrawnDigits.dataset(count: count, seed: 1) : Samples.datasetOnPaper(count)
    }
  }

  static func train(
    _ network: Network, threads: Int, samples: Int, batchSize: Int,
    normalization: Normalization = .unit, augmentation: Augmentation? = nil,
    preparer: (any BatchPreparer)? = nil
  ) throws -> (state: [[Scalar]], losses: [Scalar]) {
    let model = network.model()
    let trainer = Trainer(
      model, loss: CrossEntropy(),
      optimizer: SGD(model.parameters, learningRate: 0.01, momentum: 0.9), threads: threads)
    let loader = DataLoader(
      network.dataset(samples), batchSize: batchSize, shuffleSeed: 7,
      normalization: normalization, augmentation: augmentation, preparedBy: preparer)
    var losses: [Scalar] = []
    for _ in 0..<2 { try trainer.epoch(loader) { _, loss in losses.append(loss) } }
    return (model.state, losses)
  }

  @Test(arguments: Network.allCases)
  func `inputs of large first layers are shared where there are fewer samples than inputs`(
    network: Network
  ) {
    let inputs = network == .digits ? 784 : 36
    #expect(network.model().inputGrain(samples: inputs - 1) == 4)
    #expect(network.model().inputGrain(samples: inputs) == nil)
    var random = RandomGenerator(seed: 1)
    let convolutional = Sequential(
      Conv2D(1, 4, kernelSize: 3, using: &random), Flatten(), Linear(2704, 99, using: &random))
    #expect(convolutional.inputGrain(samples: 1) == nil)
    #expect(Linear(784, 83, using: &random).inputGrain(samples: 1) == nil)
    #expect(Sequential(Flatten()).inputGrain(samples: 1) == nil)
    // Rows of 99 weights begin at a whole vector after 4, 8 or 16 others.
    #expect(Linear(784, 99, using: &random).inputGrain(samples: 1) ?? 0 >= 4)
  }

  // 50 samples in batches of 8 leave a last batch of 2, 3 in batches of 2 one of 1: fewer than
  // threads. In batches of 290 a slice is larger than a portion, and inputs are shared of digits
  // alone.
  @Test(arguments: Network.allCases, [(50, 8), (3, 2), (2, 1), (300, 290)])
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
  func `the same seed and threads give the same numbers to the bit, prepared batches too`(
    network: Network, threads: Int
  ) throws {
    let runs = try [nil, nil, BackgroundWorkers(1)].map { preparer in
      try Self.train(network, threads: threads, samples: 50, batchSize: 8, preparer: preparer)
    }
    for run in runs[1...] { #expect(run.losses == runs[0].losses && run.state == runs[0].state) }
  }

  // A picture that is distorted is made as a whole: each core makes those of its own slice.
  @Test func `distorted pictures are learnt by several threads as by one`() throws {
    func train(_ threads: Int) throws -> (state: [[Scalar]], losses: [Scalar]) {
      try Self.train(
        .digits, threads: threads, samples: 50, batchSize: 8,
        augmentation: Augmentation(seed: 1, shift: 2, rotation: 10))
    }
    let (one, two) = (try train(1), try train(2))
    #expect(distance([one.losses], [two.losses]) < 1e-4)
    #expect(distance(one.state, two.state) < 1e-4)
  }
}
