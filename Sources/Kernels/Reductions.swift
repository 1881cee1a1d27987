/// target[i] += Σⱼ x[i, j]: the gradient of a bias.
public func addRowSums(
  rows: Int, columns: Int, _ x: UnsafePointer<Scalar>, to target: UnsafeMutablePointer<Scalar>
) {
  let whole = columns / lanes * lanes
  for i in 0..<rows {
    let row = x + i * columns
    var sum = Vector.zero
    for j in stride(from: 0, to: whole, by: lanes) { sum += .load(row + j) }
    if whole < columns { sum += .load(row + whole, first: columns - whole) }
    target[i] += sum.sum()
  }
}

/// y += x
public func add(_ count: Int, _ x: UnsafePointer<Scalar>, to y: UnsafeMutablePointer<Scalar>) {
  for i in stride(from: 0, to: count, by: lanes) {
    (Vector.load(y + i) + Vector.load(x + i)).store(y + i)
  }
}
