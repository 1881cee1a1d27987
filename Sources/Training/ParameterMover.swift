import Kernels
import NeuralNetworks

/// The second round of a training step: the slices' gradients are added up in a fixed order, and the
/// optimizer moves the parameters, each core a share of them.
final class ParameterMover {
  private let optimizer: any Optimizer
  private let workers: Workers
  /// For each parameter of the optimizer, that parameter on every core.
  private let copies: [[Parameter]]
  private let parameterCount: Int
  /// For each parameter of the optimizer, where its values and its gradients lie during a step.
  private var places: [Place]
  // Kept, since a new closure for each step would be allocated.
  private lazy var moving = { [unowned self] member in moveShare(of: member) }

  private struct Place {
    let count: Int
    var values: UnsafeMutablePointer<Scalar>
    /// Those that are not zero.
    var gradients: [UnsafeMutablePointer<Scalar>] = []
  }

  /// Below so many parameters one core moves them sooner than it can call the others.
  private static let worthSharing = 16_384

  /// So many scalars are added up and then moved, so that their sum is still in the nearest cache.
  private static let piece = 2048

  init(_ optimizer: any Optimizer, copies: [[Parameter]], workers: Workers) {
    self.optimizer = optimizer
    self.workers = workers
    self.copies = copies
    places = copies.map { copies in
      Place(
        count: copies[0].value.count, values: copies[0].value.withMutablePointer { $0 })
    }
    parameterCount = places.reduce(0) { $0 + $1.count }
  }

  /// Moves all parameters, and sets all gradients to zero.
  func move() {
    optimizer.beginStep()
    lookUpPlaces()
    if parameterCount < ParameterMover.worthSharing {
      for index in places.indices { move(index, 0..<places[index].count) }
    } else {
      workers.runKept(moving)
    }
    for parameters in copies { for parameter in parameters { parameter.zeroGradient() } }
  }

  private func moveShare(of member: Int) {
    for (index, place) in places.enumerated() {
      move(index, Workers.share(member, of: workers.count, total: place.count, grain: lanes))
    }
  }

  /// Moves some neighbouring scalars of one parameter.
  private func move(_ index: Int, _ range: Range<Int>) {
    let place = places[index]
    let sum = place.gradients[0]
    for first in stride(from: range.lowerBound, to: range.upperBound, by: ParameterMover.piece) {
      let piece = first..<min(first + ParameterMover.piece, range.upperBound)
      for gradient in place.gradients.dropFirst() {
        add(piece.count, gradient + first, to: sum + first)
      }
      optimizer.update(
        ParameterSlice(index: index, range: piece, values: place.values, gradients: sum))
    }
  }

  /// Tensors are copied when they are written to while somebody else holds them. That is settled
  /// here, on one core; then all cores write to the same memory, each to a share of its own.
  private func lookUpPlaces() {
    for (i, copies) in copies.enumerated() {
      places[i].values = copies[0].value.withMutablePointer { $0 }
      places[i].gradients.removeAll(keepingCapacity: true)
      for copy in copies where copy.hasGradient {
        places[i].gradients.append(copy.gradient.withMutablePointer { $0 })
      }
      if places[i].gradients.isEmpty {
        places[i].gradients.append(copies[0].gradient.withMutablePointer { $0 })
      }
    }
  }
}
