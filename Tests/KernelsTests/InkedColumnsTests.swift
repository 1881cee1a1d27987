import Testing

@testable import Kernels

@Suite struct InkedColumnsTests {
  static let height = InkedColumns.height

  /// The numbers of the columns with ink in each block of rows of A, a list for each block.
  func found(
    _ a: [Scalar], rows: Int, depth: Int, paper: Scalar, isTransposed: Bool = false,
    columnsOfB: Int = InkedColumns.enoughColumns
  ) -> [[Int]]? {
    let inkedColumns = InkedColumns()
    let lists = inkedColumns.look(
      through: readable(a), rows: rows, depth: depth, rowStride: isTransposed ? 1 : depth,
      columnStride: isTransposed ? rows : 1, paper: paper, columnsOfB: columnsOfB)
    guard let lists else { return nil }
    return withExtendedLifetime(inkedColumns) {
      stride(from: 0, to: rows, by: Self.height).map { i in
        lists.columns(atRow: i).map { Int($0) }
      }
    }
  }

  /// To add up what paper that is not zero comes to would cost as much as one block saves.
  static func isWorthLooking(_ rows: Int, _ paper: Scalar) -> Bool { paper == 0 || rows > height }

  @Test(arguments: 1...2 * InkedColumns.height)
  func `one block of paper that is not zero is not worth looking`(rows: Int) {
    let a = [Scalar](repeating: -1, count: 5 * rows)
    #expect((found(a, rows: rows, depth: 5, paper: -1) == nil) == (rows <= Self.height))
  }

  @Test(arguments: [0, -1] as [Scalar], [false, true])
  func `a column has ink in the block where one number is not paper`(
    paper: Scalar, isTransposed: Bool
  ) {
    for rows in [1, 2, Self.height, Self.height + 1, 3 * Self.height]
    where Self.isWorthLooking(rows, paper) {
      for depth in [4, 5, lanes, lanes + 1, 2 * lanes + 3] {
        for row in 0..<rows {
          for column in [3, depth - 1] {
            var a = [Scalar](repeating: paper, count: rows * depth)
            a[isTransposed ? column * rows + row : row * depth + column] = 0.5
            let blocks = (rows + Self.height - 1) / Self.height
            let expected = (0..<blocks).map { $0 == row / Self.height ? [column] : [] }
            let found = found(a, rows: rows, depth: depth, paper: paper, isTransposed: isTransposed)
            #expect(found == expected)
          }
        }
      }
    }
  }

  @Test(arguments: [0, -1] as [Scalar], [false, true])
  func `ink is what A has less paper, row beside row`(paper: Scalar, isTransposed: Bool) throws {
    for rows in 1...2 * Self.height + 1 where Self.isWorthLooking(rows, paper) {
      for depth in [3, 4, 5, lanes + 3] {
        var numbers = Numbers(rows + depth)
        var a = numbers.uniform(rows * depth, from: -1, to: 1)
        let (rowStride, columnStride) = isTransposed ? (1, rows) : (depth, 1)
        for i in 0..<rows {
          for k in 0..<depth where k % 2 == 0 { a[i * rowStride + k * columnStride] = paper }
        }
        let inkedColumns = InkedColumns()
        let lists = try #require(
          inkedColumns.look(
            through: readable(a), rows: rows, depth: depth, rowStride: rowStride,
            columnStride: columnStride, paper: paper, columnsOfB: 40))
        withExtendedLifetime(inkedColumns) {
          for i in 0..<rows {
            let columns = lists.columns(atRow: i)
            let ink = columns.indices.map { lists.ink(fromRow: i)[$0 * Self.height] }
            #expect(ink == columns.map { a[i * rowStride + Int($0) * columnStride] - paper })
          }
        }
      }
    }
  }

  @Test func `numbers that differ in their last or first bit alone are ink`() {
    for other in [(1 as Scalar).nextUp, -1] {
      let rows = Self.height + 1
      var a = [Scalar](repeating: 1, count: 4 * rows)
      a[2] = other
      #expect(found(a, rows: rows, depth: 4, paper: 1) == [[2], []])
    }
  }

  @Test func `there are no lists where little is paper`() {
    var a = (1...32).map { Scalar($0) }
    #expect(found(a, rows: 2, depth: 16, paper: 0) == nil)
    (a[3], a[19]) = (0, 0)
    #expect(found(a, rows: 2, depth: 16, paper: 0) == nil)
    (a[7], a[23]) = (0, 0)
    #expect(found(a, rows: 2, depth: 16, paper: 0)?.first?.count == 14)
  }

  @Test func `few columns of B are not worth looking, and an empty A has nothing to look at`() {
    let a = [Scalar](repeating: 0, count: 16)
    #expect(
      found(a, rows: 4, depth: 4, paper: 0, columnsOfB: InkedColumns.enoughColumns - 1) == nil)
    #expect(found(a, rows: 0, depth: 4, paper: 0) == nil)
    #expect(found(a, rows: 4, depth: 0, paper: 0) == nil)
  }

  @Test func `what is no number is no paper`() {
    #expect(found([.nan, .nan, .nan, 1], rows: 2, depth: 2, paper: .nan) == nil)
  }

  @Test func `it can look again through something larger or smaller`() {
    let inkedColumns = InkedColumns()
    for depth in [2, 50, 3] {
      for rows in [1, 5 * Self.height, 2 * Self.height] {
        var a = [Scalar](repeating: 0, count: depth * rows)
        for i in 0..<rows { a[i * depth + depth - 1 - i / Self.height % 2] = 1 }
        let lists = inkedColumns.look(
          through: readable(a), rows: rows, depth: depth, rowStride: depth, columnStride: 1,
          paper: 0, columnsOfB: 40)
        for i in 0..<rows {
          #expect(
            lists.map { Array($0.columns(atRow: i)) }
              == [Int32(depth - 1 - i / Self.height % 2)])
        }
      }
    }
  }
}
