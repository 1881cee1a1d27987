/// The lengths of a tensor's axes, at most four of them: `[64, 1, 28, 28]`.
///
/// A value of fixed size, so that asking a tensor for its shape allocates nothing.
public struct Shape: Hashable, Sendable, ExpressibleByArrayLiteral {
  /// How many axes there are: 0 for a single number, 4 for a batch of pictures.
  public let rank: Int
  private var lengths: (Int, Int, Int, Int)

  /// Traps on more than four axes and on a negative length.
  public init(arrayLiteral lengths: Int...) { self.init(lengths) }

  /// Traps on more than four axes and on a negative length.
  public init(_ lengths: some Collection<Int>) {
    require(lengths.count <= 4, "a tensor has at most 4 axes, not \(lengths.count)")
    require(lengths.allSatisfy { $0 >= 0 }, "an axis cannot have a negative length")
    var axis = lengths.makeIterator()
    rank = lengths.count
    self.lengths = (axis.next() ?? 1, axis.next() ?? 1, axis.next() ?? 1, axis.next() ?? 1)
  }

  /// One axis, without building an array: for what is done in every step of a training.
  @inline(__always)
  package init(_ a: Int) {
    rank = 1
    lengths = (a, 1, 1, 1)
  }

  /// Two axes, without building an array.
  @inline(__always)
  package init(_ a: Int, _ b: Int) {
    rank = 2
    lengths = (a, b, 1, 1)
  }

  /// Three axes, without building an array.
  @inline(__always)
  package init(_ a: Int, _ b: Int, _ c: Int) {
    rank = 3
    lengths = (a, b, c, 1)
  }

  /// Four axes, without building an array.
  @inline(__always)
  package init(_ a: Int, _ b: Int, _ c: Int, _ d: Int) {
    rank = 4
    lengths = (a, b, c, d)
  }

  /// The number of scalars: the product of the lengths.
  public var count: Int { lengths.0 * lengths.1 * lengths.2 * lengths.3 }

  /// The length of one axis; traps when there is no such axis.
  public subscript(axis: Int) -> Int {
    require(axis >= 0 && axis < rank, "shape \(self) has no axis \(axis)")
    switch axis {
    case 0: return lengths.0
    case 1: return lengths.1
    case 2: return lengths.2
    default: return lengths.3
    }
  }

  /// The lengths as an array.
  public var axes: [Int] { (0..<rank).map { self[$0] } }

  /// How many scalars one sample has: the product of all lengths but the first.
  public var countPerSample: Int { lengths.1 * lengths.2 * lengths.3 }

  /// The same shape with another length of the first axis.
  public func withBatch(_ n: Int) -> Shape {
    var result = self
    result.lengths.0 = n
    return result
  }

  public static func == (a: Shape, b: Shape) -> Bool { a.rank == b.rank && a.lengths == b.lengths }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(rank)
    hasher.combine(lengths.0)
    hasher.combine(lengths.1)
    hasher.combine(lengths.2)
    hasher.combine(lengths.3)
  }
}

extension Shape: CustomStringConvertible {
  public var description: String {
    "[" + axes.map { String($0) }.joined(separator: ", ") + "]"
  }
}
