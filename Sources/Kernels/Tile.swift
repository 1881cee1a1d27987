/// A block of a result that stays in the processor's registers while it is summed up: some rows of
/// some vectors. With the sizes known to the compiler every loop over it is unrolled.
struct Tile<let rows: Int, let vectors: Int> {
  var sums = InlineArray<rows, InlineArray<vectors, Vector>>(
    repeating: InlineArray<vectors, Vector>(repeating: Vector.zero))

  /// A tile of zeros.
  @inline(__always)
  init() {}

  /// The tile of a result that is to be at `address`, before the first product. May read, but does
  /// not use, up to a vector behind a row's end.
  @inline(__always)
  init(_ start: Start, _ address: UnsafePointer<Scalar>, rowStride: Int) {
    switch start {
    case .zero: break
    case .existing:
      for i in 0..<rows {
        for j in 0..<vectors {
          sums[i][j] = .load(address + i * rowStride + j * Vector.scalarCount)
        }
      }
    case .rowConstants(let constants):
      for i in 0..<rows {
        for j in 0..<vectors { sums[i][j] = Vector(repeating: constants[i]) }
      }
    case .columnConstants(let constants): addToColumns(constants)
    }
  }

  /// sums[i][j] += factor[i] · vector[j]: every factor meets every vector, two loads for many
  /// multiply-adds.
  @inline(__always)
  mutating func addProducts(
    _ factors: UnsafePointer<Scalar>, stride: Int, _ address: UnsafePointer<Scalar>
  ) {
    var vector = InlineArray<vectors, Vector>(repeating: Vector.zero)
    for j in 0..<vectors { vector[j] = .load(address + j * Vector.scalarCount) }
    for i in 0..<rows {
      let factor = Vector(repeating: factors[i * stride])
      for j in 0..<vectors { sums[i][j] = sums[i][j].adding(factor, times: vector[j]) }
    }
  }

  /// sums[i][j] += factor[i] · vector[i][j]: every factor meets the vectors of its own turn.
  @inline(__always)
  mutating func addProductsInTurn(
    _ factors: UnsafePointer<Scalar>, step factorStep: Int,
    _ address: UnsafePointer<Scalar>, step: Int
  ) {
    for i in 0..<rows {
      let factor = Vector(repeating: factors[i * factorStep])
      for j in 0..<vectors {
        let vector = Vector.load(address + i * step + j * Vector.scalarCount)
        sums[i][j] = sums[i][j].adding(factor, times: vector)
      }
    }
  }

  /// Adds all rows of another tile to each of this one.
  @inline(__always)
  mutating func add<let count: Int>(rowsOf tile: Tile<count, vectors>) {
    for i in 0..<rows {
      for k in 0..<count {
        for j in 0..<vectors { sums[i][j] += tile.sums[k][j] }
      }
    }
  }

  /// Adds numbers[j] to column j of all rows.
  @inline(__always)
  mutating func addToColumns(_ numbers: UnsafePointer<Scalar>) {
    for j in 0..<vectors {
      let vector = Vector.load(numbers + j * Vector.scalarCount)
      for i in 0..<rows { sums[i][j] += vector }
    }
  }

  /// sums[i][j] += a[i] · b[j], lane by lane, for vectors a[i] and b[j] that lie a step apart: sums
  /// along the vectors, for `addLaneSums`.
  @inline(__always)
  mutating func addLaneProducts(
    _ a: UnsafePointer<Scalar>, step aStep: Int, _ b: UnsafePointer<Scalar>, step bStep: Int
  ) {
    var vector = InlineArray<vectors, Vector>(repeating: Vector.zero)
    for j in 0..<vectors { vector[j] = .load(b + j * bStep) }
    for i in 0..<rows {
      let factor = Vector.load(a + i * aStep)
      for j in 0..<vectors { sums[i][j] = sums[i][j].adding(factor, times: vector[j]) }
    }
  }

  /// The same at the end of a row or the edge of a picture: for the first `count` lanes alone, and
  /// without the b[j] that `columns` leaves out.
  @inline(__always)
  mutating func addLaneProducts(
    _ a: UnsafePointer<Scalar>, step aStep: Int, _ b: UnsafePointer<Scalar>, step bStep: Int,
    columns: Range<Int>, first count: Int
  ) {
    var vector = InlineArray<vectors, Vector>(repeating: Vector.zero)
    for j in 0..<vectors where columns.contains(j) {
      vector[j] = .load(b + j * bStep, first: count)
    }
    for i in 0..<rows {
      let factor = Vector.load(a + i * aStep, first: count)
      for j in 0..<vectors { sums[i][j] = sums[i][j].adding(factor, times: vector[j]) }
    }
  }

  /// target[i, j] += the sum of all lanes of sums[i][j]
  @inline(__always)
  func addLaneSums(to target: UnsafeMutablePointer<Scalar>, rowStride: Int) {
    for i in 0..<rows {
      for j in 0..<vectors { target[i * rowStride + j] += sums[i][j].laneSum() }
    }
  }
}
