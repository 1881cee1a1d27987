import Kernels

extension Tensor {
  /// Numbers from the normal distribution, mean 0 and variance 1.
  public static func normal(_ shape: Shape, using generator: inout RandomGenerator) -> Tensor {
    filled(shape) { Scalar(generator.normal()) }
  }

  /// Numbers from [low, high), each equally likely.
  public static func uniform(
    _ shape: Shape, from low: Double, to high: Double, using generator: inout RandomGenerator
  ) -> Tensor {
    filled(shape) { Scalar(generator.uniform(low, high)) }
  }

  private static func filled(_ shape: Shape, _ next: () -> Scalar) -> Tensor {
    var result = Tensor(zeros: shape)
    result.withMutablePointer { for i in 0..<shape.count { $0[i] = next() } }
    return result
  }
}
