/// Stand-in until the merge.
public struct Dataset: Sendable {
  public let name: String, height: Int, width: Int
  private let pixels: [UInt8]
  private let labels: [UInt8]
  public init(name: String, height: Int, width: Int, pixels: [UInt8], labels: [UInt8]) {
    self.name = name
    self.height = height
    self.width = width
    self.pixels = pixels
    self.labels = labels
  }
  public var count: Int { labels.count }
  public func label(_ i: Int) -> Int { Int(labels[i]) }
  public func withPixels<R>(_ i: Int, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    let n = height * width
    return pixels.withUnsafeBufferPointer { body(.init(rebasing: $0[i * n..<(i + 1) * n])) }
  }
}
