import Kernels
import Testing

@Suite struct TransposeTests {
  @Test(arguments: [1, 3, 15, 16, 17, 33, 40], [1, 2, 15, 16, 17, 33, 70])
  func `rows become columns, and nothing else is written`(rows: Int, columns: Int) {
    for gap in [0, 3] {
      let (sourceRow, targetRow) = (columns + gap, rows + 2 * gap)
      var numbers = Numbers(rows + columns)
      let source = numbers.uniform(rows * sourceRow, from: -1, to: 1)
      var found = writable(columns * targetRow)
      var expected = found
      for i in 0..<rows {
        for j in 0..<columns { expected[j * targetRow + i] = source[i * sourceRow + j] }
      }
      transpose(
        rows: rows, columns: columns, readable(source), rowStride: sourceRow, to: &found,
        rowStride: targetRow)
      #expect(difference(found, expected) == nil)
    }
  }

  @Test func `of nothing, nothing is written`() {
    for (rows, columns) in [(0, 5), (5, 0), (0, 0)] {
      var found = writable(8)
      transpose(rows: rows, columns: columns, [1, 2], rowStride: 5, to: &found, rowStride: 5)
      #expect(difference(found, writable(8)) == nil)
    }
  }
}
