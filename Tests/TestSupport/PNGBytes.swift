import CZlib

/// PNG files written byte by byte after the standard (ISO/IEC 15948, sections 5 to 11), without
/// libpng: what a reader of PNG files is tested against.
public struct PNGBytes {
  public let width: Int
  public let height: Int
  /// Bits of a sample: 1, 2, 4, 8 or 16.
  public var depth = 8
  /// 0 gray, 2 colour, 3 palette, 4 gray with alpha, 6 colour with alpha.
  public var colorType = 0
  public var isInterlaced = false
  /// Colours of colour type 3, their red, green and blue one behind the other.
  public var palette: [UInt8] = []
  /// The chunk tRNS: alphas of palette colours, or the transparent sample.
  public var transparency: [UInt8] = []
  /// The samples of the pixel in column x and row y.
  public let samples: (_ x: Int, _ y: Int) -> [Int]

  public init(width: Int, height: Int, samples: @escaping (_ x: Int, _ y: Int) -> [Int]) {
    (self.width, self.height, self.samples) = (width, height, samples)
  }

  /// The first chunk: the size, and what a pixel is.
  public var header: [UInt8] {
    chunk(
      "IHDR",
      bigEndian(width) + bigEndian(height)
        + [UInt8(depth), UInt8(colorType), 0, 0, isInterlaced ? 1 : 0])
  }

  public var bytes: [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + header
      + (palette.isEmpty ? [] : chunk("PLTE", palette))
      + (transparency.isEmpty ? [] : chunk("tRNS", transparency))
      + chunk("IDAT", compressed(isInterlaced ? interlacedRows : rows(0, 0, 1, 1)))
      + chunk("IEND", [])
  }

  /// The seven reduced pictures of Adam7.
  private var interlacedRows: [UInt8] {
    [
      (0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2),
      (0, 1, 1, 2),
    ].flatMap { rows($0, $1, $2, $3) }
  }

  /// Every so manyth pixel of every so manyth row, each row behind the byte of the filter "none".
  private func rows(_ x0: Int, _ y0: Int, _ dx: Int, _ dy: Int) -> [UInt8] {
    if x0 >= width { return [] }
    return stride(from: y0, to: height, by: dy).flatMap { y -> [UInt8] in
      var row: [UInt8] = [0]
      var bits = 0
      for sample in stride(from: x0, to: width, by: dx).flatMap({ samples($0, y) }) {
        for bit in stride(from: depth - 1, through: 0, by: -1) {
          if bits % 8 == 0 { row.append(0) }
          row[row.count - 1] |= UInt8(sample >> bit & 1) << UInt8(7 - bits % 8)
          bits += 1
        }
      }
      return row
    }
  }

  private func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + data
    return bigEndian(data.count) + body + bigEndian(Int(crc32(0, body, UInt32(body.count))))
  }

  private func compressed(_ bytes: [UInt8]) -> [UInt8] {
    var count = compressBound(uLong(bytes.count))
    var result = [UInt8](repeating: 0, count: Int(count))
    compress(&result, &count, bytes, uLong(bytes.count))
    return Array(result[..<Int(count)])
  }

  private func bigEndian(_ number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
