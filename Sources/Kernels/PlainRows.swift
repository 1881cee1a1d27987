/// The rows of a strip of B, two vectors wide, that say the same in every column, and those that do
/// not.
///
/// Pictures are mostly paper. In 32 neighbouring samples four of ten of MNIST's pixels are paper in
/// all of them. Such a row b[k, j] = p adds A[i, k] · p to every column alike, so that one product
/// stands for 32.
struct PlainRows {
  /// So many rows can be looked through.
  static let capacity = 1024

  private var varying = InlineArray<1024, Int32>(repeating: 0)
  private var constants = InlineArray<1024, Scalar>(repeating: 0)
  /// How many rows are not plain.
  private(set) var varyingCount = 0
  private var areZero = true

  /// Looks through `depth` rows of `width` columns.
  @inline(__always)
  mutating func look(
    through b: UnsafePointer<Scalar>, rowStride: Int, depth: Int, width: Int
  ) {
    varyingCount = 0
    areZero = true
    for k in 0..<depth {
      let row = b + k * rowStride
      let first = row[0]
      let constant = Vector(repeating: first)
      let second = width > lanes ? Vector.load(row + lanes) : constant
      let isPlain = constant.isIdentical(to: .load(row), and: second)
      // Without a branch, which the processor could not foresee.
      varying[varyingCount] = Int32(truncatingIfNeeded: k)
      varyingCount += isPlain ? 0 : 1
      constants[k] = isPlain ? first : 0
      areZero = areZero && (!isPlain || first == 0)
    }
  }

  /// Calls `body` with the numbers of the rows that are not plain, and with a number for each row:
  /// that of a plain row, 0 for the others; or nil, where all plain rows are zero.
  @inline(__always)
  func withRows(_ body: (UnsafeBufferPointer<Int32>, UnsafePointer<Scalar>?) -> Void) {
    withUnsafePointer(to: varying) { varying in
      withUnsafePointer(to: constants) { constants in
        body(
          UnsafeBufferPointer(
            start: UnsafeRawPointer(varying).assumingMemoryBound(to: Int32.self),
            count: varyingCount),
          areZero ? nil : UnsafeRawPointer(constants).assumingMemoryBound(to: Scalar.self))
      }
    }
  }
}
