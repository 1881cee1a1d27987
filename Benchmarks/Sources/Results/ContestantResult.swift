/// What one contestant did in one comparison.
public struct ContestantResult: Codable, Sendable {
  /// `ours`, or the name that `peers/run.py` has for it.
  public let name: String
  public let library: String
  public let version: String
  public let turns: [Turn]
  public let secondsPerEpoch: Spread
  /// Whether it was too slow for whole turns, and trained on fewer images than the setting says.
  public let isShortened: Bool
  /// On how many images it had trained when it was tested.
  public let imagesBeforeTest: Int
  public let testAccuracy: Double?
  public let testLoss: Double?

  public init(
    name: String, library: String, version: String, turns: [Turn], isShortened: Bool,
    imagesBeforeTest: Int, testAccuracy: Double?, testLoss: Double?
  ) {
    self.name = name
    self.library = library
    self.version = version
    self.turns = turns
    secondsPerEpoch = Spread(turns.map(\.secondsPerEpoch))
    self.isShortened = isShortened
    self.imagesBeforeTest = imagesBeforeTest
    self.testAccuracy = testAccuracy
    self.testLoss = testLoss
  }

  /// What it is called in a table's head.
  var title: String { name == "ours" ? "this book" : name }
}
