import Datasets
import NeuralNetworks
import Testing
import Training

@Suite struct TrainerTests {
  /// Trains a network for some epochs. Returns what it learned and the loss of every step.
  static func train(
    _ model: Sequential, threads: Int, samples: Int = 50, batchSize: Int = 8, epochs: Int = 2,
    optimizer: (([Parameter]) -> any Optimizer)? = nil
  ) throws -> (values: [[Scalar]], losses: [Scalar]) {
    let trainer = Trainer(
      model, loss: CrossEntropy(),
      optimizer: optimizer?(model.parameters)
        ?? SGD(
          model.parameters, learningRate: 0.1, momentum: 0.9), threads: threads)
    let loader = DataLoader(Samples.dataset(samples), batchSize: batchSize, shuffleSeed: 7)
    var losses: [Scalar] = []
    for _ in 0..<epochs { try trainer.epoch(loader) { _, loss in losses.append(loss) } }
    #expect(trainer.stepCount == losses.count && trainer.threads == threads)
    return (model.values, losses)
  }

  // 50 samples in batches of 8 leave a last batch of 2; 3 in batches of 2 one of 1, for 5 threads.
  @Test(arguments: [2, 3, 5], [(50, 8), (11, 4), (3, 2), (1, 4)])
  func `several threads learn what one learns, but for rounding`(
    threads: Int, sizes: (samples: Int, batch: Int)
  ) throws {
    for make in [{ Samples.denseNetwork() }, Samples.convolutionalNetwork] {
      let one = try Self.train(
        make(), threads: 1, samples: sizes.samples, batchSize: sizes.batch)
      let several = try Self.train(
        make(), threads: threads, samples: sizes.samples, batchSize: sizes.batch)
      #expect(one.losses.count == 2 * ((sizes.samples + sizes.batch - 1) / sizes.batch))
      #expect(distance([one.losses], [several.losses]) < 1e-4)
      #expect(distance(one.values, several.values) < 1e-4)
      #expect(distance(one.values, make().values) > 1e-3)
    }
  }

  @Test(arguments: 1...4)
  func `the same seed and threads give the same numbers to the bit`(threads: Int) throws {
    let runs = try (0..<3).map { _ in
      try Self.train(Samples.convolutionalNetwork(), threads: threads, epochs: 3) {
        Adam($0, learningRate: 0.01)
      }
    }
    for run in runs.dropFirst() {
      #expect(run.losses == runs[0].losses)
      #expect(run.values == runs[0].values)
    }
  }

  @Test(arguments: 1...3)
  func `ten samples are memorised`(threads: Int) throws {
    let model = Samples.convolutionalNetwork()
    let data = Samples.dataset(10, seed: 9)
    let trainer = Trainer(
      model, loss: CrossEntropy(), optimizer: Adam(model.parameters, learningRate: 0.02),
      threads: threads)
    _ = try trainer.fit(DataLoader(data, batchSize: 5, shuffleSeed: 1), epochs: 60)
    let evaluation = trainer.evaluate(data)
    #expect(evaluation.correct == 10)
    #expect(evaluation.loss < 0.05)
  }

  @Test func `a network with a layer without replica trains on one thread`() throws {
    var random = RandomGenerator(seed: 1)
    let model = Sequential(Flatten(), Doubling(), Linear(36, 3, using: &random))
    let trainer = Trainer(
      model, loss: CrossEntropy(), optimizer: SGD(model.parameters, learningRate: 0.1), threads: 4)
    #expect(trainer.threads == 1)
    let loader = DataLoader(Samples.dataset(30), batchSize: 6, shuffleSeed: 1)
    let first = try trainer.epoch(loader)
    for _ in 0..<20 { try trainer.epoch(loader) }
    #expect(try trainer.epoch(loader) < first / 2)
  }

  @Test(arguments: [1, 3])
  func `copies that somebody keeps stay as they are, and training is not disturbed`(
    threads: Int
  ) throws {
    let undisturbed = try Self.train(Samples.denseNetwork(), threads: threads)
    let model = Samples.denseNetwork()
    var kept: [(copy: Tensor, scalars: [Scalar])] = []
    let trainer = Trainer(
      model, loss: CrossEntropy(),
      optimizer: SGD(model.parameters, learningRate: 0.1, momentum: 0.9), threads: threads)
    let loader = DataLoader(Samples.dataset(50), batchSize: 8, shuffleSeed: 7)
    for _ in 0..<2 {
      try trainer.epoch(loader) { batch, _ in
        // Values, held through one step, or to the end.
        if batch % 3 == 0 { kept.removeAll() }
        for parameter in model.parameters {
          kept.append((parameter.value, parameter.value.scalars))
        }
      }
      #expect(kept.allSatisfy { $0.copy.scalars == $0.scalars })
    }
    #expect(model.values == undisturbed.values)
  }

