import Kernels
import Testing

@Suite struct OuterProductTests {
  @Test(arguments: [0, 1, 3, 8], [1, 2, 7, 8, 9, 31, 32, 33, 64, 100])
  func `every number of the column meets every number of the row`(rows: Int, columns: Int) {
    var numbers = Numbers(rows + 100 * columns)
    let a = numbers.uniform(max(1, rows), from: -1, to: 1)
    let b = numbers.uniform(columns, from: -1, to: 1)
    var found = writable(rows * columns)
    outerProduct(rows: rows, columns: columns, a, readable(b), to: &found)
    for i in 0..<rows {
      for j in 0..<columns { #expect(found[i * columns + j] == a[i] * b[j]) }
    }
    // Behind the end a vector may have been written, and nothing else.
    let expected = writable(rows * columns)
    #expect(found[(rows * columns + lanes)...] == expected[(rows * columns + lanes)...])
    if rows == 0 { #expect(found == expected) }
  }
}
