import NeuralNetworks

/// Some pictures and their labels, as a network takes them.
public struct Batch {
  /// [N, 1, height, width], row-major.
  public let images: Tensor
  /// Class numbers: [N].
  public let labels: Tensor

  /// How many pictures there are.
  public var count: Int { labels.count }
}
