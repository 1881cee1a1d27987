import Kernels

/// What a sum of products starts from, and what it then is before the first product.
enum StartCase: CaseIterable {
  case zero, existing, rowConstants

  /// Calls `body` with the start, for a result with these constants for its rows.
  func with(_ constants: [Scalar], _ body: (Start) -> Void) {
    switch self {
    case .zero: body(.zero)
    case .existing: body(.existing)
    case .rowConstants:
      constants.withUnsafeBufferPointer { body(.rowConstants($0.baseAddress!)) }
    }
  }

  /// The first summand of an element that is now `present`, in a row with the given constant.
  func first(_ present: Scalar, _ constant: Scalar) -> Double {
    switch self {
    case .zero: 0
    case .existing: Double(present)
    case .rowConstants: Double(constant)
    }
  }
}
