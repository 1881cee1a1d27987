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
  /// For each column of a block, zero where it is paper.
  private var differences = UnsafeMutableBufferPointer<Bits>(start: nil, count: 0)

  /// So many rows are a block, and a tile.
  static let height = 4

  /// With fewer columns of B, looking takes about as long as it saves.
  static let enoughColumns = 17

  private typealias Bits = IntegerVector.Scalar

  public init() {}

  deinit {
    numbers.deallocate()
    ink.deallocate()
    counts.deallocate()
    differences.deallocate()
  }

  /// Looks through A [rows, depth], one of whose strides is 1. What it finds stays where it is until it
  /// looks again, or goes.
  ///
  /// `nil` where too little is paper, or where B has too few columns, to make up for looking and for
  /// the smaller tiles. Allocates where A is larger than any before.
  public func look(
    through a: UnsafePointer<Scalar>, rows: Int, depth: Int, rowStride: Int, columnStride: Int,
    paper: Scalar, columnsOfB: Int
  ) -> Lists? {
    guard columnsOfB >= InkedColumns.enoughColumns && rows > 0 && depth > 0 && paper.isFinite else {
      return nil
    }
    let height = InkedColumns.height
    let blocks = (rows + height - 1) / height
    reserve(blocks * depth, in: &numbers)
    reserve(blocks * depth * height, in: &ink)
    reserve(blocks, in: &counts)
    reserve(paddedCapacity(depth), in: &differences)
    guard let numbers = numbers.baseAddress, let ink = ink.baseAddress,
      let counts = counts.baseAddress
    else { return nil }
    @inline(__always)
    func look(through block: Int, _ rows: Int) -> Int {
      let first = a + block * height * rowStride
      let (list, ink) = (numbers + block * depth, ink + block * depth * height)
      if columnStride == 1 {
        let count = listAcross(first, rows, depth, rowStride, paper, to: list)
        copy(list, count, first, rows, rowStride: rowStride, columnStride: 1, paper, to: ink)
        return count
      }
      let count = listAlong(first, rows, depth, columnStride, paper, to: list)
      copy(list, count, first, rows, rowStride: 1, columnStride: columnStride, paper, to: ink)
      return count
    }
    var total = 0
    for block in 0..<blocks {
      let rows = rows - block * height
      // The same twice, since it is much faster with a height that the compiler knows.
      counts[block] = rows >= height ? look(through: block, height) : look(through: block, rows)
      total += counts[block]
    }
    if 8 * total > 7 * blocks * depth { return nil }
    return Lists(paper: paper, depth: depth, numbers: numbers, ink: ink, counts: counts)
  }

  /// Where rows are contiguous, looks at a vector of columns at a time.
  @inline(__always)
  private func listAcross(
    _ a: UnsafePointer<Scalar>, _ rows: Int, _ depth: Int, _ rowStride: Int, _ paper: Scalar,
    to list: UnsafeMutablePointer<Int32>
  ) -> Int {
    guard let differences = differences.baseAddress else { return 0 }
    let paper = Vector(repeating: paper)
    for k in stride(from: 0, to: depth, by: lanes) {
      var difference = IntegerVector.zero
      for i in 0..<rows { difference |= paper.difference(from: .load(a + i * rowStride + k)) }
      UnsafeMutableRawPointer(differences + k).storeBytes(of: difference, as: IntegerVector.self)
    }
    return self.list(depth, to: list) { differences[$0] }
  }

  /// Where columns are contiguous, looks at one after the other.
  @inline(__always)
  private func listAlong(
    _ a: UnsafePointer<Scalar>, _ rows: Int, _ depth: Int, _ columnStride: Int, _ paper: Scalar,
    to list: UnsafeMutablePointer<Int32>
  ) -> Int {
    self.list(depth, to: list) { k in
      let column = a + k * columnStride
      var difference: Bits = 0
      for i in 0..<rows {
        difference |= Bits(bitPattern: column[i].bitPattern ^ paper.bitPattern)
      }
      return difference
    }
  }

  /// Lists the columns where `difference` is not zero; returns how many they are. Without a branch,
  /// which the processor could not foresee.
  @inline(__always)
  private func list(
    _ depth: Int, to list: UnsafeMutablePointer<Int32>, difference: (Int) -> Bits
  ) -> Int {
    var count = 0
    for k in 0..<depth {
      list[count] = Int32(truncatingIfNeeded: k)
      let difference = difference(k)
      // Minus one where a bit is set: then the number or its negative is below zero.
      count &-= Int((difference | (0 &- difference)) &>> Bits(Bits.bitWidth - 1))
    }
    return count
  }

  /// Copies the columns of a list, less paper.
  @inline(__always)
  private func copy(
    _ list: UnsafePointer<Int32>, _ count: Int, _ a: UnsafePointer<Scalar>, _ rows: Int,
    rowStride: Int, columnStride: Int, _ paper: Scalar, to ink: UnsafeMutablePointer<Scalar>
  ) {
    for n in 0..<count {
      let (column, target) = (a + Int(list[n]) * columnStride, ink + n * InkedColumns.height)
      for i in 0..<rows { target[i] = column[i * rowStride] - paper }
    }
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
