import Datasets
import NeuralNetworks
import Testing
import Training

@Suite struct DivergenceTests {
  /// A rate so large that the squared error overflows in the second step.
  static let absurdRate = Scalar.greatestFiniteMagnitude.squareRoot()

  @Test(arguments: [1, 2])
  func `an absurd learning rate ends the training, with step and rate`(threads: Int) throws {
    let model = Samples.denseNetwork(outputs: 1)
    let trainer = Trainer(
      model, loss: MeanSquaredError(),
      optimizer: SGD(model.parameters, learningRate: Self.absurdRate), target: .quantity,
      threads: threads)
    var steps = 0
    let error = try #require(throws: Divergence.self) {
      _ = try trainer.fit(
        DataLoader(Samples.dataset(20), batchSize: 4), epochs: 5,
        onStep: { _, _, loss in
          #expect(loss.isFinite)
          steps += 1
        })
    }
    #expect(error.step == steps + 1 && steps >= 1)
    #expect(error.learningRate == Self.absurdRate)
    #expect(!error.loss.isFinite)
  }

  @Test(arguments: [1, 2])
  func `with other weights a trainer can go on, and nothing is left of the divergence`(
    threads: Int
  ) throws {
    func trainer(_ model: Sequential) -> Trainer {
      Trainer(
        model, loss: CrossEntropy(), optimizer: SGD(model.parameters, learningRate: 0.1),
        threads: threads)
    }
    let (undisturbed, model) = (Samples.denseNetwork(), Samples.denseNetwork())
    let loader = DataLoader(Samples.dataset(4), batchSize: 4)
    try trainer(undisturbed).step(loader, batch: 0)
    let before = model.parameters.map { $0.value }
    let disturbed = trainer(model)
    model.parameters[0].value.fill(.nan)
    #expect(throws: Divergence.self) { try disturbed.step(loader, batch: 0) }
    for (parameter, value) in zip(model.parameters, before) { parameter.value = value }
    try disturbed.step(loader, batch: 0)
    #expect(model.values == undisturbed.values)
  }

  @Test func `validation in between does not crash on answers that are no numbers`() throws {
    let model = Samples.denseNetwork(outputs: 1)
    let trainer = Trainer(
      model, loss: MeanSquaredError(),
      optimizer: SGD(model.parameters, learningRate: Self.absurdRate), target: .quantity,
      threads: 1)
    let data = Samples.dataset(4)
    #expect(throws: Divergence.self) {
      _ = try trainer.fit(DataLoader(data, batchSize: 4), epochs: 3, validation: data)
    }
  }

  @Test func `the message names step and rate and says what to do`() throws {
    let model = Samples.denseNetwork(outputs: 1)
    model.parameters[0].value.fill(.nan)
    let trainer = Trainer(
      model, loss: MeanSquaredError(), optimizer: SGD(model.parameters, learningRate: 8),
      target: .quantity, threads: 1)
    let error = try #require(throws: Divergence.self) {
      _ = try trainer.step(DataLoader(Samples.dataset(4), batchSize: 4), batch: 0)
    }
    #expect(
      error.description
        == "the loss became not a number at step 1: with a learning rate of 8.0 the steps are "
        + "too large; try a tenth of it, --learning-rate 0.8")
    #expect(Divergence(step: 1, loss: .nan, learningRate: 0.01).description.hasSuffix(" 0.001"))
  }
}
