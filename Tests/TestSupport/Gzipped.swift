import CZlib

/// A gzip file with these bytes in it.
public func gzipped(_ bytes: [UInt8]) -> [UInt8] {
  var input = bytes
  var result = [UInt8](repeating: 0, count: bytes.count + bytes.count / 1000 + 64)
  let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  stream.initialize(to: z_stream())
  defer { stream.deallocate() }
  deflateInit2_(
    stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
    Int32(MemoryLayout<z_stream>.size))
  let count = input.withUnsafeMutableBufferPointer { input in
    result.withUnsafeMutableBufferPointer { result in
      stream.pointee.next_in = input.baseAddress
      stream.pointee.avail_in = UInt32(input.count)
      stream.pointee.next_out = result.baseAddress
      stream.pointee.avail_out = UInt32(result.count)
      deflate(stream, Z_FINISH)
      return Int(stream.pointee.total_out)
    }
  }
  deflateEnd(stream)
  return Array(result[..<count])
}

/// Bytes that do not compress well, the same each time.
public func noise(_ count: Int) -> [UInt8] {
  var state: UInt32 = 1
  return (0..<count).map { _ in
    state = state &* 1_664_525 &+ 1_013_904_223
    return UInt8(state >> 24)
  }
}
