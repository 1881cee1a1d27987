import Foundation
import TestSupport
import Testing

@testable import Datasets

@Suite struct PNGFileTests {
  /// 7 x 5 pixels whose samples run through all values of their depth.
  private static func ramp(_ depth: Int, channels: Int = 1) -> PNGBytes {
    var png = PNGBytes(width: 7, height: 5) { x, y in
      (0..<channels).map { (x * 37 + y * 101 + $0 * 59) % (1 << depth) }
    }
    png.depth = depth
    return png
  }

  private func decode(_ bytes: [UInt8]) throws(DataError) -> GrayImage {
    try bytes.withUnsafeBufferPointer { bytes throws(DataError) in
      try PNGFile.decode(bytes, name: "x.png")
    }
  }

  /// What a reader should make of the samples of each pixel.
  private func expected(_ png: PNGBytes, _ gray: ([Int]) -> Double) -> [Double] {
    (0..<png.height).flatMap { y in (0..<png.width).map { x in gray(png.samples(x, y)) } }
  }

  /// libpng rounds in steps of its own when it brings 16 bits to 8 or weighs colours.
  private func expectNear(
    _ image: GrayImage, _ png: PNGBytes, within tolerance: Double = 3, _ gray: ([Int]) -> Double
  ) {
    #expect(image.height == png.height && image.width == png.width)
    for (pixel, wanted) in zip(image.pixels, expected(png, gray)) {
      #expect(abs(Double(pixel) - wanted) <= tolerance, "\(pixel) instead of \(wanted)")
    }
  }

  @Test(arguments: [1, 2, 4, 8, 16], [false, true])
  func `gray of every depth, interlaced or not, is spread over a byte`(
    depth: Int, isInterlaced: Bool
  ) throws {
    var png = Self.ramp(depth)
    png.isInterlaced = isInterlaced
    let image = try decode(png.bytes)
    expectNear(image, png, within: depth == 16 ? 2 : 0.5) {
      Double($0[0]) * 255 / Double(1 << depth - 1)
    }
  }

  @Test func `eight bits of gray are read as they are`() throws {
    let png = PNGBytes(width: 16, height: 16) { x, y in [16 * y + x] }
    #expect(try decode(png.bytes).pixels == Array(0...255))
  }

  /// The luminance of linear light, written again as sRGB (IEC 61966-2-1).
  private func luminance(_ color: [Double]) -> Double {
    func linear(_ v: Double) -> Double {
      v <= 0.04045 ? v / 12.92 : pow((v + 0.055) / 1.055, 2.4)
    }
    let y = 0.2126 * linear(color[0]) + 0.7152 * linear(color[1]) + 0.0722 * linear(color[2])
    return 255 * (y <= 0.0031308 ? 12.92 * y : 1.055 * pow(y, 1 / 2.4) - 0.055)
  }

  @Test(arguments: [8, 16], [false, true])
  func `colour becomes its luminance`(depth: Int, isInterlaced: Bool) throws {
    var png = Self.ramp(depth, channels: 3)
    png.colorType = 2
    png.isInterlaced = isInterlaced
    let image = try decode(png.bytes)
    expectNear(image, png) { luminance($0.map { Double($0) / Double(1 << depth - 1) }) }
  }

  @Test(arguments: [1, 2, 4, 8])
  func `palettes are looked up`(depth: Int) throws {
    var png = Self.ramp(depth)
    png.colorType = 3
    png.palette = (0..<3 << depth).map { UInt8($0 * 83 % 256) }
    let palette = png.palette
    let image = try decode(png.bytes)
    expectNear(image, png) { samples in
      luminance((0..<3).map { Double(palette[3 * samples[0] + $0]) / 255 })
    }
  }

  @Test(arguments: [4, 6], [8, 16])
  func `dark ink on nothing gets white paper, bright ink black paper`(
    colorType: Int, depth: Int
  ) throws {
    let full = 1 << depth - 1
    for (ink, paper) in [(0.1, 1.0), (0.9, 0)] {
      var png = PNGBytes(width: 4, height: 1) { x, _ in
        Array(repeating: Int(ink * Double(full)), count: colorType == 4 ? 1 : 3) + [full * x / 3]
      }
      (png.colorType, png.depth) = (colorType, depth)
      let image = try decode(png.bytes)
      for x in 0..<4 {
        let wanted = 255 * (paper + (ink - paper) * Double(x) / 3)
        #expect(abs(Double(image.pixels[x]) - wanted) <= 2, "\(image.pixels) at \(x)")
      }
    }
  }

