import NeuralNetworks

/// What a network is asked to say about a picture's class number.
public enum Target: Equatable, Sendable {
  /// The class number itself, as losses for classes take it: [N].
  case classes
  /// The class number as a quantity to be approximated: [N, 1].
  case quantity
  /// A row with a 1 at the class and 0 elsewhere: [N, K].
  case oneHot(Int)

  /// Turns class numbers [N] into the target, in a tensor whose memory is used again. Traps on a
  /// class that a one-hot row has no place for, and on what is no class number.
  public func write(_ labels: Tensor, to target: inout Tensor) {
    let n = labels.count
    switch self {
    case .classes, .quantity:
      target.prepare(self == .classes ? Shape(n) : Shape(n, 1), order: .rowMajor)
      withPointers(labels, to: &target) { source, target in target.update(from: source, count: n) }
    case .oneHot(let classes):
      target.prepare(Shape(n, classes), order: .rowMajor)
      target.fill(0)
      withPointers(labels, to: &target) { labels, target in
        for i in 0..<n {
          require(
            labels[i] >= 0 && labels[i] < Scalar(classes) && labels[i] == labels[i].rounded(),
            "one-hot rows of \(classes) take whole class numbers from 0 to \(classes - 1), not \(labels[i])"
          )
          target[i * classes + Int(labels[i])] = 1
        }
      }
    }
  }
}

extension Tensor {
  /// Class numbers [N] as rows with a 1 at the class and 0 elsewhere: [N, K].
  public func oneHot(_ classes: Int) -> Tensor {
    require(shape.rank == 1, "one-hot rows take class numbers of shape [N], not \(shape)")
    var target = Tensor.empty
    Target.oneHot(classes).write(self, to: &target)
    return target
  }
}
