/// What all contestants do in one comparison.
public struct Setting: Codable, Hashable, Sendable {
  /// How many images MNIST has to train on: one epoch.
  public static let epoch = 60_000

  /// How many images each trains on in a comparison of batches of 1, which take long.
  public static let imagesOfSingles = 3_000

  public let network: Network
  public let batchSize: Int
  public let threads: Int
  /// How many images each trains on when it is its turn.
  public let images: Int

  public init(_ network: Network, batchSize: Int, threads: Int, images: Int = Setting.epoch) {
    self.network = network
    self.batchSize = batchSize
    self.threads = threads
    self.images = images
  }

  /// A network as the documents train it, on two cores.
  public init(_ network: Network) {
    self.init(network, batchSize: network.batchSize, threads: 2)
  }

  /// The name of its result, without an ending.
  var fileName: String {
    "\(network.rawValue)-batch\(batchSize)-threads\(threads)"
      + (images == Setting.epoch ? "" : "-images\(images)")
  }

  public var description: String {
    "\(network.rawValue), batch \(batchSize), \(threads) \(threads == 1 ? "thread" : "threads")"
      + (images == Setting.epoch ? "" : ", \(images) images")
  }
}