  @Test func `a transparent gray and transparent palette colours are transparent`() throws {
    var gray = PNGBytes(width: 3, height: 1) { x, _ in [[200, 10, 20][x]] }
    gray.transparency = [0, 200]
    #expect(try decode(gray.bytes).pixels == [255, 10, 20])
    var palette = PNGBytes(width: 2, height: 1) { x, _ in [x] }
    (palette.colorType, palette.palette) = (3, [9, 9, 9, 250, 250, 250])
    palette.transparency = [0, 255]
    #expect(try decode(palette.bytes).pixels == [0, 250])
  }

  @Test func `a picture with nothing to see is paper`() throws {
    var png = PNGBytes(width: 2, height: 2) { _, _ in [128, 0] }
    png.colorType = 4
    #expect(Set(try decode(png.bytes).pixels).count == 1)
  }

  @Test(arguments: [(1, 1), (28, 28), (3, 1000), (1000, 1)])
  func `what is written is read again`(height: Int, width: Int) throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.png"
    let image = GrayImage(height: height, width: width, pixels: noise(height * width))
    try PNGFile.write(image, to: path)
    #expect(try PNGFile.read(path) == image)
    #expect(folder.names == ["a.png"])
  }

  @Test func `a file that cannot be written leaves nothing behind`() throws {
    let image = GrayImage(height: 1, width: 1, pixels: [0])
    #expect(throws: (any Error).self) { try PNGFile.write(image, to: "/dev/null/a.png") }
  }

  // MARK: What is no picture

  @Test func `every cut of a file is an error that names it`() throws {
    let bytes = Self.ramp(8, channels: 3).with(colorType: 2).bytes
    // The last chunk, of 12 bytes, holds nothing that is needed.
    for count in 0..<bytes.count - 16 {
      let error = #expect(throws: DataError.self) { try decode(Array(bytes[..<count])) }
      #expect(error?.description.hasPrefix("x.png: expected ") == true)
      #expect(error?.exitCode == 65)
    }
  }

  @Test func `no single wrong byte crashes the program`() throws {
    let bytes = Self.ramp(8).bytes
    var failures = 0
    for i in bytes.indices {
      for flip: UInt8 in [0x01, 0x80, 0xFF] {
        var broken = bytes
        broken[i] ^= flip
        do { _ = try decode(broken) } catch { failures += 1 }
      }
    }
    #expect(failures > bytes.count)
  }

  @Test(
    arguments: [
      ([], "an empty file"), ([0xFF, 0xD8, 0xFF, 0xE0, 0], "a JPEG picture"),
      (Array("GIF89a".utf8), "a GIF picture"), (Array("RIFF....WEBP".utf8), "a WebP picture"),
      (Array("\0\0\0\u{18}ftypheic".utf8), "a HEIC picture or a film"),
      (Array("<svg>".utf8), "something else"),
    ] as [([UInt8], String)])
  func `another format is named`(bytes: [UInt8], kind: String) {
    #expect(
      throws: DataError.malformed(
        "x.png: expected a PNG picture, found \(kind). Save the picture as PNG.")
    ) { try decode(bytes) }
  }

  @Test func `an absurd size is refused before memory is taken`() throws {
    var bytes = PNGBytes(width: 8, height: 8) { _, _ in [0] }.bytes
    // 8193 x 8192 pixels in the header, with the check sum that belongs to it.
    let other = PNGBytes(width: 8193, height: 8192) { _, _ in [] }.header
    bytes.replaceSubrange(8..<33, with: other)
    #expect(
      throws: DataError.malformed(
        "x.png: expected at most 67108864 pixels, found 8192 x 8193. Make the picture smaller.")
    ) { try decode(bytes) }
    bytes.replaceSubrange(
      8..<33, with: PNGBytes(width: 1 << 31 - 1, height: 1 << 31 - 1) { _, _ in [] }.header)
    #expect(throws: DataError.self) { try decode(bytes) }
  }

  @Test func `a missing file is missing input`() {
    let error = #expect(throws: DataError.self) { try PNGFile.read("/absent.png") }
    #expect(error?.exitCode == 66)
  }
}

extension PNGBytes {
  fileprivate func with(colorType: Int) -> PNGBytes {
    var png = self
    png.colorType = colorType
    return png
  }
}
