import Testing

@testable import Kernels

@Suite struct InkedRowsTests {
  /// The numbers of the rows with ink in each strip of B, a list for each strip.
  func found(
    _ b: [Scalar], depth: Int, columns: Int, rowsOfA: Int = 32
  ) -> [[Int]]? {
    let inkedRows = InkedRows()
    let lists = inkedRows.look(
      through: readable(b), depth: depth, columns: columns, rowStride: columns, rowsOfA: rowsOfA)
    guard let lists else { return nil }
    return withExtendedLifetime(inkedRows) {
      stride(from: 0, to: columns, by: 2 * lanes).map { j in
        lists.rows(inStripAt: j).map { $0.map { Int($0) } } ?? Array(0..<depth)
      }
    }
  }

  @Test(arguments: [0, -1] as [Scalar])
  func `a row has ink in the strip where one number is not paper`(paper: Scalar) {
    let (depth, width) = (5, 2 * lanes)
    for columns in [lanes, width, 3 * lanes, 3 * width] {
      for column in 0..<columns {
        var b = [Scalar](repeating: paper, count: depth * columns)
        b[3 * columns + column] = 0.5
        let expected = (0..<(columns + width - 1) / width).map { $0 == column / width ? [3] : [] }
        #expect(found(b, depth: depth, columns: columns) == expected)
      }
    }
  }

  @Test func `a row with ink is never lost where a strip ends within a vector`() {
    for columns in [lanes - 1, lanes + 1, 2 * lanes + 3] {
      var b = [Scalar](repeating: 0, count: 5 * columns)
      b[3 * columns + columns - 1] = 0.5
      let inked = found(b, depth: 5, columns: columns)?.last
      #expect(inked?.contains(3) == true && inked?.contains(0) == false)
    }
  }

  @Test func `there are no lists where nothing is paper`() {
    let columns = 2 * lanes
    #expect(found((1...3 * columns).map { Scalar($0) }, depth: 3, columns: columns) == nil)
  }

  @Test func `few rows of A are not worth looking, and an empty B has nothing to look at`() {
    let b = [Scalar](repeating: 0, count: 4 * lanes)
    #expect(found(b, depth: 4, columns: lanes, rowsOfA: 31) == nil)
    #expect(found(b, depth: 0, columns: lanes) == nil)
    #expect(found(b, depth: 4, columns: 0) == nil)
  }

  @Test func `it can look again through something larger or smaller`() {
    let inkedRows = InkedRows()
    for depth in [2, 50, 3] {
      for columns in [lanes, 5 * lanes, 2 * lanes] {
        var b = [Scalar](repeating: 0, count: depth * columns)
        for j in 0..<columns { b[(depth - 1 - j / (2 * lanes) % 2) * columns + j] = 1 }
        let lists = inkedRows.look(
          through: readable(b), depth: depth, columns: columns, rowStride: columns, rowsOfA: 40)
        for j in stride(from: 0, to: columns, by: 2 * lanes) {
          let inked = Int32(depth - 1 - j / (2 * lanes) % 2)
          #expect(lists?.rows(inStripAt: j).map(Array.init) == [inked])
        }
      }
    }
  }
}
