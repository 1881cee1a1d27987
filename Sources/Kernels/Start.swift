/// What a sum of products starts from.
public enum Start {
  /// Zero.
  case zero
  /// What the result's memory holds: the products are added to it.
  case existing
  /// One number for each row of the result: the bias of a convolution or of a recurrent layer.
  case rowConstants(UnsafePointer<Scalar>)
  /// One number for each column: the bias of a linear layer.
  case columnConstants(UnsafePointer<Scalar>)

  /// The same for the result without its first rows and columns.
  @inline(__always)
  func advanced(rows: Int = 0, columns: Int = 0) -> Start {
    switch self {
    case .zero, .existing: self
    case .rowConstants(let constants): .rowConstants(constants + rows)
    case .columnConstants(let constants): .columnConstants(constants + columns)
    }
  }
}
