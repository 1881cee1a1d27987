import Foundation

/// A file whose bytes appear in memory without being read first: the system fetches a page of them
/// when it is touched, and every process that maps the file shares it. Only a small file is read:
/// mapping takes longer, and all threads of a program wait while one maps.
///
/// The file must not be cut short while it is mapped: touching a lost page ends the program.
public final class MappedFile: @unchecked Sendable {
  // Sendable: the bytes are mapped for reading only, and nothing changes after `init`.

  /// Where the file is.
  public let path: String
  private let bytes: UnsafeRawBufferPointer
  /// Whether the bytes are mapped, not read.
  private let isMapped: Bool
  /// Up to so many bytes are read.
  private static let small = 1 << 16

  /// Maps a file. Throws `DataError.missing` when it is not there, is no regular file or cannot be
  /// read.
  public init(_ path: String) throws(DataError) {
    // A named pipe would make a plain `open` wait for its writer.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotRead(path, because: systemError()) }
    defer { close(descriptor) }

    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw .cannotRead(path, because: systemError())
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .missing("\(path): expected a file, found a folder or a device. Give a file's path.")
    }
    self.path = path
    let count = Int(status.st_size)
    isMapped = count > MappedFile.small
    if !isMapped {
      bytes = try MappedFile.read(count, from: descriptor, path)
      return
    }
    guard let address = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0),
      address != MAP_FAILED
    else { throw .cannotRead(path, because: systemError()) }
    bytes = UnsafeRawBufferPointer(start: address, count: count)
  }

  private static func read(
    _ count: Int, from descriptor: Int32, _ path: String
  ) throws(DataError) -> UnsafeRawBufferPointer {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 16)
    var done = 0
    while done < count {
      let now = Foundation.read(descriptor, memory.baseAddress! + done, count - done)
      if now == 0 { break }
      if now < 0 && errno == EINTR { continue }
      guard now > 0 else {
        let reason = systemError()
        memory.deallocate()
        throw .cannotRead(path, because: reason)
      }
      done += now
    }
    return UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(memory)[..<done])
  }

  deinit {
    if isMapped {
      munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress!), bytes.count)
    } else {
      bytes.deallocate()
    }
  }

  /// The number of bytes.
  public var count: Int { bytes.count }

  /// Calls `body` with the bytes, which are valid during the call only.
  @inline(__always)
  public func withBytes<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    defer { withExtendedLifetime(self) {} }
    return try body(bytes.assumingMemoryBound(to: UInt8.self))
  }
}

/// What the system says about the call that has just failed.
private func systemError() -> String { String(cString: strerror(errno)) }

extension DataError {
  fileprivate static func cannotRead(_ path: String, because reason: String) -> DataError {
    .missing("\(path): expected a file that can be read, found: \(reason). Check the path.")
  }
}
