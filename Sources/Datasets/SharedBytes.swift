/// Bytes that values share without copying them: an array, or a file mapped into memory.
struct SharedBytes: Sendable {
  private enum Source: Sendable {
    case array([UInt8])
    case file(MappedFile)
  }

  private let source: Source
  private let range: Range<Int>

  private init(_ source: Source, _ range: Range<Int>) {
    self.source = source
    self.range = range
  }

  init(_ array: [UInt8]) { self.init(.array(array), 0..<array.count) }

  init(_ file: MappedFile) { self.init(.file(file), 0..<file.count) }

  var count: Int { range.count }

  /// The same bytes without the first `n`, of which there must be so many.
  func dropFirst(_ n: Int) -> SharedBytes {
    SharedBytes(source, range.lowerBound + n..<range.upperBound)
  }

  /// Calls `body` with the bytes, which are valid during the call only.
  @inline(__always)
  func withBytes<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    switch source {
    case .array(let array):
      try array.withUnsafeBufferPointer { bytes throws(Failure) in
        try body(UnsafeBufferPointer(rebasing: bytes[range]))
      }
    case .file(let file):
      try file.withBytes { bytes throws(Failure) in
        try body(UnsafeBufferPointer(rebasing: bytes[range]))
      }
    }
  }
}
