/// Some scalars of one parameter, neighbours in memory, for an optimizer to move. Several cores may move
/// slices of one parameter at once, each its own.
public struct ParameterSlice {
  /// Which parameter of the optimizer this belongs to.
  public let index: Int
  /// Which of its scalars, in memory order: a range that begins at a multiple of the vector width and
  /// ends at one, or at the end.
  public let range: Range<Int>
  /// Where the first value lies.
  public let value: UnsafeMutablePointer<Scalar>
  /// Where the first gradient lies.
  public let gradient: UnsafePointer<Scalar>

  /// A slice of the parameter whose values and gradients begin at the given addresses.
  public init(
    index: Int, range: Range<Int>, values: UnsafeMutablePointer<Scalar>,
    gradients: UnsafePointer<Scalar>
  ) {
    self.index = index
    self.range = range
    value = values + range.lowerBound
    gradient = gradients + range.lowerBound
  }

  /// The same values with other gradients, the first of which lies at the given address.
  func withGradient(_ gradient: UnsafePointer<Scalar>) -> ParameterSlice {
    ParameterSlice(
      index: index, range: range, values: value - range.lowerBound,
      gradients: gradient - range.lowerBound)
  }
}

/// What an optimizer remembers of every scalar, such as its velocity. Zero at first.
final class OptimizerMemory {
  private let storages: [Storage]

  init(_ parameters: [Parameter]) { storages = parameters.map { Storage(count: $0.value.count) } }

  /// Where the first memory of a slice lies.
  @inline(__always)
  subscript(slice: ParameterSlice) -> UnsafeMutablePointer<Scalar> {
    storages[slice.index].address + slice.range.lowerBound
  }
}
