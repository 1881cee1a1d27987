import Datasets
import Kernels
import NeuralNetworks

/// Trains a network on all cores: the five steps of a mini-batch, done in two rounds.
///
/// First each core takes its slice of the batch through the whole network, forward, loss and
/// backward, in portions of at most 64 samples. Then each core takes a share of the parameters, adds up the slices' gradients in a
/// fixed order, and moves the parameters. The same seed, threads and
/// machine give the same numbers to the last bit.
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
  /// For each parameter of the optimizer, that parameter on every core.
  private let copies: [[Parameter]]
  /// For each parameter of the optimizer, where its values and its gradients lie during a step.
  private var places: [Place] = []

  /// What the cores work on in this step.
  private var work: (loader: DataLoader, batch: Range<Int>)?
  // The two rounds of a step. They are kept, since a new closure for each round would be allocated.
  private lazy var learning = { [unowned self] member in learn(as: member) }
  private lazy var moving = { [unowned self] member in move(as: member) }

  private struct Place {
    var count: Int
    var values: UnsafeMutablePointer<Scalar>
    var gradients: [UnsafeMutablePointer<Scalar>]
  }

  /// Traps when the optimizer has a parameter that does not belong to the network.
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
    copies = optimizer.parameters.map { parameter in
      let index = own.firstIndex { $0 === parameter }
      require(index != nil, "the optimizer has a \(parameter.name) that the network has not")
      return members.map { $0.parameters[index!] }
    }
    for member in members { for parameter in member.parameters { parameter.zeroGradient() } }
  }

  /// One step of training on batch `b` of the loader's present epoch. Returns the loss before it.
  /// Throws when the loss is no longer a number.
  @discardableResult
  public func step(_ loader: DataLoader, batch b: Int) throws(Divergence) -> Scalar {
    work = (loader, loader.range(ofBatch: b))
    crew.workers.runKept(learning)
    stepCount += 1
    let loss = crew.meanLoss
    if !loss.isFinite {
      throw Divergence(step: stepCount, loss: loss, learningRate: optimizer.learningRate)
    }
    optimizer.beginStep()
    lookUpPlaces()
    crew.workers.runKept(moving)
    for member in crew.members { for parameter in member.parameters { parameter.zeroGradient() } }
    return Scalar(loss)
  }

  /// 1. forward   2. loss   3. backward
  private func learn(as i: Int) {
    guard let (loader, batch) = work else { return }
    crew.work(as: i, slicing: batch) { member, samples in
      loader.load(samples, images: &member.images, labels: &member.labels)
      target.write(member.labels, to: &member.target)
      let prediction = member.model.forward(member.images)
      let loss = Double(member.loss.forward(prediction, member.target))
      let share = Scalar(samples.count) / Scalar(batch.count)
      member.model.backwardToParameters(member.loss.backward(scale: share))
      return loss
    }
  }

  /// 4. step
  private func move(as i: Int) {
    for (index, place) in places.enumerated() {
      let share = Workers.share(i, of: threads, total: place.count, grain: lanes)
      if share.isEmpty { continue }
      // In pieces whose sum is still in the nearest cache when the optimizer reads it.
      for first in stride(from: share.lowerBound, to: share.upperBound, by: 2048) {
        let piece = first..<min(first + 2048, share.upperBound)
        let sum = place.gradients[0]
        for gradient in place.gradients.dropFirst() {
          add(piece.count, gradient + first, to: sum + first)
        }
        optimizer.update(
          ParameterSlice(index: index, range: piece, values: place.values, gradients: sum))
      }
    }
  }

  /// Tensors are copied when they are written to while somebody else holds them. That is settled
  /// here, on one core; then all cores write to the same memory, each to a share of its own.
  private func lookUpPlaces() {
    if places.isEmpty {
      places = copies.map { copies in
        Place(
          count: copies[0].value.count, values: copies[0].value.withMutablePointer { $0 },
          gradients: copies.map { $0.gradient.withMutablePointer { $0 } })
      }
      return
    }
    for (i, copies) in copies.enumerated() {
      places[i].values = copies[0].value.withMutablePointer { $0 }
      for (j, copy) in copies.enumerated() {
        places[i].gradients[j] = copy.gradient.withMutablePointer { $0 }
      }
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
