/// A block of a result that stays in the processor's registers while it is summed up: some rows of
/// some vectors. With the sizes known to the compiler every loop over it is unrolled.
struct Tile<let rows: Int, let vectors: Int> {
  var sums = InlineArray<rows, InlineArray<vectors, Vector>>(
    repeating: InlineArray<vectors, Vector>(repeating: Vector.zero))

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
      for j in 0..<vectors { sums[i][j].addProduct(factor, vector[j]) }
    }
  }

  /// sums[i][j] += a[i] · b[j], lane by lane: sums along the vectors, for `addLaneSums`.
  @inline(__always)
  mutating func addLaneProducts(
    _ a: InlineArray<rows, Vector>, _ b: InlineArray<vectors, Vector>
  ) {
    for i in 0..<rows {
      for j in 0..<vectors { sums[i][j].addProduct(a[i], b[j]) }
    }
  }

  /// target[i, j] += the sum of all lanes of sums[i][j]
  @inline(__always)
  func addLaneSums(to target: UnsafeMutablePointer<Scalar>, rowStride: Int) {
    for i in 0..<rows {
      for j in 0..<vectors { target[i * rowStride + j] += sums[i][j].sum() }
    }
  }

  /// Adds the sums to `start` and writes the first `width` columns.
  @inline(__always)
  func store(
    _ address: UnsafeMutablePointer<Scalar>, rowStride: Int, width: Int, start: Start
  ) {
    for i in 0..<rows {
      for j in 0..<vectors {
        let target = address + i * rowStride + j * Vector.scalarCount
        var value = sums[i][j]
        switch start {
        case .zero: break
        case .existing: value += .load(target)
        case .rowConstants(let constants): value += constants[i]
        }
        let columns = width - j * Vector.scalarCount
        if columns >= Vector.scalarCount {
          value.store(target)
        } else if columns > 0 {
          value.store(target, first: columns)
        }
      }
    }
  }
}

/// What a sum of products starts from.
public enum Start {
  /// Zero.
  case zero
  /// What the result's memory holds: the products are added to it.
  case existing
  /// One number for each row of the result: the bias of a linear layer.
  case rowConstants(UnsafePointer<Scalar>)

  /// The same for the rows from `row` on.
  @inline(__always)
  func advanced(by row: Int) -> Start {
    if case .rowConstants(let constants) = self { return .rowConstants(constants + row) }
    return self
  }
}
