/// What a contestant says when it has trained for a while.
public struct Turn: Codable, Sendable {
  public let images: Int
  public let seconds: Double
  /// The mean over the images.
  public let loss: Double

  public init(images: Int, seconds: Double, loss: Double) {
    self.images = images
    self.seconds = seconds
    self.loss = loss
  }

  /// What an epoch would have taken at this speed.
  public var secondsPerEpoch: Double { seconds / Double(images) * Double(Setting.epoch) }
}
