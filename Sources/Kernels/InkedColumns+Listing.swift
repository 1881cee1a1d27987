extension InkedColumns {
  /// The list of one block, while it is being written.
  struct Listing {
    let paper: Column
    let numbers: UnsafeMutablePointer<Int32>
    let ink: UnsafeMutablePointer<Scalar>
    private(set) var count = 0

    /// Lists the columns of a block that are not paper. Its rows are `height` or, in the last block of a
    /// matrix, fewer.
    @inline(__always)
    mutating func add(
      _ a: UnsafePointer<Scalar>, rows: Int, depth: Int, rowStride: Int, columnStride: Int
    ) {
      if rows < height {
        for k in 0..<depth { add(k, column(a + k * columnStride, rows, rowStride)) }
      } else if columnStride == 1 {
        addAcross(a, depth, rowStride)
      } else {
        for k in 0..<depth { add(k, sideBySide(a + k * columnStride)) }
      }
    }

    /// Where the columns lie side by side: reads as many at a time as a block has rows, row by row.
    @inline(__always)
    private mutating func addAcross(_ a: UnsafePointer<Scalar>, _ depth: Int, _ rowStride: Int) {
      let whole = depth / height * height
      for k in stride(from: 0, to: whole, by: height) {
        let first = a + k
        let rows = (
          sideBySide(first), sideBySide(first + rowStride), sideBySide(first + 2 * rowStride),
          sideBySide(first + 3 * rowStride)
        )
        for j in 0..<height {
          add(k + j, Column(rows.0[j], rows.1[j], rows.2[j], rows.3[j]))
        }
      }
      for k in whole..<depth { add(k, column(a + k, height, rowStride)) }
    }

    /// As many numbers as a block has rows, which lie side by side in A.
    @inline(__always)
    private func sideBySide(_ address: UnsafePointer<Scalar>) -> Column {
      UnsafeRawPointer(address).loadUnaligned(as: Column.self)
    }

    @inline(__always)
    private func column(_ address: UnsafePointer<Scalar>, _ rows: Int, _ rowStride: Int) -> Column {
      var column = paper
      for i in 0..<rows { column[i] = address[i * rowStride] }
      return column
    }

    /// Lists a column unless it is paper. Without a branch, which the processor could not foresee: paper
    /// is written, too, and the next column over it.
    @inline(__always)
    private mutating func add(_ k: Int, _ column: Column) {
      numbers[count] = Int32(truncatingIfNeeded: k)
      let place = UnsafeMutableRawPointer(ink + count * height)
      place.storeBytes(of: column - paper, as: Column.self)
      let difference = unsafeBitCast(column, to: Bits.self) ^ unsafeBitCast(paper, to: Bits.self)
      if difference[0] | difference[1] | difference[2] | difference[3] != 0 { count &+= 1 }
    }

    private typealias Bits = SIMD4<IntegerVector.Scalar>
  }
}
