/// Finds the rows of a matrix B of pictures that are not paper, strip by strip, a strip being two
/// vectors wide.
///
/// Pictures are mostly paper: the number p of B's first scalar, the corner of the first picture. In
/// 32 neighbouring samples four of ten of MNIST's pixels are paper in all of them. Taking p away
/// from B leaves zeros there, which need not be multiplied:
///
///     Σₖ A[i, k] · B[k, j] = p · Σₖ A[i, k] + Σₖ A[i, k] · (B[k, j] − p)
///
/// All of B is expected to be of about the same size, or p would take digits away from what is small.
public final class InkedRows {
  /// The numbers of the rows with ink, with place for all of them in each strip.
  private var numbers = UnsafeMutableBufferPointer<Int32>(start: nil, count: 0)
  /// How many they are in each strip.
  private var counts = UnsafeMutableBufferPointer<Int>(start: nil, count: 0)
  /// For each row of a strip, 1 where it has ink, else 0.
  private var haveInk = UnsafeMutableBufferPointer<UInt8>(start: nil, count: 0)

  public init() {}

  deinit {
    numbers.deallocate()
    counts.deallocate()
    haveInk.deallocate()
  }

  /// Looks through B [depth, columns]. What it finds stays where it is until it looks again, or goes.
  ///
  /// `nil` where no row is paper; and where A has too few rows to make up for looking, which takes as
  /// long as the products of two or three. Allocates where B is larger than any before.
  public func look(
    through b: UnsafePointer<Scalar>, depth: Int, columns: Int, rowStride: Int, rowsOfA: Int
  ) -> Lists? {
    guard rowsOfA >= 32 && depth > 0 && columns > 0 && b[0].isFinite else { return nil }
    let strips = (columns + 2 * lanes - 1) / (2 * lanes)
    reserve(strips * depth, in: &numbers)
    reserve(strips, in: &counts)
    reserve(depth, in: &haveInk)
    guard let numbers = numbers.baseAddress, let counts = counts.baseAddress else { return nil }
    var total = 0
    for s in 0..<strips {
      let first = s * 2 * lanes
      lookThroughStrip(b + first, depth, columns - first, rowStride, paper: b[0])
      counts[s] = listInked(depth, to: numbers + s * depth)
      total += counts[s]
    }
    if total == strips * depth { return nil }
    return Lists(paper: b[0], depth: depth, numbers: numbers, counts: counts)
  }

  /// Where a strip ends within a vector, what lies behind its end counts as well: that makes the lists
  /// longer at worst.
  @inline(__always)
  private func lookThroughStrip(
    _ b: UnsafePointer<Scalar>, _ depth: Int, _ columns: Int, _ rowStride: Int, paper: Scalar
  ) {
    let paper = Vector(repeating: paper)
    for k in 0..<depth {
      let row = b + k * rowStride
      let second = columns > lanes ? Vector.load(row + lanes) : paper
      haveInk[k] = paper.isIdentical(to: .load(row), and: second) ? 0 : 1
    }
  }

  /// Without a branch, which the processor could not foresee. Returns how many have ink.
  @inline(__always)
  private func listInked(_ depth: Int, to list: UnsafeMutablePointer<Int32>) -> Int {
    var count = 0
    for k in 0..<depth {
      list[count] = Int32(truncatingIfNeeded: k)
      count += Int(haveInk[k])
    }
    return count
  }

  private func reserve<Element>(
    _ count: Int, in buffer: inout UnsafeMutableBufferPointer<Element>
  ) {
    if buffer.count >= count { return }
    buffer.deallocate()
    buffer = .allocate(capacity: count)
  }

  /// What was found.
  public struct Lists {
    let paper: Scalar
    fileprivate let depth: Int
    fileprivate let numbers: UnsafePointer<Int32>
    fileprivate let counts: UnsafePointer<Int>

    /// The rows with ink in the strip from column `j` on; `nil` where that is all of them and paper is
    /// zero, so that nothing need be known about paper.
    @inline(__always)
    func rows(inStripAt j: Int) -> UnsafeBufferPointer<Int32>? {
      let strip = j / (2 * lanes)
      if counts[strip] == depth && paper == 0 { return nil }
      return UnsafeBufferPointer(start: numbers + strip * depth, count: counts[strip])
    }
  }
}
