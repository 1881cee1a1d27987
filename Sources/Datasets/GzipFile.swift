import CZlib

/// Reads gzip-compressed files (RFC 1952) through zlib.
public enum GzipFile {
  /// Whether bytes begin as every gzip file does.
  public static func isGzip(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.starts(with: [0x1F, 0x8B])
  }

  /// The decompressed bytes of a file. Throws a `DataError` when it is missing, no gzip file,
  /// truncated, broken, followed by other bytes, or longer than `limit` bytes after decompression.
  public static func bytes(of path: String, limit: Int = 1 << 31) throws(DataError) -> [UInt8] {
    try MappedFile(path).withBytes { bytes throws(DataError) in
      try decompress(bytes, name: path, limit: limit)
    }
  }

  /// As `bytes(of:limit:)`, for compressed bytes in memory; `name` is what messages call them.
  public static func decompress(
    _ compressed: UnsafeBufferPointer<UInt8>, name: String, limit: Int = 1 << 31
  ) throws(DataError) -> [UInt8] {
    guard isGzip(compressed) else {
      let found = compressed.isEmpty ? "no bytes at all" : "\"\(printable(compressed.prefix(16)))\""
      throw .malformed(
        "\(name): expected a gzip file, found one that begins with \(found). Fetch it again; "
          + "if it is not compressed, take .gz off its name.")
    }
    // zlib keeps the address of its stream, so it gets one that stays.
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    defer { stream.deallocate() }
    let gzipWithLargestWindow: Int32 = 16 + MAX_WBITS
    let streamSize = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(stream, gzipWithLargestWindow, ZLIB_VERSION, streamSize) == Z_OK else {
      throw .malformed("\(name): zlib cannot start. Free some memory and try again.")
    }
    defer { inflateEnd(stream) }
    return try inflateAll(compressed, with: stream, name: name, limit: limit)
  }

  private static func inflateAll(
    _ compressed: UnsafeBufferPointer<UInt8>, with stream: UnsafeMutablePointer<z_stream>,
    name: String, limit: Int
  ) throws(DataError) -> [UInt8] {
    var result: [UInt8] = []
    let chunk = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 17)
    defer { chunk.deallocate() }
    var rest = compressed[...]
    while true {
      let piece = UnsafeMutableBufferPointer(
        mutating: UnsafeBufferPointer(rebasing: rest.prefix(1 << 30)))
      stream.pointee.next_in = piece.baseAddress
      stream.pointee.avail_in = UInt32(piece.count)
      stream.pointee.next_out = chunk.baseAddress
      stream.pointee.avail_out = UInt32(chunk.count)
      let code = inflate(stream, Z_NO_FLUSH)
      rest = rest.dropFirst(piece.count - Int(stream.pointee.avail_in))
      result.append(contentsOf: chunk.dropLast(Int(stream.pointee.avail_out)))

      if result.count > limit {
        throw .malformed(
          "\(name): expected at most \(limit) bytes after decompression, found more. "
            + "Fetch the file again.")
      }
      switch code {
      case Z_OK where !rest.isEmpty || stream.pointee.avail_out == 0:
        continue
      case Z_STREAM_END where rest.isEmpty:
        return result
      case Z_STREAM_END where isGzip(rest):  // A gzip file may have several members.
        inflateReset(stream)
      case Z_STREAM_END:
        throw .malformed(
          "\(name): expected the end of the gzip file, found \(rest.count) bytes behind it. "
            + "Fetch the file again.")
      case Z_OK, Z_BUF_ERROR:
        throw .malformed(
          "\(name): the gzip file is cut off: expected more than its \(compressed.count) bytes. "
            + "Fetch the file again.")
      default:
        let reason = stream.pointee.msg.map { String(cString: $0) } ?? "zlib error \(code)"
        throw .malformed(
          "\(name): the gzip file is broken: \(reason), found near byte "
            + "\(compressed.count - rest.count) of \(compressed.count). Fetch the file again.")
      }
    }
  }

  /// Bytes as a message may show them: a dot for whatever is not printable ASCII.
  private static func printable(_ bytes: some Sequence<UInt8>) -> String {
    String(bytes.map { (0x20...0x7E).contains($0) ? Character(UnicodeScalar($0)) : "." })
  }
}
