import Kernels
import Testing

@Suite struct ReductionsTests {
  @Test(arguments: someLengths)
  func `row sums are added to the target, and nothing behind a row counts`(columns: Int) {
    for rows in [1, 2, 7] {
      var numbers = Numbers(columns)
      let x = numbers.integers(rows * columns, upTo: 100)
      let before = numbers.integers(rows, upTo: 100)
      var found = writable(before)
      var expected = found
      for i in 0..<rows { for j in 0..<columns { expected[i] += x[i * columns + j] } }
      addRowSums(rows: rows, columns: columns, readable(x), to: &found)
      #expect(difference(found, expected) == nil)
    }
  }

  @Test(arguments: someLengths)
  func `column sums are scaled and added to the target, at most a vector beyond`(columns: Int) {
    for rows in [0, 1, 2, 7] {
      var numbers = Numbers(columns)
      let stride = columns + rows
      let x = numbers.integers(rows * stride, upTo: 100)
      var expected = numbers.integers(columns, upTo: 100)
      var found = writable(expected)
      for j in 0..<columns { for i in 0..<rows { expected[j] -= 2 * x[i * stride + j] } }
      addColumnSums(
        rows: rows, columns: columns, readable(x), rowStride: stride, scale: -2, to: &found)
      #expect(difference(Array(found[..<columns]), expected) == nil)
      #expect(isUntouched(found, behind: columns))
    }
  }

  @Test(arguments: someLengths)
  func `one array is added to another, at most a vector beyond`(count: Int) {
    var numbers = Numbers(count)
    let (x, y) = (numbers.integers(count), numbers.integers(count))
    var found = writable(y)
    add(count, readable(x), to: &found)
    #expect(difference(Array(found[..<count]), zip(x, y).map { $0 + $1 }) == nil)
    #expect(isUntouched(found, behind: count))
  }

  @Test(arguments: someLengths)
  func `one number that differs, were it by its sign alone, is found anywhere`(count: Int) {
    for value in [Scalar(0), -1] {
      var x = [Scalar](repeating: value, count: count)
      #expect(areAll(count, readable(x), value))
      for i in x.indices {
        x[i] = -value
        #expect(!areAll(count, readable(x), value))
        #expect(areAll(i, readable(x), value))
        x[i] = value
      }
    }
  }
}
