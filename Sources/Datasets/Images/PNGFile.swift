import CPNG
import Files

/// PNG files (ISO/IEC 15948) as gray pictures, through libpng's simplified interface: an error in a
/// file comes back as a value, and no `longjmp` crosses Swift.
///
/// ```
/// gray     as it is; 1, 2 and 4 bits spread over 0 to 255, 16 bits brought to 8
/// colour   the luminance Y = 0.2126 R + 0.7152 G + 0.0722 B of linear light (sRGB), within three steps
/// alpha    laid over white where what can be seen is dark, over black where it is bright
/// ```
public enum PNGFile {
  /// A picture with more pixels is refused before memory is taken for it.
  static let largestArea = 1 << 26

  /// Whether bytes begin as every PNG file does.
  public static func isPNG(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
  }

  /// The picture of a file. Throws `DataError.missing` when it cannot be read, and
  /// `DataError.malformed` when it is no PNG file, cut off, broken, or has more than 67 million
  /// pixels.
  public static func read(_ path: String) throws(DataError) -> GrayImage {
    try MappedFile(path).withBytes { bytes throws(DataError) in try decode(bytes, name: path) }
  }

  /// As `read`, for a file in memory; `name` is what messages call it.
  public static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, name: String
  ) throws(DataError) -> GrayImage {
    guard isPNG(bytes) else {
      throw .malformed(
        "\(name): expected a PNG picture, found \(kind(of: bytes)). Save the picture as PNG.")
    }
    // libpng keeps the address of what it reports to, so it gets one that stays.
    let image = UnsafeMutablePointer<png_image>.allocate(capacity: 1)
    image.initialize(to: png_image())
    image.pointee.version = png_uint_32(PNG_IMAGE_VERSION)
    defer {
      png_image_free(image)
      image.deallocate()
    }
    guard png_image_begin_read_from_memory(image, bytes.baseAddress, bytes.count) != 0 else {
      throw broken(image, name)
    }
    let (height, width) = (Int(image.pointee.height), Int(image.pointee.width))
    guard height * width <= largestArea else {
      throw .malformed(
        "\(name): expected at most \(largestArea) pixels, found \(height) x \(width). "
          + "Make the picture smaller.")
    }
    // libpng takes 16 bits without a colour space for linear light; gray is as it is.
    image.pointee.flags |= png_uint_32(PNG_IMAGE_FLAG_16BIT_sRGB)
    let hasAlpha = image.pointee.format & png_uint_32(PNG_FORMAT_FLAG_ALPHA) != 0
    image.pointee.format = hasAlpha ? png_uint_32(PNG_FORMAT_GA) : png_uint_32(PNG_FORMAT_GRAY)
    var samples = [UInt8](repeating: 0, count: height * width * (hasAlpha ? 2 : 1))
    let isRead = samples.withUnsafeMutableBytes {
      png_image_finish_read(image, nil, $0.baseAddress, 0, nil) != 0
    }
    guard isRead else { throw broken(image, name) }
    return GrayImage(
      height: height, width: width, pixels: hasAlpha ? withoutAlpha(samples) : samples)
  }

  /// The bytes of a file of 8 bits for each pixel.
  public static func encode(_ picture: GrayImage) -> [UInt8] {
    let image = UnsafeMutablePointer<png_image>.allocate(capacity: 1)
    image.initialize(to: png_image())
    defer {
      png_image_free(image)
      image.deallocate()
    }
    image.pointee.version = png_uint_32(PNG_IMAGE_VERSION)
    image.pointee.format = png_uint_32(PNG_FORMAT_GRAY)
    image.pointee.height = png_uint_32(picture.height)
    image.pointee.width = png_uint_32(picture.width)
    // Room for the pixels as they are, should they not compress, and for the chunks around them.
    var count = picture.pixels.count + picture.pixels.count / 100 + picture.height + 1024
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { bytes, written in
      let isWritten = png_image_write_to_memory(
        image, bytes.baseAddress, &count, 0, picture.pixels, 0, nil)
      precondition(isWritten != 0, "libpng cannot write a picture: \(message(image))")
      written = count
    }
    return bytes
  }

  /// Writes a file of 8 bits for each pixel, the whole file or nothing.
  public static func write(_ picture: GrayImage, to path: String) throws(FileError) {
    try TemporaryFile.write(encode(picture), to: path)
  }

  /// Lays gray and alpha over what the visible part stands out from.
  private static func withoutAlpha(_ samples: [UInt8]) -> [UInt8] {
    let pixels = stride(from: 0, to: samples.count, by: 2).map { i in
      (gray: Int(samples[i]), alpha: Int(samples[i + 1]))
    }
    let (light, cover) = pixels.reduce((0, 0)) { ($0.0 + $1.gray * $1.alpha, $0.1 + $1.alpha) }
    let background = light < 128 * max(cover, 1) ? 255 : 0
    return pixels.map { UInt8(($0.gray * $0.alpha + background * (255 - $0.alpha) + 127) / 255) }
  }

  private static func broken(_ image: UnsafeMutablePointer<png_image>, _ name: String) -> DataError
  {
    .malformed(
      "\(name): expected a whole PNG picture, found a broken one: \(message(image)). "
        + "Save or fetch it again.")
  }

  private static func message(_ image: UnsafeMutablePointer<png_image>) -> String {
    withUnsafeBytes(of: &image.pointee.message) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }

  /// What bytes that are no PNG file seem to be.
  private static func kind(of bytes: UnsafeBufferPointer<UInt8>) -> String {
    if bytes.isEmpty { return "an empty file" }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return "a JPEG picture" }
    if bytes.dropFirst(4).starts(with: Array("ftyp".utf8)) { return "a HEIC picture or a film" }
    if bytes.starts(with: Array("GIF8".utf8)) { return "a GIF picture" }
    if bytes.starts(with: Array("RIFF".utf8)) { return "a WebP picture" }
    return "something else"
  }
}
