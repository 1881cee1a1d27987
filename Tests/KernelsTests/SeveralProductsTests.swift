import Kernels
import Testing

@Suite struct SeveralProductsTests {
  /// C = start + Σₛ Aₛ Bₛ, where every Aₛ and Bₛ lies in memory of its own, with strides of its own.
  struct Sum: CustomStringConvertible {
    var rows: Int
    var columns: Int
    var depths: [Int]
    /// Of how many columns of the Aₛ one is paper, the same number in every row; 0: none is.
    var everyPaperColumn = 0
    /// What paper is in the first A; in each that follows it is one more.
    var paper: Scalar = 0
    var start = StartCase.zero

    var description: String {
      "[\(rows), \(columns)] from \(depths), every \(everyPaperColumn)th column of A is \(paper), "
        + "\(start)"
    }

    /// What is wrong with the kernel's result, all of its memory compared; nil: nothing.
    func mistake() -> String? {
      var numbers = Numbers(rows &* 31 &+ columns &* 7 &+ depths.count)
      let constants = readable(numbers.integers(max(rows, columns)))
      let c = numbers.integers(rows * columns)
      var sums = (0..<rows * columns).map {
        start.first(c[$0], constants, row: $0 / columns, column: $0 % columns)
      }
      var factors: [Factors] = []
      var memory: [UnsafeMutablePointer<Scalar>] = []
      defer { for address in memory { address.deallocate() } }
      func copy(_ scalars: [Scalar]) -> UnsafePointer<Scalar> {
        let address = UnsafeMutablePointer<Scalar>.allocate(capacity: scalars.count)
        address.initialize(from: scalars, count: scalars.count)
        memory.append(address)
        return UnsafePointer(address)
      }
      let inkedColumns = depths.map { _ in InkedColumns() }
      var column = 0
      for (s, depth) in depths.enumerated() {
        let (aRow, bRow) = (depth + s, columns + 2 * s)
        var a = numbers.integers(rows * aRow)
        let b = numbers.integers(depth * bRow)
        for k in 0..<depth {
          if everyPaperColumn > 0 && column % everyPaperColumn == 0 {
            for i in 0..<rows { a[i * aRow + k] = paper + Scalar(s) }
          }
          column += 1
        }
        for i in 0..<rows {
          for j in 0..<columns {
            for k in 0..<depth {
              sums[i * columns + j] += Double(a[i * aRow + k]) * Double(b[k * bRow + j])
            }
          }
        }
        let addressOfA = copy(readable(a))
        let inked =
          everyPaperColumn == 0
          ? nil
          : inkedColumns[s].look(
            through: addressOfA, rows: rows, depth: depth, rowStride: aRow, columnStride: 1,
            paper: paper + Scalar(s), columnsOfB: columns)
        factors.append(
          Factors(
            depth: depth, addressOfA, rowStride: aRow, columnStride: 1, copy(readable(b)),
            rowStride: bRow, inked: inked))
      }
      var found = writable(c)
      factors.withUnsafeBufferPointer { factors in
        withExtendedLifetime(inkedColumns) {
          start.with(constants) { start in
            matrixProduct(
              rows: rows, columns: columns, factors, to: &found, rowStride: columns, start: start)
          }
        }
      }
      return difference(found, writable(sums.map { Scalar($0) })).map { "\(self): \($0)" }
    }
  }

  @Test(arguments: [[], [5], [3, 4], [16, 0, 7], [1, 1, 1, 30]], StartCase.allCases)
  func `several products are added up as one would be`(
    depths: [Int], start: StartCase
  ) throws {
    for rows in [1, 7, 8, 33] {
      for columns in [1, 16, 31, 32, 50] {
        let sum = Sum(rows: rows, columns: columns, depths: depths, start: start)
        try #require(sum.mistake() == nil)
      }
    }
  }

  @Test(arguments: [-1, 0, 3] as [Scalar], [1, 2, 3, 7])
  func `paper is left out wherever in the sum it lies`(
    paper: Scalar, everyPaperColumn: Int
  ) throws {
    for depths in [[5], [1, 1], [0, 9, 32], [20, 3, 17]] {
      for columns in [15, 32, 70] {
        for start in StartCase.allCases {
          let sum = Sum(
            rows: 40, columns: columns, depths: depths, everyPaperColumn: everyPaperColumn,
            paper: paper,
            start: start)
          try #require(sum.mistake() == nil)
        }
      }
    }
  }
}
