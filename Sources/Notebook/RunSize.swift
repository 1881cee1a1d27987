/// How much a run computes.
public enum RunSize: String, Codable, Sendable {
  /// Every cell on less data, within seconds. Claims about trained accuracy are not judged.
  case quick
  /// What a run without options does.
  case standard
  /// The settings of the documents that the chapter answers; what the reference run uses.
  case full
}
