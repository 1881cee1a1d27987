/// The one number type of the whole library: `Float`, or `Double` with the package trait
/// `DoublePrecision`, under which the gradient checks prove the same source to more digits.
#if DOUBLE_PRECISION
  public typealias Scalar = Double
#else
  public typealias Scalar = Float
#endif
