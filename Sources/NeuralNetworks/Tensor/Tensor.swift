import Kernels

/// The number type of all tensors: `Float`, or `Double` with the package trait `DoublePrecision`.
public typealias Scalar = Kernels.Scalar

/// In which order a tensor's scalars lie in memory. Subscripts and printing hide it.
public enum MemoryOrder: Sendable {
  /// The last axis is the fastest, as in C and PyTorch: parameters, and tensors that you make.
  case rowMajor
  /// The first axis, the batch, is the fastest: what layers produce. The fast kernels put
  /// neighbouring samples into the lanes of one vector. The weights [K, D] of linear layers lie in this
  /// order too, whose first axis are the outputs.
  case batchInnermost
}

/// A block of numbers with a shape, such as a batch of pictures `[N, C, H, W]`.
///
/// A tensor is a value: changing a copy leaves the original as it was. Copies share their memory
/// until one of them changes.
public struct Tensor {
  public private(set) var shape: Shape
  public private(set) var order: MemoryOrder
  private var storage: Storage

  /// A tensor of zeros.
  public init(zeros shape: Shape, order: MemoryOrder = .rowMajor) {
    self.shape = shape
    self.order = order
    storage = Storage(count: shape.count)
  }

  /// A tensor with the given scalars, last axis fastest. Traps when their number does not fit.
  public init(_ shape: Shape, scalars: some Collection<Scalar>) {
    require(
      scalars.count == shape.count,
      "shape \(shape) holds \(shape.count) scalars, not \(scalars.count)")
    self.init(zeros: shape)
    for (i, scalar) in scalars.enumerated() { storage.address[i] = scalar }
  }

  /// A tensor without scalars: what a buffer is before its first use.
  public static var empty: Tensor { Tensor(zeros: [0]) }

  /// How many scalars there are.
  public var count: Int { shape.count }

  // MARK: Memory

  /// Calls `body` with the address of the scalars, in memory order.
  @inline(__always)
  public func withPointer<Result>(_ body: (UnsafePointer<Scalar>) -> Result) -> Result {
    withExtendedLifetime(storage) { body(UnsafePointer(storage.address)) }
  }

  /// Calls `body` with the address of the scalars, in memory order, to change them.
  /// Copies the memory first when another tensor shares it.
  @inline(__always)
  public mutating func withMutablePointer<Result>(
    _ body: (UnsafeMutablePointer<Scalar>) -> Result
  ) -> Result {
    if isShared() {
      storage = Storage(copying: storage, count: count)
    }
    return withExtendedLifetime(storage) { body(storage.address) }
  }

  /// Whether another tensor shares the memory.
  mutating func isShared() -> Bool { !isKnownUniquelyReferenced(&storage) }

  /// Makes this a tensor of another shape whose scalars are not specified yet. Keeps the memory
  /// where it is large enough and nobody else uses it: that is how layers reuse their buffers.
  public mutating func prepare(_ shape: Shape, order: MemoryOrder = .batchInnermost) {
    prepare(shape, order: order, scratch: 0)
  }

  /// As `prepare`, with memory for `scratch` more scalars, from `paddedCapacity(count)` on. They are
  /// there until somebody else holds the tensor or it is prepared again.
  package mutating func prepare(_ shape: Shape, order: MemoryOrder, scratch: Int) {
    let capacity = paddedCapacity(shape.count) + scratch
    if isShared() || storage.capacity < capacity {
      storage = Storage(count: capacity)
    }
    self.shape = shape
    self.order = order
  }

  /// Sets every scalar to `value`.
  public mutating func fill(_ value: Scalar) {
    let count = count
    withMutablePointer { $0.update(repeating: value, count: count) }
  }

  /// The same scalars under another shape, without moving them. The count stays; where the batch
  /// is innermost, so does the length of the first axis. Traps otherwise.
  public func reshaped(_ newShape: Shape) -> Tensor {
    require(newShape.count == count, "shape \(shape) cannot be seen as \(newShape)")
    if order == .batchInnermost, newShape.countPerSample != shape.countPerSample {
      return inOrder(.rowMajor).reshaped(newShape)
    }
    var result = self
    result.shape = newShape
    return result
  }

  /// The same tensor in the given memory order: itself where it is so already.
  public func inOrder(_ order: MemoryOrder) -> Tensor {
    if order == self.order { return self }
    var result = Tensor(zeros: shape, order: order)
    write(inOrder: order, to: &result)
    return result
  }

  /// The same tensor in the given memory order: itself where it is so already, otherwise `buffer`,
  /// whose memory is used again.
  func inOrder(_ order: MemoryOrder, using buffer: inout Tensor) -> Tensor {
    if order == self.order { return self }
    write(inOrder: order, to: &buffer)
    return buffer
  }

  /// Writes the same tensor in the given memory order into `result`, whose memory is used again
  /// where it is large enough.
  public func write(inOrder order: MemoryOrder, to result: inout Tensor) {
    result.prepare(shape, order: order)
    let (n, d) = (shape.rank > 0 ? shape[0] : 1, shape.countPerSample)
    withPointers(self, to: &result) { source, target in
      if order == self.order {
        target.update(from: source, count: count)
      } else if order == .batchInnermost {
        transpose(rows: n, columns: d, source, rowStride: d, to: target, rowStride: n)
      } else {
        transpose(rows: d, columns: n, source, rowStride: n, to: target, rowStride: d)
      }
    }
  }

  /// Where in memory an element lies.
  @inline(__always)
  func offset(_ i: Int, _ j: Int = 0, _ k: Int = 0, _ l: Int = 0) -> Int {
    func length(_ axis: Int) -> Int { axis < shape.rank ? shape[axis] : 1 }
    require(
      i >= 0 && i < length(0) && j >= 0 && j < length(1) && k >= 0 && k < length(2)
        && l >= 0 && l < length(3), "index [\(i), \(j), \(k), \(l)] is outside shape \(shape)")
    let withinSample = (j * length(2) + k) * length(3) + l
    return order == .rowMajor
      ? i * shape.countPerSample + withinSample : withinSample * length(0) + i
  }
}
