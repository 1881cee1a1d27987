import Kernels

extension Tensor {
  /// f applied to every scalar: a tensor of the same shape.
  public func map(_ f: (Scalar) -> Scalar) -> Tensor {
    var result = Tensor(zeros: shape, order: order)
    withPointers(self, to: &result) { x, y in for i in 0..<count { y[i] = f(x[i]) } }
    return result
  }

  /// f applied to every pair of scalars at the same place. Traps when the shapes differ.
  public func zip(_ other: Tensor, _ f: (Scalar, Scalar) -> Scalar) -> Tensor {
    require(shape == other.shape, "shapes \(shape) and \(other.shape) do not match")
    var result = Tensor(zeros: shape, order: order)
    withPointers(self, other.inOrder(order), to: &result) { a, b, y in
      for i in 0..<count { y[i] = f(a[i], b[i]) }
    }
    return result
  }

  /// The sum of all scalars, added up in double precision in memory order.
  public var sum: Scalar {
    withPointer { x in
      var total = 0.0
      for i in 0..<count { total += Double(x[i]) }
      return Scalar(total)
    }
  }

  /// The largest scalar; traps when there is none.
  public var max: Scalar { extreme(Swift.max) }

  /// The smallest scalar; traps when there is none.
  public var min: Scalar { extreme(Swift.min) }

  private func extreme(_ better: (Scalar, Scalar) -> Scalar) -> Scalar {
    require(count > 0, "a tensor of shape \(shape) has no largest or smallest scalar")
    return withPointer { x in
      var best = x[0]
      for i in 1..<Swift.max(count, 1) { best = better(best, x[i]) }
      return best
    }
  }

  /// The place of the largest scalar in each row: `[N, K]` -> N numbers from 0 to K − 1. The first
  /// one where several are equally large.
  public var argmax: [Int] {
    require(shape.rank == 2 && shape[1] > 0, "argmax takes [N, K], not \(shape)")
    return (0..<shape[0]).map { n in
      (1..<Swift.max(shape[1], 1)).reduce(0) { self[n, $1] > self[n, $0] ? $1 : $0 }
    }
  }

  /// Rows and columns exchanged: `[A, B]` -> `[B, A]`.
  public var transposed: Tensor {
    require(shape.rank == 2, "only a tensor with two axes can be transposed, not \(shape)")
    var result = Tensor(zeros: [shape[1], shape[0]])
    withPointers(inOrder(.rowMajor), to: &result) { source, target in
      transpose(
        rows: shape[0], columns: shape[1], source, rowStride: shape[1], to: target,
        rowStride: shape[0])
    }
    return result
  }

  /// The matrix product `[A, B] · [B, C] -> [A, C]`. Traps when the inner lengths differ.
  public func times(_ other: Tensor) -> Tensor {
    require(
      shape.rank == 2 && other.shape.rank == 2 && shape[1] == other.shape[0],
      "shapes \(shape) and \(other.shape) cannot be multiplied")
    var result = Tensor(zeros: [shape[0], other.shape[1]])
    withPointers(inOrder(.rowMajor), other.inOrder(.rowMajor), to: &result) { a, b, c in
      matrixProduct(
        rows: shape[0], columns: other.shape[1], depth: shape[1],
        a, rowStride: shape[1], columnStride: 1, b, rowStride: other.shape[1],
        to: c, rowStride: other.shape[1], start: .zero)
    }
    return result
  }

  public static func + (a: Tensor, b: Tensor) -> Tensor { a.zip(b, +) }
  public static func - (a: Tensor, b: Tensor) -> Tensor { a.zip(b, -) }
  /// The product of scalars at the same place.
  public static func * (a: Tensor, b: Tensor) -> Tensor { a.zip(b, *) }
  public static func * (a: Scalar, b: Tensor) -> Tensor { b.map { a * $0 } }
}
