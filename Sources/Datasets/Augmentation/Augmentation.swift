import NeuralNetworks

/// How far pictures are displaced at random, so that a network sees each of them anew in each epoch.
///
/// Every picture is scaled, rotated and shifted as a whole, and then bent like rubber: by elastic
/// distortion, a field of random displacements that are smoothed so that neighbours move alike.
/// Simard, Steinkraus and Platt 2003, "Best Practices for Convolutional Neural Networks Applied to
/// Visual Document Analysis", section 2.
///
/// What happens to a picture depends on the seed, the epoch and the picture's number, and on nothing
/// else: not on the order, the batch or the number of cores.
public struct Augmentation: Equatable, Sendable {
  /// What the displacements come from.
  public var seed: UInt64
  /// The largest shift in each direction, in pixels.
  public var shift: Double
  /// The largest rotation to either side, in degrees.
  public var rotation: Double
  /// The largest change of the width and, independently, of the height, as a share of it.
  public var scale: Double
  /// α, what the smoothed field is multiplied by; 0 for no elastic distortion.
  public var elasticStrength: Double
  /// σ, the deviation in pixels of the Gaussian that smooths the field.
  public var elasticSmoothness: Double

  /// Traps unless all lengths are zero or more, the scale is below one, and the smoothness is from
  /// 1 to 20 pixels.
  public init(
    seed: UInt64, shift: Double = 0, rotation: Double = 0, scale: Double = 0,
    elasticStrength: Double = 0, elasticSmoothness: Double = 4
  ) {
    require(
      shift >= 0 && rotation >= 0 && scale >= 0 && scale < 1 && elasticStrength >= 0,
      "an augmentation takes lengths of zero or more, and a scale below 1")
    require(
      (1...20).contains(elasticSmoothness),
      "displacements are smoothed over 1 to 20 pixels, not \(elasticSmoothness)")
    self.seed = seed
    self.shift = shift
    self.rotation = rotation
    self.scale = scale
    self.elasticStrength = elasticStrength
    self.elasticSmoothness = elasticSmoothness
  }
}
