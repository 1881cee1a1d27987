import NeuralNetworks

/// A table of numbers with a row for each picture, in one block of memory. A row is copied out of
/// it when it is asked for.
public struct Rows: RandomAccessCollection, Sendable {
  /// All numbers, row by row.
  public let scalars: [Scalar]
  /// How many numbers a row has.
  public let width: Int
  /// How many rows there are.
  public let count: Int

  public var startIndex: Int { 0 }
  public var endIndex: Int { count }

  /// Row `i`. Traps when there is no such row.
  public subscript(i: Int) -> [Scalar] {
    require(indices.contains(i), "there is no row \(i) among \(count)")
    return Array(scalars[i * width..<(i + 1) * width])
  }

  /// The place of the largest number in each row, the first one of equals.
  var argmax: [Int] {
    scalars.withUnsafeBufferPointer { scalars in
      (0..<count).map { i in
        let row = i * width
        return (0..<width).reduce(0) { scalars[row + $1] > scalars[row + $0] ? $1 : $0 }
      }
    }
  }
}

extension Tensor {
  /// The same table as a tensor: [count, width].
  public init(_ rows: Rows) { self.init([rows.count, rows.width], scalars: rows.scalars) }
}
