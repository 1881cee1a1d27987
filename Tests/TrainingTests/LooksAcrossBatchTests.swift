import Datasets
import NeuralNetworks
import TestSupport
import Testing
import Training

/// Batch normalisation and dropout on several cores.
@Suite struct LooksAcrossBatchTests {
  static func train(
    threads: Int, samples: Int = 50, batchSize: Int = 8, epochs: Int = 2,
    onStep: (Trainer) -> Void = { _ in }
  ) throws -> (state: [[Scalar]], losses: [Scalar]) {
    let model = Samples.networkThatLooksAcross()
    let trainer = Trainer(
      model, loss: CrossEntropy(),
      optimizer: SGD(model.parameters, learningRate: 0.05, momentum: 0.9), threads: threads)
    let loader = DataLoader(Samples.dataset(samples), batchSize: batchSize, shuffleSeed: 7)
    var losses: [Scalar] = []
    for _ in 0..<epochs {
      try trainer.epoch(loader) { _, loss in
        losses.append(loss)
        onStep(trainer)
      }
    }
    #expect(trainer.threads == threads)
    return (model.state, losses)
  }

  // 50 samples in batches of 8 leave a last batch of 2, 3 in batches of 2 one of 1: fewer than
  // threads. In batches of 200 a slice is larger than a portion.
  @Test(arguments: [2, 3, 5], [(50, 8), (11, 4), (3, 2), (410, 200)])
  func `several threads learn what one learns, but for rounding`(
    threads: Int, sizes: (samples: Int, batch: Int)
  ) throws {
    let one = try Self.train(threads: 1, samples: sizes.samples, batchSize: sizes.batch)
    let several = try Self.train(
      threads: threads, samples: sizes.samples, batchSize: sizes.batch)
    #expect(distance([one.losses], [several.losses]) < 1e-4)
    #expect(distance(one.state, several.state) < 1e-4)
    #expect(distance(one.state, Samples.networkThatLooksAcross().state) > 1e-3)
  }

  @Test(arguments: 1...3)
  func `the same seed and threads give the same numbers to the bit`(threads: Int) throws {
    let (one, other) = (try Self.train(threads: threads), try Self.train(threads: threads))
    #expect(one.losses == other.losses && one.state == other.state)
  }

  @Test(arguments: 1...3)
  func `evaluating changes no training, to the bit`(threads: Int) throws {
    let undisturbed = try Self.train(threads: threads)
    let data = Samples.dataset(20, seed: 3)
    let disturbed = try Self.train(threads: threads) { _ = $0.evaluate(data).loss }
    #expect(disturbed.losses == undisturbed.losses && disturbed.state == undisturbed.state)
  }

  // Without a replica the network itself has been trained on, and has to be told that this is over.
  @Test(arguments: 1...3, [true, false])
  func `whoever asks the network itself after a step gets the answer of an evaluation`(
    threads: Int, hasReplica: Bool
  ) throws {
    let data = Samples.dataset(20, seed: 3)
    let layers = Samples.networkThatLooksAcross().layers
    let model = Sequential(hasReplica ? layers : [Doubling()] + layers)
    let trainer = Trainer(
      model, loss: CrossEntropy(), optimizer: SGD(model.parameters, learningRate: 0.05),
      threads: threads)
    try trainer.epoch(DataLoader(Samples.dataset(30), batchSize: 10, shuffleSeed: 7))
    let loader = DataLoader(data, batchSize: 20)
    let direct = model.forward(loader.first { _ in true }!.images).scalars
    let evaluated = trainer.evaluate(data).outputs.scalars
    try #require(distance([direct], [evaluated]) < 1e-5, "\(threads) threads")
  }

  @Test func `an answer depends neither on the other samples nor on the threads`() throws {
    let model = Samples.networkThatLooksAcross()
    let trainer = Trainer(
      model, loss: CrossEntropy(), optimizer: SGD(model.parameters, learningRate: 0.05), threads: 2)
    let data = Samples.dataset(150)
    try trainer.epoch(DataLoader(data, batchSize: 10, shuffleSeed: 1))
    let all = trainer.evaluate(data).outputs.scalars
    #expect(distance([evaluate(model, on: data, threads: 1).outputs.scalars], [all]) < 1e-5)
    let one = evaluate(model, on: data.selecting([77]), threads: 1).outputs.scalars
    #expect(distance([one], [Array(all[77 * 3..<78 * 3])]) < 1e-5)
  }

  @Test func `a model file keeps the running averages, under PyTorch's names`() throws {
    let folder = try TemporaryFolder()
    let (saved, loaded) = (Samples.networkThatLooksAcross(), Samples.networkThatLooksAcross())
    let trainer = Trainer(
      saved, loss: CrossEntropy(), optimizer: SGD(saved.parameters, learningRate: 0.05), threads: 2)
    let data = Samples.dataset(40)
    try trainer.epoch(DataLoader(data, batchSize: 10, shuffleSeed: 1))
    try ModelFile.save(saved, to: folder.path + "/model.safetensors")
    try ModelFile.load(folder.path + "/model.safetensors", into: loaded)
    #expect(loaded.state == saved.state)
    #expect(
      evaluate(loaded, on: data, threads: 2).outputs.scalars
        == trainer.evaluate(data).outputs.scalars)
    #expect(saved.namedParameters.map { $0.name }.contains("1.running_var"))
    #expect(Summary(saved, input: [1, 1, 6, 6]).parameters == 36 + 8 + 296 + 16 + 27)
  }

  @Test func `a network with both learns to read bars`() throws {
    let model = Samples.networkThatLooksAcross()
    let trainer = Trainer(
      model, loss: CrossEntropy(), optimizer: Adam(model.parameters, learningRate: 0.01),
      threads: 2)
    _ = try trainer.fit(
      DataLoader(Samples.dataset(200), batchSize: 20, shuffleSeed: 1), epochs: 20)
    #expect(trainer.evaluate(Samples.dataset(100, seed: 8)).correct > 95)
  }
}
