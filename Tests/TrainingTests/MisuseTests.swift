import Datasets
import NeuralNetworks
import Testing
import Training

/// What would train wrongly without a word ends the program instead.
@Suite struct MisuseTests {
  @Test func `an optimizer that has a parameter twice`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let model = Samples.denseNetwork()
      _ = Trainer(
        model, loss: CrossEntropy(), optimizer: SGD(model.parameters + model.parameters))
    }
    expect(result, "the optimizer has a parameter twice")
    let replica = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let model = Linear(weight: Tensor(zeros: [3, 36]))
      let tied = Sequential(Flatten(), model, model.replica()!)
      _ = Trainer(tied, loss: CrossEntropy(), optimizer: SGD(tied.parameters))
    }
    expect(replica, "itself or a replica of it")
  }

  @Test func `a network that uses the same weights in two places`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let layer = Linear(weight: Tensor(zeros: [36, 36]))
      let tied = Sequential(Flatten(), layer, layer.replica()!)
      _ = Trainer(tied, loss: CrossEntropy(), optimizer: SGD(layer.parameters))
    }
    expect(result, "the network has the same weight in two places")
  }

  @Test func `a layer whose replica is itself, alone and in a stack`() async {
    let alone = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Trainer(SelfReplica(), loss: CrossEntropy(), optimizer: SGD([]), threads: 2)
    }
    expect(alone, "the replica of SelfReplica is itself")
    let stacked = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let model = Sequential(Samples.denseNetwork(), SelfReplica())
      _ = Trainer(model, loss: CrossEntropy(), optimizer: SGD(model.parameters), threads: 2)
    }
    expect(stacked, "the replica of SelfReplica is itself")
  }

  @Test func `a loss whose replica is itself`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let model = Samples.denseNetwork()
      _ = Trainer(model, loss: SelfReplicaLoss(), optimizer: SGD(model.parameters), threads: 2)
    }
    expect(result, "the replica of SelfReplicaLoss is itself")
  }

  // The library's layers know that the forward pass they kept was not the last one.
  @Test func `a backward pass behind an evaluation of the same network`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let model = Sequential(Doubling(), Samples.denseNetwork())
      let loss = CrossEntropy()
      _ = loss.forward(model.forward(Tensor(zeros: [4, 1, 6, 6])), [0, 1, 2, 0])
      _ = evaluate(model, on: Samples.dataset(4))
      model.backwardToParameters(loss.backward())
    }
    expect(result, "Linear: backward needs a forward before it")
  }

  // Two trainers, each for a part of a network that works on itself: what one of them does not move
  // must not pile up for the other.
  @Test func `gradients that an optimizer does not move are zero after a step`() throws {
    let model = Sequential(Doubling(), Samples.denseNetwork())
    let trainer = Trainer(
      model, loss: CrossEntropy(), optimizer: SGD(Array(model.parameters[2...]), learningRate: 0.1))
    try trainer.epoch(DataLoader(Samples.dataset(20), batchSize: 5))
    #expect(model.parameters.allSatisfy { !$0.hasGradient })
  }

  private func expect(_ result: ExitTest.Result?, _ message: String) {
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains(message), "\(text)")
  }
}

private final class SelfReplica: Layer {
  let parameters: [Parameter] = []
  func forward(_ x: Tensor) -> Tensor { x }
  func backward(_ gradientOfOutput: Tensor) -> Tensor { gradientOfOutput }
  func replica() -> (any Layer)? { self }
}

private final class SelfReplicaLoss: Loss {
  func forward(_ prediction: Tensor, _ target: Tensor) -> Scalar { 0 }
  func backward(scale: Scalar) -> Tensor { .empty }
  func replica() -> any Loss { self }
}
