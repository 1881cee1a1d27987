/// A digit found on a picture, photographed, scanned or drawn, and made into one of MNIST's form:
/// white on black, in a box of 20 x 20 pixels, its centre of mass in the middle of 28 x 28.
///
/// ```
/// picture -> ink, without the paper -> cut out -> longer side 20, anti-aliased -> centred by mass
/// ```
/// The last two steps are those in which MNIST was made (LeCun, Bottou, Bengio and Haffner 1998,
/// "Gradient-Based Learning Applied to Document Recognition", section III.A), from scans that were
/// black and white. Ours begins earlier, since a photograph has shadows, noise and an edge.
public struct FoundDigit: Sendable {
  /// What is written on the picture, white on black, made smaller where it was large.
  public let ink: GrayImage
  /// The digit in MNIST's form: 28 x 28.
  public let image: GrayImage

  /// The longer side that a picture is brought to first, so that its noise is averaged away.
  private static let workingSide = 320
  /// Strokes are made at least so wide, in pixels of the box of 20.
  private static let leastStroke: Float = 2

  /// Finds the digit on a picture. `name` is what messages call it. Throws `DataError.malformed`
  /// where nothing stands out from the paper.
  public init(on picture: GrayImage, name: String) throws(DataError) {
    guard let ink = Ink(on: picture.withSide(atMost: FoundDigit.workingSide)), let box = ink.box
    else {
      throw .malformed(
        "\(name): expected a digit, found nothing that stands out from the paper. "
          + "Write it darker, or take the picture closer.")
    }
    self.ink = ink.image
    // Fine lines would fade away where many pixels become one.
    let least = FoundDigit.leastStroke * Float(max(box.height, box.width)) / Float(InkBox.side)
    let missing = (least - ink.strokeWidth) / 2
    let written = missing > 0.5 ? ink.thickened(by: missing) : ink
    image = FoundDigit.framed(written, written.box ?? box)
  }

  /// The ink in a box, scaled to 20 pixels and centred in 28.
  private static func framed(_ ink: Ink, _ box: Ink.Box) -> GrayImage {
    let scale = Float(InkBox.side) / Float(max(box.height, box.width))
    let size = (
      height: max(Int((Float(box.height) * scale).rounded()), 1),
      width: max(Int((Float(box.width) * scale).rounded()), 1)
    )
    var small = resampled(
      ink.values(in: box), from: (box.height, box.width), to: (size.height, size.width))
    // A fine line has become faint: as strong again as ink is.
    let strongest = small.max() ?? 1
    small = small.map { min($0 / max(strongest, 0.01), 1) }
    var square = [Float](repeating: 0, count: InkBox.side * InkBox.side)
    let (top, left) = ((InkBox.side - size.height) / 2, (InkBox.side - size.width) / 2)
    for y in 0..<size.height {
      for x in 0..<size.width {
        square[(y + top) * InkBox.side + x + left] = small[y * size.width + x]
      }
    }
    let side = DrawnDigits.side
    let pixels = [UInt8](unsafeUninitializedCapacity: side * side) { picture, initialized in
      picture.initialize(repeating: 0)
      InkBox(ink: square).center(in: picture, side: side, offset: 0.5)
      initialized = side * side
    }
    return GrayImage(height: side, width: side, pixels: pixels)
  }
}

extension GrayImage {
  /// The picture, made smaller where its longer side has more pixels.
  fileprivate func withSide(atMost limit: Int) -> GrayImage {
    let longer = max(height, width)
    if longer <= limit { return self }
    return scaled(
      height: max(height * limit / longer, 1), width: max(width * limit / longer, 1))
  }
}
