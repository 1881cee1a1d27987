import Kernels

extension Tensor {
  /// Element `i` of a tensor with one axis.
  public subscript(i: Int) -> Scalar {
    get { element(1, i) }
    set { setElement(newValue, 1, i) }
  }

  /// Row `i`, column `j` of a tensor with two axes.
  public subscript(i: Int, j: Int) -> Scalar {
    get { element(2, i, j) }
    set { setElement(newValue, 2, i, j) }
  }

  /// An element of a tensor with three axes.
  public subscript(i: Int, j: Int, k: Int) -> Scalar {
    get { element(3, i, j, k) }
    set { setElement(newValue, 3, i, j, k) }
  }

  /// Sample `n`, channel `c`, row `y`, column `x` of a batch of pictures.
  public subscript(n: Int, c: Int, y: Int, x: Int) -> Scalar {
    get { element(4, n, c, y, x) }
    set { setElement(newValue, 4, n, c, y, x) }
  }

  /// All scalars, last axis fastest, whatever the memory order.
  public var scalars: [Scalar] {
    inOrder(.rowMajor).withPointer { Array(UnsafeBufferPointer(start: $0, count: count)) }
  }

  /// Sets the scalar that has place `i` in `scalars`.
  mutating func setScalar(_ value: Scalar, at i: Int) {
    let d = shape.countPerSample
    let place = order == .rowMajor ? i : i % d * (count / d) + i / d
    withMutablePointer { $0[place] = value }
  }

  /// Sample `n`: the tensor without its first axis.
  public func sample(_ n: Int) -> Tensor {
    let d = shape.countPerSample
    require(shape.rank > 1 && n >= 0 && n < shape[0], "shape \(shape) has no sample \(n)")
    var result = Tensor(zeros: Shape(shape.axes.dropFirst()))
    withPointers(self, to: &result) { source, target in
      for i in 0..<d { target[i] = source[order == .rowMajor ? n * d + i : i * shape[0] + n] }
    }
    return result
  }

  private func element(_ rank: Int, _ i: Int, _ j: Int = 0, _ k: Int = 0, _ l: Int = 0) -> Scalar {
    require(shape.rank == rank, "\(rank) indices for shape \(shape)")
    let place = offset(i, j, k, l)
    return withPointer { $0[place] }
  }

  private mutating func setElement(
    _ value: Scalar, _ rank: Int, _ i: Int, _ j: Int = 0, _ k: Int = 0, _ l: Int = 0
  ) {
    require(shape.rank == rank, "\(rank) indices for shape \(shape)")
    let place = offset(i, j, k, l)
    withMutablePointer { $0[place] = value }
  }
}
