import Kernels
import Testing

@Suite struct MatrixProductTests {
  /// One product: C = start + A B, with rows of A, B and C that lie `gap` scalars apart.
  struct Product: CustomStringConvertible {
    var rows: Int
    var columns: Int
    var depth: Int
    var isTransposed = false
    /// Of how many rows of B one is paper, others in each strip of columns; 0: none is.
    var everyPaperRow = 0
    var paper: Scalar = 0
    var gap = 0
    var start = StartCase.zero

    var description: String {
      "[\(rows), \(depth)] · [\(depth), \(columns)], A transposed: \(isTransposed), gap \(gap), "
        + "every \(everyPaperRow)th row of B is \(paper), \(start)"
    }

    /// What is wrong with the kernel's result, all of its memory compared; nil: nothing.
    func mistake() -> String? {
      var numbers = Numbers(rows &* 71 &+ columns &* 7 &+ depth)
      let (aRow, aColumn) = isTransposed ? (1, rows + gap) : (depth + gap, 1)
      let (bRow, cRow) = (columns + gap, columns + gap)
      var a = [Scalar](repeating: .nan, count: max(rows, depth) * (rows + depth + gap))
      for i in 0..<rows {
        for k in 0..<depth { a[i * aRow + k * aColumn] = numbers.integers(1)[0] }
      }
      var b = [Scalar](repeating: .nan, count: depth * bRow)
      var c = [Scalar](repeating: untouched, count: rows * cRow)
      for j in 0..<columns {
        for k in 0..<depth {
          let isPaper = everyPaperRow > 0 && (k + j / (2 * lanes)) % everyPaperRow == 0
          b[k * bRow + j] = isPaper ? paper : numbers.integers(1)[0]
        }
        if start == .existing { for i in 0..<rows { c[i * cRow + j] = numbers.integers(1)[0] } }
      }
      let constants = numbers.integers(rows)

      var expected = writable(c)
      for i in 0..<rows {
        for j in 0..<columns {
          var sum = start.first(c[i * cRow + j], constants[i])
          for k in 0..<depth {
            sum += Double(a[i * aRow + k * aColumn]) * Double(b[k * bRow + j])
          }
          expected[i * cRow + j] = Scalar(sum)
        }
      }
      var found = writable(c)
      let inkedRows = InkedRows()
      readable(b).withUnsafeBufferPointer { b in
        let b = b.baseAddress!
        let inked =
          everyPaperRow == 0
          ? nil
          : inkedRows.look(
            through: b, depth: depth, columns: columns, rowStride: bRow, rowsOfA: rows)
        withExtendedLifetime(inkedRows) {
          start.with(constants) { start in
            matrixProduct(
              rows: rows, columns: columns, depth: depth, readable(a), rowStride: aRow,
              columnStride: aColumn, b, rowStride: bRow, inked: inked, to: &found,
              rowStride: cRow, start: start)
          }
        }
      }
      return difference(found, expected).map { "\(self): \($0)" }
    }
  }

  @Test(arguments: [1, 3, 8, 15, 16, 17, 31, 32, 33, 40, 70], StartCase.allCases)
  func `a product is that of three plain loops and writes nothing else`(
    columns: Int, start: StartCase
  ) throws {
    for rows in [1, 2, 3, 5, 8, 17] {
      for depth in [0, 1, 3, 17] {
        for isTransposed in [false, true] {
          let product = Product(
            rows: rows, columns: columns, depth: depth, isTransposed: isTransposed,
            gap: (rows + depth) % 3, start: start)
          try #require(product.mistake() == nil)
        }
      }
    }
  }

  @Test func `every number of rows is cut into tiles`() throws {
    for rows in 1...34 {
      try #require(
        Product(rows: rows, columns: 19, depth: 5, start: .rowConstants).mistake() == nil)
    }
  }

  @Test func `every batch from 1 to 70 fills its columns`() throws {
    for columns in 1...70 {
      try #require(Product(rows: 10, columns: columns, depth: 4, start: .existing).mistake() == nil)
    }
  }

  @Test(arguments: [-1, 0, 3] as [Scalar], StartCase.allCases)
  func `rows of B that are paper add what all others do`(paper: Scalar, start: StartCase) throws {
    for everyPaperRow in [1, 2, 3, 7] {
      for rows in [31, 32, 40, 45] {
        for columns in [1, 15, 16, 17, 32, 33, 50, 64] {
          for depth in [1, 5, 16, 49] {
            let product = Product(
              rows: rows, columns: columns, depth: depth, everyPaperRow: everyPaperRow,
              paper: paper, gap: depth % 3, start: start)
            try #require(product.mistake() == nil)
          }
        }
      }
    }
  }

  @Test func `paper is left out of products with any number of rows`() throws {
    for rows in [255, 256, 257, 1025] {
      let product = Product(
        rows: rows, columns: 20, depth: 5, everyPaperRow: 2, paper: 1, start: .zero)
      try #require(product.mistake() == nil)
    }
  }

  @Test func `a product of fractions is rounded, not wrong`() {
    let (rows, columns, depth) = (9, 33, 784)
    var numbers = Numbers(1)
    let a = numbers.uniform(rows * depth, from: -1, to: 1)
    let b = numbers.uniform(depth * columns, from: -1, to: 1)
    var c = writable(rows * columns)
    matrixProduct(
      rows: rows, columns: columns, depth: depth, readable(a), rowStride: depth, columnStride: 1,
      readable(b), rowStride: columns, to: &c, rowStride: columns, start: .zero)
    for i in 0..<rows {
      for j in 0..<columns {
        let products = (0..<depth).map { Double(a[i * depth + $0]) * Double(b[$0 * columns + j]) }
        let size = products.reduce(0) { $0 + abs($1) }
        let error = abs(Double(c[i * columns + j]) - products.reduce(0, +))
        // A sum of n products is off by at most n half ulps of the sum of their sizes.
        #expect(error <= Double(depth) * Double(Scalar.ulpOfOne) * size)
      }
    }
  }
}
