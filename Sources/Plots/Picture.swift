import NeuralNetworks

/// A picture of one channel, with what stands under it.
public struct Picture: Sendable {
  let rows: [[Double]]
  let caption: String

  /// Traps unless the shape is `[H, W]` or `[1, H, W]`, with at least one pixel.
  public init(pixels: Tensor, caption: String = "") {
    let shape = pixels.shape
    require(
      shape.count > 0 && (shape.rank == 2 || shape.rank == 3 && shape[0] == 1),
      "a picture is a tensor [H, W] or [1, H, W], not \(shape)")
    let (height, width) = (shape[shape.rank - 2], shape[shape.rank - 1])
    let scalars = pixels.scalars.map { Double($0) }
    rows = (0..<height).map { Array(scalars[$0 * width..<($0 + 1) * width]) }
    self.caption = caption
  }

  var height: Int { rows.count }
  var width: Int { rows[0].count }
}
