/// The rows of a strip of B, two vectors wide, that are not paper all along.
///
/// Pictures are mostly paper: the number p of B's first scalar, the corner of the first picture. In
/// 32 neighbouring samples four of ten of MNIST's pixels are paper in all of them. Taking p away
/// from B leaves zeros there, which need not be multiplied:
///
///     Σₖ A[i, k] · B[k, j] = p · Σₖ A[i, k] + Σₖ A[i, k] · (B[k, j] − p)
struct InkedRows {
  /// So many rows can be looked through.
  static let capacity = 1024

  private var numbers = InlineArray<1024, Int32>(repeating: 0)
  /// How many rows have ink.
  private(set) var count = 0

  /// Looks through `depth` rows of `width` columns.
  @inline(__always)
  mutating func look(
    through b: UnsafePointer<Scalar>, rowStride: Int, depth: Int, width: Int, paper: Scalar
  ) {
    count = 0
    let paper = Vector(repeating: paper)
    for k in 0..<depth {
      let row = b + k * rowStride
      let second = width > lanes ? Vector.load(row + lanes) : paper
      let isPaper = paper.isIdentical(to: .load(row), and: second)
      // Without a branch, which the processor could not foresee.
      numbers[count] = Int32(truncatingIfNeeded: k)
      count += isPaper ? 0 : 1
    }
  }

  /// Calls `body` with the numbers of the rows that have ink.
  @inline(__always)
  func withNumbers(_ body: (UnsafeBufferPointer<Int32>) -> Void) {
    withUnsafePointer(to: numbers) { numbers in
      body(
        UnsafeBufferPointer(
          start: UnsafeRawPointer(numbers).assumingMemoryBound(to: Int32.self), count: count))
    }
  }
}
