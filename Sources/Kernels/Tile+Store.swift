extension Tile {
  /// Writes the first `width` columns.
  @inline(__always)
  func store(_ address: UnsafeMutablePointer<Scalar>, rowStride: Int, width: Int) {
    if width >= vectors * Vector.scalarCount {
      for i in 0..<rows {
        for j in 0..<vectors {
          sums[i][j].store(address + i * rowStride + j * Vector.scalarCount)
        }
      }
      return
    }
    if vectors == 1 && rowStride == width {
      // No gap between rows: what is written behind the end of one, the next ones write over. To read
      // what lies there first would mean to wait for the row before.
      for i in 0..<rows {
        let target = address + i * rowStride
        if i * width + Vector.scalarCount <= rows * width {
          sums[i][0].store(target)
        } else {
          sums[i][0].store(target, first: width)
        }
      }
      return
    }
    inMemory { sums in
      for i in 0..<rows {
        for j in 0..<vectors where j * Vector.scalarCount < width {
          let target = address + i * rowStride + j * Vector.scalarCount
          let columns = width - j * Vector.scalarCount
          let sum = sums[i * vectors + j]
          if columns >= Vector.scalarCount {
            sum.store(target)
          } else {
            sum.store(target, first: columns)
          }
        }
      }
    }
  }

  /// Copies the sums to memory for what is to be done with them there. Loops that are too long to
  /// be unrolled must not touch `sums` itself, or it would live in memory from the start.
  @inline(__always)
  private func inMemory(_ body: (UnsafePointer<Vector>) -> Void) {
    withUnsafePointer(to: sums) {
      body(UnsafeRawPointer($0).assumingMemoryBound(to: Vector.self))
    }
  }
}
