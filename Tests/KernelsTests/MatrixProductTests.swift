import Kernels
import Testing

@Suite struct MatrixProductTests {
  /// One product: C = start + A B, with rows of A, B and C that lie `gap` scalars apart.
  struct Product: CustomStringConvertible {
    var rows: Int
    var columns: Int
    var depth: Int
    var isTransposed = false
    /// Of how many columns of A one is paper, others in each block of rows; 0: none is.
    var everyPaperColumn = 0
    var paper: Scalar = 0
    var gap = 0
    var start = StartCase.zero

    var description: String {
      "[\(rows), \(depth)] · [\(depth), \(columns)], A transposed: \(isTransposed), gap \(gap), "
        + "every \(everyPaperColumn)th column of A is \(paper), \(start)"
    }

    /// What is wrong with the kernel's result, all of its memory compared; nil: nothing.
    func mistake() -> String? {
      var numbers = Numbers(rows &* 71 &+ columns &* 7 &+ depth)
      let (aRow, aColumn) = isTransposed ? (1, rows + gap) : (depth + gap, 1)
      let (bRow, cRow) = (columns + gap, columns + gap)
      var a = [Scalar](repeating: .nan, count: max(rows, depth) * (rows + depth + gap))
      for i in 0..<rows {
        for k in 0..<depth {
          let isPaper = everyPaperColumn > 0 && (k + i / 8) % everyPaperColumn == 0
          a[i * aRow + k * aColumn] = isPaper ? paper : numbers.integers(1)[0]
        }
      }
      var b = [Scalar](repeating: .nan, count: depth * bRow)
      var c = [Scalar](repeating: untouched, count: rows * cRow)
      for j in 0..<columns {
        for k in 0..<depth { b[k * bRow + j] = numbers.integers(1)[0] }
        if start == .existing { for i in 0..<rows { c[i * cRow + j] = numbers.integers(1)[0] } }
      }
      let constants = readable(numbers.integers(max(rows, columns)))

      var expected = writable(c)
      for i in 0..<rows {
        for j in 0..<columns {
          var sum = start.first(c[i * cRow + j], constants, row: i, column: j)
          for k in 0..<depth {
            sum += Double(a[i * aRow + k * aColumn]) * Double(b[k * bRow + j])
          }
          expected[i * cRow + j] = Scalar(sum)
        }
      }
      var found = writable(c)
      let inkedColumns = InkedColumns()
      readable(a).withUnsafeBufferPointer { a in
        let a = a.baseAddress!
        let inked =
          everyPaperColumn == 0
          ? nil
          : inkedColumns.look(
            through: a, rows: rows, depth: depth, rowStride: aRow, columnStride: aColumn,
            paper: paper, columnsOfB: columns)
        withExtendedLifetime(inkedColumns) {
          start.with(constants) { start in
            matrixProduct(
              rows: rows, columns: columns, depth: depth, a, rowStride: aRow,
              columnStride: aColumn, readable(b), rowStride: bRow, inked: inked, to: &found,
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

  @Test(arguments: 1...34)
  func `every number of rows is cut into tiles`(rows: Int) throws {
    for columns in stride(from: 3, to: 200, by: 16) {
      let product = Product(rows: rows, columns: columns, depth: 5, start: .rowConstants)
      try #require(product.mistake() == nil)
    }
  }

  @Test func `every number of columns is cut into tiles`() throws {
    for columns in 1...150 {
      try #require(Product(rows: 15, columns: columns, depth: 4, start: .existing).mistake() == nil)
    }
  }

  @Test(arguments: [-1, 0, 3] as [Scalar], StartCase.allCases)
  func `columns of A that are paper add what all others do`(
    paper: Scalar, start: StartCase
  ) throws {
    for everyPaperColumn in [1, 2, 3, 7] {
      for isTransposed in [false, true] {
        for rows in [1, 2, 7, 8, 9, 16, 45] {
          for columns in [1, 10, 16, 17, 32, 33, 64] {
            for depth in [1, 5, 16, 49] {
              let product = Product(
                rows: rows, columns: columns, depth: depth, isTransposed: isTransposed,
                everyPaperColumn: everyPaperColumn, paper: paper, gap: depth % 3, start: start)
              try #require(product.mistake() == nil)
            }
          }
        }
      }
    }
  }

  @Test func `paper is left out of products with any number of columns`() throws {
    for columns in [127, 250, 255, 256, 257, 513, 1025] {
      for start in StartCase.allCases {
        let product = Product(
          rows: 20, columns: columns, depth: 5, everyPaperColumn: 2, paper: 1, start: start)
        try #require(product.mistake() == nil)
      }
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
