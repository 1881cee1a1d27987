import Files
import Foundation

/// What is asked of a place before hours of work end in it.
public enum OutputFolder {
  /// Makes a folder where there is none and proves that files can be written in it.
  public static func prepare(_ path: String) throws(Failure) {
    var folder = path.hasPrefix("/") ? "/" : "."
    for part in path.split(separator: "/") {
      folder += "/\(part)"
      guard mkdir(folder, 0o777) != 0, errno != EEXIST else { continue }
      throw Failure(
        "cannot make the folder \(path): \(String(cString: strerror(errno))). \(advice)")
    }
    try probe(path)
  }

  /// Proves that a file can be written: its folder is there and writable, and it is no folder.
  public static func check(file path: String) throws(Failure) {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      throw Failure("\(path) is a folder; the name of a file is needed.")
    }
    // Foundation's deletingLastPathComponent crashes on a name of one letter.
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "."
    try probe(String(folder))
  }

  /// Writes a file whole or not at all: under another name first, which then is renamed.
  /// Throws a failure with exit code 74.
  public static func write(_ data: Data, to path: String) throws(Failure) {
    do { try TemporaryFile.write(data, to: path) } catch {
      throw Failure("cannot write \(path): \(error.reason).", exitCode: 74)
    }
  }

  private static let advice = "Choose another folder, or make this one writable."

  private static func probe(_ folder: String) throws(Failure) {
    let file = "\(folder)/.writable-\(getpid())"
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard descriptor >= 0 else {
      throw Failure(
        "cannot write in the folder \(folder): \(String(cString: strerror(errno))). \(advice)")
    }
    close(descriptor)
    unlink(file)
  }
}
