import Datasets
import NeuralNetworks

/// Trains a network on all cores: the five steps of a mini-batch.
///
/// Each core takes its slice of the batch through the whole network, forward, loss and backward, in
/// portions of at most 64 samples; of a large linear layer that comes first it may do some inputs, for
/// all slices (`Layer.inputGrain`). Then it takes a share of the parameters, adds up the slices'
/// gradients in a fixed order, and moves the parameters. The same seed, threads and machine give the
/// same numbers to the last bit.
///
/// The cores work on replicas, which share the network's values: its own gradients stay zero, and
/// what a training needs beside the values goes with the trainer.
public final class Trainer {
  public let model: any Layer
  public let loss: any Loss
  public let optimizer: any Optimizer
  public let target: Target
  /// How many cores work: one where the network has a layer without a replica.
  public var threads: Int { crew.members.count }

  /// How many mini-batches have been trained on.
  public private(set) var stepCount = 0

  private let crew: Crew
  private let mover: ParameterMover
  /// What the cores work on in this step.
  private var work: (loader: DataLoader, batch: Range<Int>)?
  // Kept, since a new closure for each step would be allocated.
  private lazy var working = { [unowned self] member in work(as: member) }
  private lazy var moving = { [unowned self] member in mover.moveShare(of: member) }

  /// Sets the network's gradients to zero. Traps when the optimizer has a parameter twice or one that
  /// does not belong to the network, when the network uses the same weights in two places, or when a
  /// replica is no replica.
  public init(
    _ model: any Layer, loss: any Loss, optimizer: any Optimizer, target: Target = .classes,
    threads: Int = Workers.coreCount
  ) {
    self.model = model
    self.loss = loss
    self.optimizer = optimizer
    self.target = target
    crew = Crew(model, loss, threads: threads)
    let own = model.parameters
    let members = crew.members
    let indices = optimizer.parameters.map { parameter in
      let index = own.firstIndex { $0 === parameter }
      require(index != nil, "the optimizer has a \(parameter.name) that the network has not")
      return index!
    }
    for (i, parameter) in optimizer.parameters.enumerated() {
      require(
        !optimizer.parameters[..<i].contains { $0.sharesValue(with: parameter) },
        "the optimizer has a parameter twice, itself or a replica of it")
    }
    for parameter in optimizer.parameters {
      require(
        own.count { $0.sharesValue(with: parameter) } == 1,
        "the network has the same \(parameter.name) in two places, and only one of its gradients "
          + "would be used: give each place weights of its own")
    }
    mover = ParameterMover(
      optimizer, copies: members.map { member in indices.map { member.parameters[$0] } })
    model.zeroGradients()
    for i in members.indices { crew.zeroGradients(of: i) }
  }

  /// One step of training on batch `b` of the loader's present epoch. Returns the loss before it.
  /// Throws when the loss is no longer a number.
  @discardableResult
  public func step(_ loader: DataLoader, batch b: Int) throws(Divergence) -> Scalar {
    let batch = loader.range(ofBatch: b)
    work = (loader, batch)
    let present = crew.begin(batch, from: loader)
    mover.begin(present)
    if present > 1 {
      crew.workers.runKept(working)
    } else {
      Subnormals.asZero { workAlone() }
    }
    stepCount += 1
    let loss = crew.meanLoss
    if !loss.isFinite {
      throw Divergence(step: stepCount, loss: loss, learningRate: optimizer.learningRate)
    }
    return Scalar(loss)
  }

  /// All that core `i` does in a step. A loss that is no longer a number moves nothing.
  private func work(as i: Int) {
    learn(as: i)
    mover.noteGradients(of: i)
    crew.awaitAll(as: i)
    if crew.meanLoss.isFinite { mover.moveShare(of: i) }
    crew.zeroGradients(of: i)
  }

  /// A step of one core, as a single sample is done before another could be called. Many parameters all
  /// cores move.
  private func workAlone() {
    learn(as: 0)
    mover.noteGradients(of: 0)
    defer { crew.zeroGradients(of: 0) }
    guard crew.meanLoss.isFinite else { return }
    if mover.isForAll { crew.workers.runKept(moving) } else { mover.moveShare(of: 0) }
  }

  /// 1. forward   2. loss   3. backward
  private func learn(as i: Int) {
    guard let (loader, batch) = work else { return }
    crew.work(as: i, training: batch) { member, portion in
      let samples = portion.own
      // First, since a layer may hold the samples before for a gradient that it still owes.
      member.model.begin(
        .training(
          step: stepCount, firstSample: samples.lowerBound - batch.lowerBound,
          team: crew.team(of: i), inputs: portion.inputs))
      if let inputs = portion.inputs {
        loader.loadPixels(inputs, of: portion.all, to: &member.images)
      } else {
        loader.loadImages(samples, to: &member.images)
      }
      loader.loadLabels(samples, to: &member.labels)
      target.write(member.labels, to: &member.target)
      let prediction = member.model.forward(member.images)
      var loss = 0.0
      if samples.isEmpty {
        // Nothing to learn here, but inputs are shared: no samples have no gradients.
        member.model.backwardToParameters(prediction)
      } else {
        loss = Double(member.loss.forward(prediction, member.target))
        let share = Scalar(samples.count) / Scalar(batch.count)
        member.model.backwardToParameters(member.loss.backward(scale: share))
      }
      // A network without a replica is the caller's own: who asks it next wants an answer.
      if member.model === model { model.begin(.evaluation) }
      return loss
    }
  }

  /// One epoch: a new order, then a step on every batch. Calls `onStep` after each with the number
  /// of the batch and its loss. Returns the mean loss over the samples.
  @discardableResult
  public func epoch(
    _ loader: DataLoader, onStep: (_ batch: Int, _ loss: Scalar) -> Void = { _, _ in }
  ) throws(Divergence) -> Double {
    loader.startEpoch()
    var total = 0.0
    for b in 0..<loader.batchCount {
      let loss = try step(loader, batch: b)
      total += Double(loss) * Double(loader.range(ofBatch: b).count)
      onStep(b, loss)
    }
    return total / Double(loader.dataset.count)
  }

  /// The network's answers for a whole dataset, on all cores. Changes nothing.
  public func evaluate(
    _ dataset: Dataset, normalization: Normalization = .unit
  ) -> Evaluation {
    Evaluation(crew, dataset, target: target, normalization: normalization)
  }
}
