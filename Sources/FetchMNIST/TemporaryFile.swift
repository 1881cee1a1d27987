import Dispatch
import Foundation
import Synchronization

/// A file under a name of its own beside the one that it will replace, so that under the final
/// name there is either everything or nothing. It goes when it is not moved into place.
final class TemporaryFile {
  /// The temporary files that exist now: what an interruption has to remove.
  private static let existing = Mutex<Set<String>>([])

  private let finalPath: String
  private let path: String
  private let descriptor: Int32

  /// Creates an empty temporary file beside `finalPath`.
  init(for finalPath: String) throws(DownloadError) {
    self.finalPath = finalPath
    let path = "\(finalPath).\(getpid()).partial"
    self.path = path
    let code: Int32
    (descriptor, code) = TemporaryFile.existing.withLock { existing in
      let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
      if descriptor >= 0 { existing.insert(path) }
      return (descriptor, errno)
    }
    if descriptor < 0 { throw failure(code) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    TemporaryFile.existing.withLock { existing in
      if existing.remove(path) != nil { unlink(path) }
    }
  }

  /// Writes all bytes behind those that are there.
  func write(_ bytes: [UInt8]) throws(DownloadError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress!, $0.count) }
      if count < 0, errno != EINTR { throw failure(errno) }
      rest = rest.dropFirst(max(count, 0))
    }
  }

  /// Makes sure that the bytes are on the disk, then gives the file its final name.
  func moveIntoPlace() throws(DownloadError) {
    guard fsync(descriptor) == 0 else { throw failure(errno) }
    let code = TemporaryFile.existing.withLock { existing in
      guard rename(path, finalPath) == 0 else { return errno }
      existing.remove(path)
      return 0
    }
    guard code == 0 else { throw failure(code) }
    syncFolder()
  }

  /// The new name is on the disk only when the folder is. What fails here is not reported: the
  /// file is whole, and not every file system can do this.
  private func syncFolder() {
    let folder = open((finalPath as NSString).deletingLastPathComponent, O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  private func failure(_ code: Int32) -> DownloadError {
    .cannotWrite(
      "\(finalPath): expected to write it, found: \(String(cString: strerror(code))). "
        + "Make room, or choose another folder with --folder.")
  }
}

extension TemporaryFile {
  /// Removes all temporary files, and keeps new ones from being made until `body` has run.
  static func removeAll(before body: () -> Void = {}) {
    existing.withLock { existing in
      for path in existing { unlink(path) }
      existing.removeAll()
      body()
    }
  }

  /// As long as the result is held, Ctrl-C, SIGTERM and SIGHUP end the program at once, without a
  /// temporary file left behind, with the exit code that shells give them: 128 and the signal's
  /// number.
  static func removeAllOnInterruption() -> [any DispatchSourceSignal] {
    [SIGINT, SIGTERM, SIGHUP].map { number in
      let watching = DispatchSemaphore(value: 0)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { removeAll { _exit(128 + number) } }
      source.setRegistrationHandler { watching.signal() }
      signal(number, SIG_IGN)  // The source still sees it; the default action would be faster.
      source.resume()
      watching.wait()
      return source
    }
  }
}
