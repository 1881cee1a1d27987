/// Finds the columns of a matrix A of pictures that are not paper, for each block of four rows, and copies
/// them, so that what is to be multiplied lies side by side.
///
/// Pictures are mostly paper: one number p, that of a corner. Six of ten of MNIST's pixels are paper
/// in four neighbouring samples; and of four neighbouring pixels in one sample, seven times of ten all
/// are. Taking p away from A leaves zeros there, which need not be multiplied:
///
///     Σₖ A[i, k] · B[k, j] = p · Σₖ B[k, j] + Σₖ (A[i, k] − p) · B[k, j]
///
/// All of A is expected to be of about the same size, or p would take digits away from what is small.
public final class InkedColumns {
  /// The numbers of the columns with ink, with place for all of them in each block.
  private var numbers = UnsafeMutableBufferPointer<Int32>(start: nil, count: 0)
  /// A − p in these columns [block, column, row of the block].
  private var ink = UnsafeMutableBufferPointer<Scalar>(start: nil, count: 0)
  /// How many they are in each block.
  private var counts = UnsafeMutableBufferPointer<Int>(start: nil, count: 0)

  /// So many rows are a block, and a tile.
  static let height = 4

  /// With fewer columns of B, looking takes about as long as it saves.
  static let enoughColumns = 17

  /// A column of a block.
  typealias Column = SIMD4<Scalar>

  public init() {}

  deinit {
    numbers.deallocate()
    ink.deallocate()
    counts.deallocate()
  }

  /// Looks through A [rows, depth], one of whose strides is 1. What it finds stays where it is until it
  /// looks again, or goes.
  ///
  /// `nil` where too little is paper, or where B has too few columns, to make up for looking and for
  /// the smaller tiles; or where A is one block, and adding up B takes as long as multiplying it.
  /// Allocates where A is larger than any before.
  public func look(
    through a: UnsafePointer<Scalar>, rows: Int, depth: Int, rowStride: Int, columnStride: Int,
    paper: Scalar, columnsOfB: Int
  ) -> Lists? {
    guard columnsOfB >= InkedColumns.enoughColumns && rows > 0 && depth > 0 && paper.isFinite else {
      return nil
    }
    let height = InkedColumns.height
    if rows <= height && paper != 0 { return nil }
    let blocks = (rows + height - 1) / height
    reserve(blocks * depth, in: &numbers)
    reserve(blocks * depth * height, in: &ink)
    reserve(blocks, in: &counts)
    guard let numbers = numbers.baseAddress, let ink = ink.baseAddress,
      let counts = counts.baseAddress
    else { return nil }
    var total = 0
    for block in 0..<blocks {
      var listing = Listing(
        paper: Column(repeating: paper), numbers: numbers + block * depth,
        ink: ink + block * depth * height)
      listing.add(
        a + block * height * rowStride, rows: rows - block * height, depth: depth,
        rowStride: rowStride, columnStride: columnStride)
      counts[block] = listing.count
      total += listing.count
    }
    if 8 * total > 7 * blocks * depth { return nil }
    return Lists(paper: paper, depth: depth, numbers: numbers, ink: ink, counts: counts)
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
    fileprivate let ink: UnsafePointer<Scalar>
    fileprivate let counts: UnsafePointer<Int>

    /// The columns with ink in the block in which row `i` lies.
    @inline(__always)
    func columns(atRow i: Int) -> UnsafeBufferPointer<Int32> {
      let block = i / InkedColumns.height
      return UnsafeBufferPointer(start: numbers + block * depth, count: counts[block])
    }

    /// A − p in these columns, from row `i` on to the end of its block; one column lies `height` scalars
    /// behind the other.
    @inline(__always)
    func ink(fromRow i: Int) -> UnsafePointer<Scalar> {
      let (block, row) = i.quotientAndRemainder(dividingBy: InkedColumns.height)
      return ink + block * depth * InkedColumns.height + row
    }
  }
}
