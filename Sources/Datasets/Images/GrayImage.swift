import NeuralNetworks

/// A gray picture of any size, a byte for each pixel.
public struct GrayImage: Equatable, Sendable {
  /// Rows.
  public let height: Int
  /// Columns.
  public let width: Int
  /// The pixels, row by row: 0 is black, 255 is white.
  public let pixels: [UInt8]

  /// Traps when there is no pixel, or another number of them than `height` × `width`.
  public init(height: Int, width: Int, pixels: [UInt8]) {
    require(
      height > 0 && width > 0 && pixels.count == height * width,
      "a picture of \(height) x \(width) does not have \(pixels.count) pixels")
    self.height = height
    self.width = width
    self.pixels = pixels
  }

  /// As numbers from 0 to 1: [1, height, width].
  public var tensor: Tensor {
    Tensor([1, height, width], scalars: pixels.map { Scalar($0) / 255 })
  }
}
