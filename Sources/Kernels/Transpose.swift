/// target[j, i] = source[i, j] for a matrix of `rows` × `columns`; strides are those of the rows.
public func transpose(
  rows: Int, columns: Int,
  _ source: UnsafePointer<Scalar>, rowStride sourceStride: Int,
  to target: UnsafeMutablePointer<Scalar>, rowStride targetStride: Int
) {
  // Blocks of 16 × 16, so that the lines of both matrices stay in the nearest cache.
  for i0 in stride(from: 0, to: rows, by: 16) {
    for j0 in stride(from: 0, to: columns, by: 16) {
      for j in j0..<min(j0 + 16, columns) {
        for i in i0..<min(i0 + 16, rows) {
          target[j * targetStride + i] = source[i * sourceStride + j]
        }
      }
    }
  }
}
