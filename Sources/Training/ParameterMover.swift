import Kernels
import NeuralNetworks

/// The second half of a training step: the slices' gradients are added up in a fixed order, and the
/// optimizer moves the parameters, each core a share of them.
///
/// Tensors are copied when they are written to while somebody else holds them, and who holds one is
/// counted in one place, where cores would keep each other waiting. So addresses are looked up first:
/// those of the values by one core, those of the gradients by the core that summed them up.
final class ParameterMover {
  private let optimizer: any Optimizer
  /// The optimizer's parameters, on every core.
  private let copies: [[Parameter]]
  private let counts: [Int]
  /// For each parameter, where its values lie during a step.
  private let values: UnsafeMutableBufferPointer<UnsafeMutablePointer<Scalar>?>
  /// For each core, and in it for each parameter, a gradient that is not zero.
  private let gradients: UnsafeMutableBufferPointer<Gradient?>
  private let members: Int
  /// How many cores have gradients in this step, the first ones.
  private var present = 0
  /// Whether every core is to move a share of the parameters, or the first core all.
  let isForAll: Bool

  /// What one core has of one parameter's gradient.
  private struct Gradient {
    let sum: Sum
    /// What this core alone has summed up, for all; `nil`: all, for its own samples.
    let range: Range<Int>?

    enum Sum {
      case written(UnsafeMutablePointer<Scalar>)
      /// To be added up piece by piece, as its parameters move; nobody else has any of it.
      case owed(any OwedGradient)
    }
  }

  /// With fewer parameters one core moves them sooner than it can call the others.
  private static let enoughForAll = 16_384

  /// So many scalars are added up and then moved, so that their sum is still in the nearest cache.
  private static let piece = 2048

  init(_ optimizer: any Optimizer, copies: [[Parameter]]) {
    self.optimizer = optimizer
    self.copies = copies
    members = copies.count
    counts = copies[0].map { $0.value.count }
    isForAll = members > 1 && counts.reduce(0, +) >= ParameterMover.enoughForAll
    values = .allocate(capacity: counts.count)
    values.initialize(repeating: nil)
    gradients = .allocate(capacity: counts.count * members)
    gradients.initialize(repeating: nil)
  }

  deinit {
    values.deallocate()
    gradients.deinitialize()
    gradients.deallocate()
  }

  /// Begins a step, on one core, before any gradient is there. The first `present` cores will have some.
  func begin(_ present: Int) {
    self.present = present
    optimizer.beginStep()
    for (i, parameter) in copies[0].enumerated() {
      values[i] = parameter.value.withMutablePointer { $0 }
    }
  }

  /// Looks up the gradients that `member` has summed up, on its core. What is owed may stay so if no other
  /// core has some of the same, nor moves any.
  func noteGradients(of member: Int) {
    guard member < present else { return }
    let isAlone = present == 1 && !isForAll
    for (i, parameter) in copies[member].enumerated() {
      let range = parameter.summedRange
      let place = member * counts.count + i
      if isAlone || range != nil, let owed = parameter.owedGradient {
        gradients[place] = Gradient(sum: .owed(owed), range: range)
      } else if member == 0 || parameter.hasGradient {
        let sum = parameter.gradient.withMutablePointer { $0 }
        gradients[place] = Gradient(sum: .written(sum), range: range)
      } else {
        gradients[place] = nil
      }
    }
  }

  private func gradient(_ index: Int, of member: Int) -> Gradient? {
    gradients[member * counts.count + index]
  }

  /// Moves the share of `member`, once all gradients have been noted.
  func moveShare(of member: Int) {
    for index in counts.indices {
      guard let first = gradient(index, of: 0) else { continue }
      if first.range != nil {
        guard let own = gradient(index, of: member), let range = own.range else { continue }
        switch own.sum {
        case .written(let sum): move(index, range, by: sum)
        case .owed(let owed): move(index, range, by: owed)
        }
      } else if case .owed(let owed) = first.sum {
        move(index, 0..<counts[index], by: owed)
      } else if isForAll {
        let share = share(member, of: members, total: counts[index], grain: lanes)
        move(index, share)
      } else if member == 0 {
        move(index, 0..<counts[index])
      }
    }
  }

  /// Moves some neighbouring scalars of one parameter, adding up a piece of the gradient at a time.
  private func move(_ index: Int, _ range: Range<Int>, by owed: any OwedGradient) {
    guard let values = values[index] else { return }
    owed.forEachPiece(of: range, zeros: !optimizer.restsWithoutGradient) { piece, gradients in
      optimizer.update(
        ParameterSlice(
          index: index, range: piece, values: values, gradients: gradients - piece.lowerBound))
    }
  }

  /// Moves some neighbouring scalars of one parameter by the sum of all cores' gradients.
  private func move(_ index: Int, _ range: Range<Int>) {
    guard case .written(let sum) = gradient(index, of: 0)?.sum else { return }
    for first in stride(from: range.lowerBound, to: range.upperBound, by: ParameterMover.piece) {
      let piece = first..<min(first + ParameterMover.piece, range.upperBound)
      for member in 1..<present {
        guard case .written(let gradient) = gradient(index, of: member)?.sum else { continue }
        add(piece.count, gradient + first, to: sum + first)
      }
      move(index, piece, by: sum)
    }
  }

  private func move(_ index: Int, _ range: Range<Int>, by gradients: UnsafePointer<Scalar>) {
    guard let values = values[index] else { return }
    optimizer.update(
      ParameterSlice(index: index, range: range, values: values, gradients: gradients))
  }
}
