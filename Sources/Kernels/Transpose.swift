/// target[j, i] = source[i, j] for a matrix of `rows` × `columns`; strides are those of the rows.
public func transpose(
  rows: Int, columns: Int,
  _ source: UnsafePointer<Scalar>, rowStride sourceStride: Int,
  to target: UnsafeMutablePointer<Scalar>, rowStride targetStride: Int
) {
  // Blocks of one vector by one vector are turned in registers, what is left scalar by scalar.
  let (wholeRows, wholeColumns) = (rows / lanes * lanes, columns / lanes * lanes)
  for i in stride(from: 0, to: wholeRows, by: lanes) {
    for j in stride(from: 0, to: wholeColumns, by: lanes) {
      var block = VectorBlock(repeating: Vector.zero)
      for row in 0..<Vector.scalarCount {
        block[row] = .load(source + (i + row) * sourceStride + j)
      }
      block = transposed(block)
      for row in 0..<Vector.scalarCount { block[row].store(target + (j + row) * targetStride + i) }
    }
  }
  for i in 0..<rows {
    for j in (i < wholeRows ? wholeColumns : 0)..<columns {
      target[j * targetStride + i] = source[i * sourceStride + j]
    }
  }
}

/// The columns of a block become its rows.
///
/// Laying row i and row i + n/2 into each other, element by element like two halves of a pack of
/// cards, gives rows 2i and 2i + 1 of the next block. Each such round moves one binary digit of
/// every element's row number into its column number; after log₂ n rounds they have changed places.
@inline(__always)
private func transposed(_ block: VectorBlock) -> VectorBlock {
  var block = block
  let half = Vector.scalarCount / 2
  for _ in 0..<Vector.scalarCount.trailingZeroBitCount {
    var next = block
    for i in 0..<half {
      for lane in 0..<half {
        next[2 * i][2 * lane] = block[i][lane]
        next[2 * i][2 * lane + 1] = block[i + half][lane]
        next[2 * i + 1][2 * lane] = block[i][half + lane]
        next[2 * i + 1][2 * lane + 1] = block[i + half][half + lane]
      }
    }
    block = next
  }
  return block
}
