/// A file in MNIST's IDX format: pictures, or their labels.
///
/// ```
/// images:  0x00000803   count   height   width   then a byte for each pixel, row by row
/// labels:  0x00000801   count                    then a byte for each label
/// ```
/// The numbers in front have four bytes, the most significant one first (LeCun, Cortes and Burges
/// 1998, "The MNIST database of handwritten digits"). A raw file is memory-mapped, so that opening
/// it copies nothing; a gzip-compressed one is decompressed into memory.
public struct IDXFile: Sendable {
  /// What a file holds.
  public enum Kind: UInt32, Sendable {
    /// Gray pictures, a byte for each pixel.
    case images = 0x0000_0803
    /// Class numbers from 0 to 9, a byte each.
    case labels = 0x0000_0801

    var axisCount: Int { self == .images ? 3 : 1 }
    var headerCount: Int { 4 + 4 * axisCount }
  }

  /// Where the file is.
  public let path: String
  /// The lengths of the axes: [count, height, width] of images, [count] of labels.
  public let dimensions: [Int]
  /// The whole file, decompressed.
  let file: SharedBytes
  /// What follows the header.
  let payload: SharedBytes

  /// How many pictures or labels there are.
  public var count: Int { dimensions[0] }

  /// Opens a file and checks all of it but the pixels.
  ///
  /// Throws `DataError.missing` when it cannot be read, and `DataError.malformed` when it is empty,
  /// of another kind, too short, too long, without a single element, or has a label over 9.
  public init(_ path: String, kind: Kind) throws(DataError) {
    self.path = path
    file = try IDXFile.open(path)
    let header = file.withBytes { Array($0.prefix(kind.headerCount)) }
    try IDXFile.checkMagicNumber(of: header, kind, path)
    guard header.count == kind.headerCount else {
      throw .malformed(
        "\(path): expected a header of \(kind.headerCount) bytes, found \(header.count): the file "
          + "is cut off. \(remedy)")
    }
    dimensions = (1...kind.axisCount).map { Int(bigEndian(header, at: 4 * $0)) }
    try IDXFile.checkSize(file.count, dimensions, kind, path)
    payload = file.dropFirst(kind.headerCount)
    if kind == .labels { try checkLabels() }
  }

  private static func open(_ path: String) throws(DataError) -> SharedBytes {
    let mapped = try MappedFile(path)
    if path.hasSuffix(".gz") || mapped.withBytes({ GzipFile.isGzip($0) }) {
      return SharedBytes(
        try mapped.withBytes { bytes throws(DataError) in
          try GzipFile.decompress(bytes, name: path)
        })
    }
    return SharedBytes(mapped)
  }

  private static func checkMagicNumber(
    of header: [UInt8], _ kind: Kind, _ path: String
  ) throws(DataError) {
    guard !header.isEmpty else {
      throw .malformed("\(path): expected an IDX file of \(kind), found an empty file. \(remedy)")
    }
    guard header.count >= 4 else {
      throw .malformed(
        "\(path): expected a header of \(kind.headerCount) bytes, found \(header.count): the file "
          + "is cut off. \(remedy)")
    }
    let found = bigEndian(header, at: 0)
    guard found != kind.rawValue else { return }
    let meaning = Kind(rawValue: found).map { ", a file of \($0)" } ?? ", no such IDX file"
    throw .malformed(
      "\(path): expected the magic number \(hexadecimal(kind.rawValue)) of IDX \(kind), "
        + "found \(hexadecimal(found))\(meaning). Put the right file under this name.")
  }

  private static func checkSize(
    _ found: Int, _ dimensions: [Int], _ kind: Kind, _ path: String
  ) throws(DataError) {
    let size = dimensions.map(String.init).joined(separator: " x ")
    guard !dimensions.contains(0) else {
      throw .malformed("\(path): expected at least one of \(kind), found \(size). \(remedy)")
    }
    // Three numbers of 32 bits: their product may not fit an Int.
    let payload = dimensions.reduce((partialValue: 1, overflow: false)) { product, length in
      let next = product.partialValue.multipliedReportingOverflow(by: length)
      return (next.partialValue, product.overflow || next.overflow)
    }
    let (expected, tooLarge) = payload.partialValue.addingReportingOverflow(kind.headerCount)
    guard !payload.overflow, !tooLarge else {
      throw .malformed(
        "\(path): expected a possible size, found \(size) \(kind) announced in \(found) bytes. "
          + "\(remedy)")
    }
    guard found != expected else { return }
    let difference =
      found < expected
      ? "the file is cut off, \(expected - found) of them are missing"
      : "\(found - expected) too many"
    throw .malformed(
      "\(path): expected \(expected) bytes for \(size) \(kind), found \(found): \(difference). "
        + remedy)
  }

  private func checkLabels() throws(DataError) {
    let wrong = payload.withBytes { labels in
      labels.firstIndex { $0 > 9 }.map { (place: $0, label: labels[$0]) }
    }
    guard let wrong else { return }
    throw .malformed(
      "\(path): expected labels from 0 to 9, found \(wrong.label) as label \(wrong.place) "
        + "(counted from 0). Use data with at most ten classes.")
  }
}

private let remedy = "Fetch the file again (MNIST: make mnist)."

private func bigEndian(_ bytes: [UInt8], at place: Int) -> UInt32 {
  bytes[place..<place + 4].reduce(0) { $0 << 8 | UInt32($1) }
}

private func hexadecimal(_ number: UInt32) -> String {
  let digits = String(number, radix: 16)
  return "0x" + String(repeating: "0", count: 8 - digits.count) + digits
}
