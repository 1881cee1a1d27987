import Kernels

/// Numbers that a network learns, with the gradient of the loss with respect to each.
public final class Parameter {
  /// "weight" or "bias".
  public let name: String

  /// ∂L/∂value, of the same shape. `backward` adds to it, an optimizer reads it.
  public var gradient: Tensor {
    get {
      writeZeros()
      return ownGradient
    }
    set {
      require(
        newValue.shape == ownGradient.shape,
        "parameter \(name) has shape \(ownGradient.shape), its gradient \(newValue.shape)")
      forgetOwedGradient()
      ownGradient = newValue.inOrder(cell.order)
      isZero = false
    }
    _modify {
      writeZeros()
      yield &ownGradient
      restoreOrder()
    }
  }

  /// Where cores share the inputs of a layer, which scalars of the gradient this one has summed up,
  /// over the whole mini-batch; the others are not specified. `nil`: all, over this core's samples.
  package internal(set) var summedRange: Range<Int>?

  private var ownGradient: Tensor
  /// The gradient is zero, and its memory need not say so yet.
  private var isZero = false
  /// What is still to be added to the gradient.
  private var owed: (any OwedGradient)?
  private let cell: Cell

  /// The numbers. Replicas of a layer share them. Training moves them where they lie: whoever takes a
  /// copy in the middle of a `Trainer`'s step, and not before or after, sees it move along.
  public var value: Tensor {
    // Not a getter, which would give a copy: cores that take copies keep each other waiting, since
    // who holds one is counted in one place.
    _read { yield cell.value }
    set {
      require(
        newValue.shape == cell.value.shape,
        "parameter \(name) has shape \(cell.value.shape), not \(newValue.shape)")
      cell.value = newValue.inOrder(cell.order)
    }
    _modify {
      yield &cell.value
      restoreOrder()
    }
  }

  /// A parameter whose value and gradient always lie in memory as `order` says: the kernels of its
  /// layer read them so.
  public init(_ name: String, _ value: Tensor, order: MemoryOrder = .rowMajor) {
    self.name = name
    cell = Cell(value, order)
    ownGradient = Tensor(zeros: value.shape, order: order)
  }

  private init(sharing original: Parameter) {
    name = original.name
    cell = original.cell
    ownGradient = Tensor(zeros: original.value.shape, order: original.cell.order)
  }

  /// A parameter that shares this one's value and has a gradient of its own.
  public func replica() -> Parameter { Parameter(sharing: self) }

  /// Whether one of the two is a replica of the other, or both of a third.
  package func sharesValue(with other: Parameter) -> Bool { cell === other.cell }

  /// Sets the gradient to zero. The zeros are written when somebody looks: a kernel that adds to
  /// the gradient can begin from zero instead, see `gradientSum`.
  public func zeroGradient() {
    forgetOwedGradient()
    isZero = true
    summedRange = nil
  }

  /// Whether something was added to the gradient since it was last zero.
  package var hasGradient: Bool { !isZero || owed != nil }

  /// Adds something to the gradient, but only when somebody looks. Until then the caller sees to it that
  /// `gradient` can still be added up.
  func owe(_ gradient: any OwedGradient) { owed = gradient }

  /// All of the gradient, where none of it has been added up yet.
  package var owedGradient: (any OwedGradient)? { isZero ? owed : nil }

  /// Adds up what is owed.
  func addOwedGradient() {
    guard let gradient = owed else { return }
    owed = nil
    gradient.add(to: gradientSum())
    gradient.forget()
  }

  private func forgetOwedGradient() {
    owed?.forget()
    owed = nil
  }

  private func writeZeros() {
    addOwedGradient()
    if isZero { ownGradient.fill(0) }
    isZero = false
  }

  /// Where a kernel that writes every scalar of the gradient is to add it up. Until somebody looks
  /// at the gradient, sets it or copies it.
  func gradientSum() -> GradientSum {
    let start = isZero ? Start.zero : .existing
    isZero = false
    return GradientSum(address: ownGradient.withMutablePointer { $0 }, start: start)
  }

  /// Somebody may have put another tensor in the place of one. A function of its own: with its work
  /// inside, `_modify` would be too large for the memory that a caller has ready, and allocate.
  @inline(never)
  private func restoreOrder() {
    if ownGradient.order != cell.order { ownGradient = ownGradient.inOrder(cell.order) }
    if cell.value.order != cell.order { cell.value = cell.value.inOrder(cell.order) }
  }

  private final class Cell {
    var value: Tensor
    /// In which order value and gradients lie in memory, whatever they are set to.
    let order: MemoryOrder

    init(_ value: Tensor, _ order: MemoryOrder) {
      self.value = value.inOrder(order)
      self.order = order
    }
  }
}
