import Datasets
import NeuralNetworks
import Testing
import Training

/// A loss that says 0, 1, 2, … and teaches nothing.
final class CountingLoss: Loss {
  private var calls = 0
  private var shape: Shape = [0]

  func forward(_ prediction: Tensor, _ target: Tensor) -> Scalar {
    shape = prediction.shape
    calls += 1
    return Scalar(calls - 1)
  }

  func backward(scale: Scalar) -> Tensor { Tensor(zeros: shape) }
  func replica() -> any Loss { CountingLoss() }
}

@Suite struct TrainerFitTests {
  static func counted(epochs: Int) throws -> History {
    let model = Samples.denseNetwork()
    let trainer = Trainer(model, loss: CountingLoss(), optimizer: SGD(model.parameters), threads: 1)
    return try trainer.fit(DataLoader(Samples.dataset(10), batchSize: 4), epochs: epochs)
  }

  @Test func `the history has a loss for every step and a mean over the samples for every epoch`()
    throws
  {
    let history = try Self.counted(epochs: 2)
    #expect(history.stepLosses == [0, 1, 2, 3, 4, 5])
    // Batches of 4, 4 and 2: (0 · 4 + 1 · 4 + 2 · 2) / 10 and (3 · 4 + 4 · 4 + 5 · 2) / 10.
    #expect(history.epochs.map { $0.loss } == [0.8, 3.8])
    #expect(history.epochs.allSatisfy { $0.validationLoss == nil && $0.validationAccuracy == nil })
  }

  @Test func `validation data is read after each epoch and not learned from`() throws {
    let (with, without) = (Samples.denseNetwork(), Samples.denseNetwork())
    let validation = Samples.dataset(30, seed: 4)
    func fit(_ model: Sequential, _ validation: Dataset?) throws -> History {
      let trainer = Trainer(
        model, loss: CrossEntropy(), optimizer: SGD(model.parameters, learningRate: 0.1), threads: 2
      )
      return try trainer.fit(
        DataLoader(Samples.dataset(20), batchSize: 6, shuffleSeed: 1), epochs: 3,
        validation: validation)
    }
    let history = try fit(with, validation)
    _ = try fit(without, nil)
    #expect(with.values == without.values)
    let evaluation = evaluate(with, on: validation, threads: 2)
    #expect(history.epochs.count == 3)
    #expect(history.epochs[2].validationLoss == evaluation.loss)
    #expect(history.epochs[2].validationAccuracy == evaluation.accuracy)
    #expect(history.epochs[0].validationLoss != evaluation.loss)
  }

  @Test func `callbacks come in the order of training`() throws {
    let model = Samples.denseNetwork()
    let trainer = Trainer(model, loss: CrossEntropy(), optimizer: SGD(model.parameters), threads: 1)
    var events: [String] = []
    _ = try trainer.fit(
      DataLoader(Samples.dataset(5), batchSize: 3), epochs: 2,
      onStep: { epoch, batch, _ in events.append("\(epoch).\(batch)") },
      onEpoch: { epoch, _ in events.append("end \(epoch)") })
    #expect(events == ["0.0", "0.1", "end 0", "1.0", "1.1", "end 1"])
  }
}
