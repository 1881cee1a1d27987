/// target[i] += Σⱼ x[i, j]: the gradient of a bias.
public func addRowSums(
  rows: Int, columns: Int, _ x: UnsafePointer<Scalar>, to target: UnsafeMutablePointer<Scalar>
) {
  for i in 0..<rows { target[i] += sum(columns, x + i * columns) }
}

/// target[j] += scale · Σᵢ x[i, j]. Writes whole vectors.
public func addColumnSums(
  rows: Int, columns: Int, _ x: UnsafePointer<Scalar>, rowStride: Int, scale: Scalar = 1,
  to target: UnsafeMutablePointer<Scalar>
) {
  // An addition takes several cycles, but can begin in each: hence several columns at once.
  @inline(__always)
  func add<let vectors: Int>(_: Tile<1, vectors>.Type, at j: Int) -> Int {
    var sums = InlineArray<vectors, Vector>(repeating: Vector.zero)
    var row = x + j
    for _ in 0..<rows {
      for v in 0..<vectors { sums[v] += .load(row + v * Vector.scalarCount) }
      row += rowStride
    }
    for v in 0..<vectors {
      let place = target + j + v * Vector.scalarCount
      (.load(place) + scale * sums[v]).store(place)
    }
    return vectors * lanes
  }
  var j = 0
  while j < columns {
    j += columns - j > 7 * lanes ? add(Tile<1, 8>.self, at: j) : add(Tile<1, 1>.self, at: j)
  }
}

/// Σ x[i]. An addition takes several cycles, but can begin in each: hence four sums at once.
@inline(__always)
func sum(_ count: Int, _ x: UnsafePointer<Scalar>) -> Scalar {
  var sums = InlineArray<4, Vector>(repeating: Vector.zero)
  var i = 0
  while i + 4 * lanes <= count {
    for j in 0..<4 { sums[j] += .load(x + i + j * lanes) }
    i += 4 * lanes
  }
  while i < count {
    sums[0] += .load(x + i, first: count - i)
    i += lanes
  }
  return ((sums[0] + sums[1]) + (sums[2] + sums[3])).laneSum()
}

/// y += x
public func add(_ count: Int, _ x: UnsafePointer<Scalar>, to y: UnsafeMutablePointer<Scalar>) {
  for i in stride(from: 0, to: count, by: lanes) {
    (Vector.load(y + i) + Vector.load(x + i)).store(y + i)
  }
}

/// Whether every x[i] has the bits of `value`.
public func areAll(_ count: Int, _ x: UnsafePointer<Scalar>, _ value: Scalar) -> Bool {
  // Without a way out of the loop, which the processor could not foresee.
  let bits = value.bitPattern
  var differences: Scalar.RawSignificand = 0
  for i in 0..<count { differences |= x[i].bitPattern ^ bits }
  return differences == 0
}
