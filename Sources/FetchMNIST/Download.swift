import Datasets
import Files
import Foundation

/// Fetches known files from mirrors: each from the first mirror that has it right.
///
/// A file arrives gzip-compressed in memory, is decompressed, compared with its SHA-256, and only
/// then stored, decompressed, by way of a temporary file: what is in the folder is whole and right.
struct Download {
  /// What to fetch; a mirror has each under its name with `.gz` behind it.
  var files: [KnownFile]
  /// Addresses of folders, with a slash at the end, in the order in which they are tried.
  var mirrors: [URL]
  /// Where the files go; made if it is not there.
  var folder: String
  /// How many seconds a mirror may be silent.
  var silenceLimit = 30.0
  /// How many seconds the transfer of one file may take.
  var transferLimit = 900.0
  /// Told what happens; called on any thread.
  var report: @Sendable (DownloadEvent) -> Void = { _ in }

  /// Two independent public copies. Never the original site: it refuses automatic downloads.
  static let publicMirrors = [
    URL(string: "https://ossci-datasets.s3.amazonaws.com/mnist/")!,
    URL(string: "https://storage.googleapis.com/cvdf-datasets/mnist/")!,
  ]

  /// Fetches what is not already there and right. Throws when a file cannot be stored, or when no
  /// mirror has it; the files fetched before that one stay.
  func run() throws(DownloadError) {
    try prepareFolder()
    var mirrors = mirrors
    for file in files {
      if isPresent(file) {
        report(.present(file))
      } else {
        try fetch(file, from: &mirrors)
      }
    }
  }

  private func path(of file: KnownFile) -> String { folder + "/" + file.name }

  /// Finds out before the download whether its result can be stored.
  private func prepareFolder() throws(DownloadError) {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw .cannotWrite(
        "\(folder): expected a folder to write to, found none and cannot make one. "
          + "Choose another with --folder.")
    }
    guard access(folder, W_OK | X_OK) == 0 else {
      throw .cannotWrite(
        "\(folder): expected a folder to write to, found: \(String(cString: strerror(errno))). "
          + "Choose another with --folder.")
    }
  }

  private func isPresent(_ file: KnownFile) -> Bool {
    guard let found = try? MappedFile(path(of: file)), found.count == file.byteCount else {
      return false
    }
    return found.withBytes { SHA256.hexDigest(of: $0) } == file.sha256
  }

  /// A mirror that fails goes to the end of the line, so that the next file does not wait for it.
  private func fetch(_ file: KnownFile, from mirrors: inout [URL]) throws(DownloadError) {
    var failures: [String] = []
    for mirror in mirrors {
      let url = mirror.appendingPathComponent(file.name + ".gz")
      report(.started(file, url))
      let bytes: [UInt8]
      do throws(TransferFailure) {
        bytes = try checked(try transfer(url, of: file), file)
      } catch {
        failures.append("\(url.absoluteString): \(error.reason)")
        report(.failed(file, url, reason: error.reason))
        mirrors.append(mirrors.removeFirst())
        continue
      }
      try store(bytes, as: file)
      report(.stored(file))
      return
    }
    throw .unavailable(
      file, because: failures, missing: files.filter { !isPresent($0) }, of: self)
  }

  private func transfer(_ url: URL, of file: KnownFile) throws(TransferFailure) -> Data {
    // Bytes that cannot be compressed make a gzip file a little longer than they are.
    let limit = file.byteCount + file.byteCount / 100 + 1000
    return try Transfer(url, byteLimit: limit) { received, expected in
      report(.progress(file, received: received, expected: expected))
    }.run(silenceLimit: silenceLimit, timeLimit: transferLimit)
  }

  /// The decompressed bytes, when they are the right ones.
  private func checked(_ body: Data, _ file: KnownFile) throws(TransferFailure) -> [UInt8] {
    var bytes = [UInt8](body)
    // Some servers have the connection decompress what they send; then the bytes are right already.
    if SHA256.hexDigest(of: bytes) == file.sha256 { return bytes }
    do {
      bytes = try bytes.withUnsafeBufferPointer { compressed in
        try GzipFile.decompress(compressed, name: file.name + ".gz", limit: file.byteCount)
      }
    } catch {
      throw TransferFailure("\(error)")
    }
    let found = SHA256.hexDigest(of: bytes)
    guard found == file.sha256 else {
      throw TransferFailure("expected the SHA-256 \(file.sha256), found \(found)")
    }
    return bytes
  }

  private func store(_ bytes: [UInt8], as file: KnownFile) throws(DownloadError) {
    do {
      try TemporaryFile.write(bytes, to: path(of: file))
    } catch {
      throw .cannotWrite("\(error) (--folder chooses one.)")
    }
  }
}
