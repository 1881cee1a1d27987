// One processor vector of scalars. This is the one place where its width is chosen: `LANES_16` (512
// bits), `LANES_8` (256) or `LANES_4` (128) come from Package.swift; a `FORCE_` flag from a trait.
// A double is twice as wide as a float, so a vector holds half as many of them. A `VectorBlock` has
// as many vectors as a vector has lanes.

#if FORCE_LANES_16 || (LANES_16 && !FORCE_LANES_8 && !FORCE_LANES_4)
  #if DOUBLE_PRECISION
    public typealias Vector = SIMD8<Scalar>
    public typealias IntegerVector = SIMD8<Int64>
    public typealias RandomBits = SIMD8<UInt64>
    typealias VectorBlock = InlineArray<8, Vector>
  #else
    public typealias Vector = SIMD16<Scalar>
    public typealias IntegerVector = SIMD16<Int32>
    public typealias RandomBits = SIMD16<UInt32>
    typealias VectorBlock = InlineArray<16, Vector>
  #endif
#elseif FORCE_LANES_8 || (LANES_8 && !FORCE_LANES_4)
  #if DOUBLE_PRECISION
    public typealias Vector = SIMD4<Scalar>
    public typealias IntegerVector = SIMD4<Int64>
    public typealias RandomBits = SIMD4<UInt64>
    typealias VectorBlock = InlineArray<4, Vector>
  #else
    public typealias Vector = SIMD8<Scalar>
    public typealias IntegerVector = SIMD8<Int32>
    public typealias RandomBits = SIMD8<UInt32>
    typealias VectorBlock = InlineArray<8, Vector>
  #endif
#else
  #if DOUBLE_PRECISION
    public typealias Vector = SIMD2<Scalar>
    public typealias IntegerVector = SIMD2<Int64>
    public typealias RandomBits = SIMD2<UInt64>
    typealias VectorBlock = InlineArray<2, Vector>
  #else
    public typealias Vector = SIMD4<Scalar>
    public typealias IntegerVector = SIMD4<Int32>
    public typealias RandomBits = SIMD4<UInt32>
    typealias VectorBlock = InlineArray<4, Vector>
  #endif
#endif

/// How many scalars one vector holds.
@inline(__always)
public var lanes: Int { Vector.scalarCount }

/// A buffer of `count` scalars is allocated with this many, so that a kernel may read, and the
/// element-wise kernels write, whole vectors up to its end and one beyond it.
public func paddedCapacity(_ count: Int) -> Int {
  (count + lanes - 1) / lanes * lanes + lanes
}

extension Vector {
  /// Reads a vector from any address.
  @inline(__always)
  static func load(_ address: UnsafePointer<Scalar>) -> Vector {
    UnsafeRawPointer(address).loadUnaligned(as: Vector.self)
  }

  /// Reads a vector and sets the lanes from `count` on to zero.
  @inline(__always)
  static func load(_ address: UnsafePointer<Scalar>, first count: Int) -> Vector {
    load(address).first(count)
  }

  /// The first `count` lanes, and zero in all others.
  @inline(__always)
  func first(_ count: Int) -> Vector {
    unsafeBitCast(bits & Vector.firstLanes(count), to: Vector.self)
  }

  /// Writes a vector to any address.
  @inline(__always)
  func store(_ address: UnsafeMutablePointer<Scalar>) {
    UnsafeMutableRawPointer(address).storeBytes(of: self, as: Vector.self)
  }

  /// Writes the first `count` lanes; what lies behind them is read and stays what it is.
  @inline(__always)
  func store(_ address: UnsafeMutablePointer<Scalar>, first count: Int) {
    let mask = Vector.firstLanes(count)
    let (new, old) = (bits & mask, Vector.load(address).bits & ~mask)
    unsafeBitCast(new | old, to: Vector.self).store(address)
  }

  /// All bits of the first `count` lanes. Made and used as whole numbers: where a comparison of
  /// vectors stands in a long loop, the compiler may leave it a loop over lanes.
  @inline(__always)
  private static func firstLanes(_ count: Int) -> IntegerVector {
    let distance = laneNumbers &- IntegerVector(repeating: IntegerVector.Scalar(count))
    return distance
      &>> IntegerVector(repeating: IntegerVector.Scalar(IntegerVector.Scalar.bitWidth - 1))
  }

  @inline(__always)
  private var bits: IntegerVector { unsafeBitCast(self, to: IntegerVector.self) }

  /// self + a · b, rounded once: one instruction for all lanes.
  ///
  /// Written out lane by lane, because the compiler turns this loop into that instruction in nearly
  /// every place (see README.md), but the standard library's `addingProduct` only where one factor
  /// is the same number in all lanes; elsewhere it runs fifty times slower.
  @inline(__always)
  func adding(_ a: Vector, times b: Vector) -> Vector {
    var result = Vector()
    for lane in 0..<Vector.scalarCount { result[lane] = self[lane].addingProduct(a[lane], b[lane]) }
    return result
  }

  /// 0, 1, 2, …
  @inline(__always)
  static var laneNumbers: IntegerVector {
    var numbers = IntegerVector()
    for lane in 0..<Vector.scalarCount { numbers[lane] = IntegerVector.Scalar(lane) }
    return numbers
  }
}

// The sum of all lanes, by halves: the standard library's adds them one after the other. Without a
// loop, so that the loops over a tile in which it stands can be unrolled.

extension SIMD16<Scalar> {
  @inline(__always)
  func laneSum() -> Scalar { (lowHalf + highHalf).laneSum() }
}

extension SIMD8<Scalar> {
  @inline(__always)
  func laneSum() -> Scalar { (lowHalf + highHalf).laneSum() }
}

extension SIMD4<Scalar> {
  @inline(__always)
  func laneSum() -> Scalar { (lowHalf + highHalf).laneSum() }
}

extension SIMD2<Scalar> {
  @inline(__always)
  func laneSum() -> Scalar { self[0] + self[1] }
}
