import Foundation
import Synchronization

/// A file under a name of its own beside the one that it will replace, so that under the final
/// name there is either everything or nothing. It goes when it is not moved into place.
public final class TemporaryFile {
  /// The temporary files that exist now: what an interruption has to remove.
  private static let existing = Mutex<Set<String>>([])

  /// Where the file is now: others may write to it there before `moveIntoPlace`.
  public let path: String
  private let finalPath: String
  private let descriptor: Int32

  /// Creates an empty temporary file beside `finalPath`.
  public init(for finalPath: String) throws(FileError) {
    self.finalPath = finalPath
    let path = "\(finalPath).\(getpid()).partial"
    self.path = path
    let code: Int32
    (descriptor, code) = TemporaryFile.existing.withLock { existing in
      let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
      if descriptor >= 0 { existing.insert(path) }
      return (descriptor, errno)
    }
    if descriptor < 0 { throw FileError(path: finalPath, code: code) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    TemporaryFile.existing.withLock { existing in
      if existing.remove(path) != nil { unlink(path) }
    }
  }

  /// Writes all bytes behind those that are there.
  public func write(_ bytes: some Collection<UInt8>) throws(FileError) {
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress!, $0.count) }
      if count < 0, errno != EINTR { throw FileError(path: finalPath, code: errno) }
      rest = rest.dropFirst(max(count, 0))
    }
  }

  /// Makes sure that the bytes are on the disk, unless `durably` is false, then gives the file its
  /// final name.
  public func moveIntoPlace(durably: Bool = true) throws(FileError) {
    guard !durably || fsync(descriptor) == 0 else {
      throw FileError(path: finalPath, code: errno)
    }
    let code = TemporaryFile.existing.withLock { existing in
      guard rename(path, finalPath) == 0 else { return errno }
      existing.remove(path)
      return 0
    }
    guard code == 0 else { throw FileError(path: finalPath, code: code) }
    if durably { syncFolder() }
  }

  /// Writes a whole file, or nothing. With `durably` false it may be lost when the power fails soon
  /// after: for one of thousands that can be made again, where waiting for the disk takes minutes.
  public static func write(
    _ bytes: some Collection<UInt8>, to path: String, durably: Bool = true
  ) throws(FileError) {
    let file = try TemporaryFile(for: path)
    try file.write(bytes)
    try file.moveIntoPlace(durably: durably)
  }

  /// Removes all temporary files, and keeps new ones from being made until `body` has run: for the
  /// moment when the program is interrupted.
  public static func removeAll(before body: () -> Void = {}) {
    existing.withLock { existing in
      for path in existing { unlink(path) }
      existing.removeAll()
      body()
    }
  }

  /// The new name is on the disk only when the folder is. What fails here is not reported: the
  /// file is whole, and not every file system can do this.
  private func syncFolder() {
    // Foundation's deletingLastPathComponent crashes on a name of one letter.
    let parent = finalPath.lastIndex(of: "/").map { finalPath[...$0] } ?? "."
    let folder = open(String(parent), O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }
}
