/// What a matrix product starts from before the products are added.
public enum Start {
  /// Zero.
  case zero
  /// What the result's memory holds: the product is added to it.
  case existing
  /// One number for each row of the result: the bias of a linear layer.
  case rowConstants(UnsafePointer<Scalar>)
}

/// C[i, j] = start + Σₖ A[i, k] · B[k, j]. A may have any strides, so that it can be read transposed.
public func matrixProduct(
  rows: Int, columns: Int, depth: Int,
  _ a: UnsafePointer<Scalar>, rowStride aRow: Int, columnStride aColumn: Int,
  _ b: UnsafePointer<Scalar>, rowStride bRow: Int,
  to c: UnsafeMutablePointer<Scalar>, rowStride cRow: Int, start: Start
) {
  for i in 0..<rows {
    for j in 0..<columns {
      var sum: Scalar
      switch start {
      case .zero: sum = 0
      case .existing: sum = c[i * cRow + j]
      case .rowConstants(let constants): sum = constants[i]
      }
      for k in 0..<depth { sum += a[i * aRow + k * aColumn] * b[k * bRow + j] }
      c[i * cRow + j] = sum
    }
  }
}
