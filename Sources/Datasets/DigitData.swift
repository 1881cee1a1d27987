import Foundation

/// The pictures of a run: those to train on and those to test with, 28 x 28 pixels, ten classes.
public struct DigitData: Sendable {
  /// "MNIST", "drawn digits", or the name of the folder.
  public let name: String
  /// The pictures to train on.
  public let training: Dataset
  /// The pictures to test with, once.
  public let test: Dataset
  /// Whether they are MNIST's own: told by their labels, not by the folder's name.
  public let isMNIST: Bool
  /// What each class is called: "0" to "9", the lines of the folder's `labels.txt`, or the names of
  /// its sub-folders.
  public let labelNames: [String]

  /// Finds and opens the data.
  ///
  /// - `"drawn"`: 20000 and 4000 digits that the program draws itself.
  /// - `"mnist"`: the folder that the environment's `MNIST_DIR` names, or else `data/mnist`.
  /// - Any other text: the folder of that name, see `DigitFolder`.
  /// - `nil`: `MNIST_DIR` if it is set, `data/mnist` if it holds data, drawn digits otherwise.
  ///
  /// - Parameters:
  ///   - source: What `--data` says.
  ///   - seed: Decides which digits are drawn; has no meaning for files.
  ///   - limit: At most so many pictures, the first ones; nil for all.
  /// - Throws: `DataError.missing` when a folder or file is not there or cannot be read,
  ///   `DataError.malformed` when a file is not what it should be.
  public static func load(
    _ source: String? = nil, seed: UInt64 = 1, atMost limit: (training: Int, test: Int)? = nil
  ) throws(DataError) -> DigitData {
    try load(
      source, seed: seed, atMost: limit,
      environmentFolder: ProcessInfo.processInfo.environment["MNIST_DIR"],
      standardFolder: "data/mnist")
  }

  static func load(
    _ source: String?, seed: UInt64, atMost limit: (training: Int, test: Int)?,
    environmentFolder: String?, standardFolder: String
  ) throws(DataError) -> DigitData {
    let environmentFolder = environmentFolder == "" ? nil : environmentFolder
    switch source {
    case "drawn":
      return drawn(seed: seed, atMost: limit)
    case "mnist":
      return try DigitFolder(environmentFolder ?? standardFolder).load(atMost: limit)
    case .some(let folder):
      return try DigitFolder(folder).load(atMost: limit)
    case nil:
      if environmentFolder == nil && !DigitFolder(standardFolder).holdsData {
        return drawn(seed: seed, atMost: limit)
      }
      return try DigitFolder(environmentFolder ?? standardFolder).load(atMost: limit)
    }
  }

  /// The test digits are drawn first, so that they stay the same however many are trained on.
  private static func drawn(
    seed: UInt64, atMost limit: (training: Int, test: Int)?
  ) -> DigitData {
    let trainingCount = min(limit?.training ?? .max, 20_000)
    let testCount = min(limit?.test ?? .max, 4_000)
    let digits = DrawnDigits.dataset(count: testCount + trainingCount, seed: seed)
    return DigitData(
      name: "drawn digits", training: digits.selecting(testCount..<digits.count),
      test: digits.prefix(testCount), isMNIST: false, labelNames: digitNames)
  }

  /// What the ten digits are called: "0" to "9".
  public static let digitNames = (0...9).map(String.init)
}

extension DigitData: CustomStringConvertible {
  /// For example "MNIST: 60000 pictures to train on, 10000 to test with".
  public var description: String {
    "\(name): \(training.count) pictures to train on, \(test.count) to test with"
  }
}
