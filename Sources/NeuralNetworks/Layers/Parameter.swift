import Kernels

/// Numbers that a network learns, with the gradient of the loss with respect to each.
public final class Parameter {
  /// "weight" or "bias".
  public let name: String

  /// ∂L/∂value, of the same shape. `backward` adds to it, an optimizer reads it.
  public var gradient: Tensor {
    get { ownGradient }
    set {
      require(
        newValue.shape == ownGradient.shape,
        "parameter \(name) has shape \(ownGradient.shape), its gradient \(newValue.shape)")
      ownGradient = newValue.inOrder(.rowMajor)
    }
    _modify { yield &ownGradient }
  }

  private var ownGradient: Tensor
  private let cell: Cell

  /// The numbers. Replicas of a layer share them.
  public var value: Tensor {
    get { cell.value }
    set {
      require(
        newValue.shape == cell.value.shape,
        "parameter \(name) has shape \(cell.value.shape), not \(newValue.shape)")
      cell.value = newValue.inOrder(.rowMajor)
    }
    _modify { yield &cell.value }
  }

  public init(_ name: String, _ value: Tensor) {
    self.name = name
    cell = Cell(value.inOrder(.rowMajor))
    ownGradient = Tensor(zeros: value.shape)
  }

  private init(sharing original: Parameter) {
    name = original.name
    cell = original.cell
    ownGradient = Tensor(zeros: original.gradient.shape)
  }

  /// A parameter that shares this one's value and has a gradient of its own.
  public func replica() -> Parameter { Parameter(sharing: self) }

  public func zeroGradient() { gradient.fill(0) }

  private final class Cell {
    var value: Tensor
    init(_ value: Tensor) { self.value = value }
  }
}
