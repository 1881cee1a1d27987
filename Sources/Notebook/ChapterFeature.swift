/// The options that a chapter may offer. What it does not offer is unknown on its command line and
/// absent from its `--help`.
public struct ChapterFeature: OptionSet, Sendable {
  public let rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }

  /// `--data SOURCE`: the digits, which `Chapter.digits` then holds.
  public static let data = ChapterFeature(rawValue: 1)
  /// `--epochs N` of the main experiment.
  public static let epochs = ChapterFeature(rawValue: 2)
  /// `--batch-size N` of the main experiment.
  public static let batchSize = ChapterFeature(rawValue: 4)
  /// `--learning-rate X` of the main experiment.
  public static let learningRate = ChapterFeature(rawValue: 8)
  /// `--threads N`: how many cores train.
  public static let threads = ChapterFeature(rawValue: 16)
  /// `--save FILE`: where the trained model of the main experiment goes.
  public static let save = ChapterFeature(rawValue: 32)
  /// `--sabotage`: a backward pass is broken on purpose.
  public static let sabotage = ChapterFeature(rawValue: 64)

  /// What a chapter offers unless it says that it lacks it.
  public static let usual: ChapterFeature = [.data, .epochs, .batchSize, .learningRate, .threads]
}
