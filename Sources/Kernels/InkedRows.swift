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
  private var haveInk = InlineArray<1024, UInt8>(repeating: 0)
  /// How many rows have ink.
  private(set) var count = 0

  /// Looks through all rows of a strip, numbered through all its products.
  @inline(__always)
  mutating func look(through strip: ProductStrip, paper: Scalar) {
    let paper = Vector(repeating: paper)
    var depth = 0
    for product in strip.products {
      for k in 0..<product.depth {
        let row = product.b + strip.first + k * product.bRow
        let second = strip.width > lanes ? Vector.load(row + lanes) : paper
        haveInk[depth + k] = paper.isIdentical(to: .load(row), and: second) ? 0 : 1
      }
      depth += product.depth
    }
    // Without a branch, which the processor could not foresee.
    count = 0
    for k in 0..<depth {
      numbers[count] = Int32(truncatingIfNeeded: k)
      count += Int(haveInk[k])
    }
  }

  /// Calls `body` with the numbers of the rows that have ink.
  @inline(__always)
  func withNumbers(_ body: (Numbers) -> Void) {
    withUnsafePointer(to: numbers) { numbers in
      body(
        Numbers(
          address: UnsafeRawPointer(numbers).assumingMemoryBound(to: Int32.self), rest: count))
    }
  }

  /// The numbers in their order, taken one by one.
  struct Numbers {
    var address: UnsafePointer<Int32>
    var rest: Int

    @inline(__always)
    mutating func next(before end: Int) -> Int? {
      guard rest > 0, address.pointee < end else { return nil }
      defer {
        address += 1
        rest -= 1
      }
      return Int(address.pointee)
    }
  }
}
