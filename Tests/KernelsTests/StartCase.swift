import Kernels

/// What a sum of products starts from, and what it then is before the first product.
enum StartCase: CaseIterable {
  case zero, existing, rowConstants, columnConstants

  /// Those of a convolution, whose rows are channels.
  static let ofConvolutions = [zero, existing, rowConstants]

  /// Calls `body` with the start, for a result with these constants for its rows or columns.
  func with(_ constants: [Scalar], _ body: (Start) -> Void) {
    constants.withUnsafeBufferPointer {
      switch self {
      case .zero: body(.zero)
      case .existing: body(.existing)
      case .rowConstants: body(.rowConstants($0.baseAddress!))
      case .columnConstants: body(.columnConstants($0.baseAddress!))
      }
    }
  }

  /// The first summand of an element that is now `present`, in this row and column.
  func first(_ present: Scalar, _ constants: [Scalar], row: Int, column: Int = 0) -> Double {
    switch self {
    case .zero: 0
    case .existing: Double(present)
    case .rowConstants: Double(constants[row])
    case .columnConstants: Double(constants[column])
    }
  }
}
