import Kernels
import Testing

@Suite struct DotProductsTests {
  @Test(arguments: [1, 2, 3, 4, 5, 7, 8, 15])
  func `dot products of rows are added to the target, and nothing behind a row counts`(
    columns: Int
  ) throws {
    for rows in [1, 3, 4, 6, 9] {
      for depth in someLengths {
        var numbers = Numbers(rows * 1000 + depth)
        let a = numbers.integers(rows * depth)
        let b = numbers.integers(columns * depth)
        let before = numbers.integers(rows * columns)
        var expected = writable(before)
        for i in 0..<rows {
          for j in 0..<columns {
            for k in 0..<depth {
              expected[i * columns + j] += a[i * depth + k] * b[j * depth + k]
            }
          }
        }
        var found = writable(before)
        addDotProducts(
          rows: rows, columns: columns, depth: depth, readable(a), rowStride: depth, readable(b),
          rowStride: depth, to: &found, rowStride: columns)
        try #require(difference(found, expected) == nil, "\(rows) × \(columns), depth \(depth)")
      }
    }
  }
}