  // Without a replica the network's own gradients are those that count.
  @Test(arguments: [true, false])
  func `gradients left over from before do not count`(hasReplica: Bool) throws {
    func network() -> Sequential {
      let layers = Samples.denseNetwork().layers
      return Sequential(hasReplica ? layers : [Doubling()] + layers)
    }
    let threads = hasReplica ? 2 : 1
    let fresh = try Self.train(network(), threads: threads)
    let model = network()
    for parameter in model.parameters { parameter.gradient.fill(100) }
    #expect(try Self.train(model, threads: threads).values == fresh.values)
    #expect(model.parameters.allSatisfy { $0.gradient.scalars.allSatisfy { $0 == 0 } })
  }

  @Test(arguments: [1, 2])
  func `what a training has needed goes with the trainer`(threads: Int) throws {
    let replicas = Replicas()
    let model = Sequential(Samples.denseNetwork(), Watched(replicas))
    do {
      let trainer = Trainer(
        model, loss: CrossEntropy(), optimizer: SGD(model.parameters, learningRate: 0.1),
        threads: threads)
      try trainer.epoch(DataLoader(Samples.dataset(20), batchSize: 5))
      #expect(replicas.living == threads)
    }
    #expect(replicas.living == 0)
    #expect(model.parameters.allSatisfy { !$0.hasGradient })
  }

  // It would be trained in the network's place, and the network would learn nothing.
  @Test func `a replica that does not share its parameters ends the program`() async {
    await #expect(processExitsWith: .failure) {
      let model = Copied()
      _ = Trainer(
        model, loss: MeanSquaredError(), optimizer: SGD(model.parameters, learningRate: 0.1))
    }
  }

  private final class Copied: Layer {
    let parameters = [Parameter("weight", [1])]
    func forward(_ x: Tensor) -> Tensor { x }
    func backward(_ gradientOfOutput: Tensor) -> Tensor { gradientOfOutput }
    func replica() -> (any Layer)? { Copied() }
  }

  private final class Replicas { var living = 0 }

  /// Passes everything on, and counts its replicas.
  private final class Watched: Layer {
    let parameters: [Parameter] = []
    private let replicas: Replicas
    private let isReplica: Bool

    init(_ replicas: Replicas, isReplica: Bool = false) {
      (self.replicas, self.isReplica) = (replicas, isReplica)
      if isReplica { replicas.living += 1 }
    }
    deinit { if isReplica { replicas.living -= 1 } }

    func forward(_ x: Tensor) -> Tensor { x }
    func backward(_ gradientOfOutput: Tensor) -> Tensor { gradientOfOutput }
    func replica() -> (any Layer)? { Watched(replicas, isReplica: true) }
  }

  @Test(arguments: [1, 2])
  func `what the optimizer does not have stays as it was`(threads: Int) throws {
    let model = Samples.denseNetwork()
    let before = model.values
    let trainer = Trainer(
      model, loss: CrossEntropy(),
      optimizer: SGD(Array(model.parameters[2...]), learningRate: 0.1), threads: threads)
    try trainer.epoch(DataLoader(Samples.dataset(20), batchSize: 5))
    #expect(Array(model.values[..<2]) == Array(before[..<2]))
    #expect(model.values[2] != before[2] && model.values[3] != before[3])
  }

  @Test func `a step returns the loss before it`() throws {
    let model = Samples.denseNetwork()
    let data = Samples.dataset(6)
    let before = evaluate(model, on: data, threads: 1).loss
    let trainer = Trainer(
      model, loss: CrossEntropy(), optimizer: SGD(model.parameters, learningRate: 0.1), threads: 2)
    let loss = try trainer.step(DataLoader(data, batchSize: 6), batch: 0)
    #expect(abs(Double(loss) - before) < 1e-5)
    #expect(trainer.evaluate(data).loss < before)
  }

  @Test(arguments: [Target.quantity, .oneHot(3)])
  func `squared error approximates its target`(target: Target) throws {
    let model = Samples.denseNetwork(outputs: target == .quantity ? 1 : 3)
    let trainer = Trainer(
      model, loss: MeanSquaredError(), optimizer: Adam(model.parameters, learningRate: 0.01),
      target: target, threads: 2)
    let data = Samples.dataset(40)
    _ = try trainer.fit(DataLoader(data, batchSize: 8, shuffleSeed: 1), epochs: 60)
    #expect(trainer.evaluate(data).correct == 40)
  }

  @Test func `a parameter of another network traps`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let (model, other) = (Samples.denseNetwork(), Samples.denseNetwork())
      _ = Trainer(
        model, loss: CrossEntropy(), optimizer: SGD(other.parameters, learningRate: 0.1), threads: 2
      )
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("the optimizer has a weight that the network has not"))
  }

  @Test func `pictures of a size that does not fit trap with both shapes, on a thread too`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var random = RandomGenerator(seed: 1)
      let model = Sequential(Flatten(), Linear(35, 3, using: &random))
      let trainer = Trainer(
        model, loss: CrossEntropy(), optimizer: SGD(model.parameters), threads: 2)
      try trainer.epoch(DataLoader(Samples.dataset(8), batchSize: 4))
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("[N, 35]") && message.contains("[2, 36]"), "\(message)")
  }
}
