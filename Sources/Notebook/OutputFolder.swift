import Foundation

/// What is asked of a place before hours of work end in it.
enum OutputFolder {
  /// Makes a folder where there is none and proves that files can be written in it.
  static func prepare(_ path: String) throws(OutputError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw OutputError("cannot make the folder \(path): \(reason(error)). \(advice)")
    }
    try probe(path)
  }

  /// Proves that a file can be written: its folder is there and writable, and it is no folder.
  static func check(file path: String) throws(OutputError) {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      throw OutputError("\(path) is a folder; the name of a file is needed.")
    }
    let folder = (path as NSString).deletingLastPathComponent
    try probe(folder.isEmpty ? "." : folder)
  }

  /// Writes a file whole or not at all: under another name first, which then is renamed.
  static func write(_ data: Data, to path: String) throws(OutputError) {
    do {
      try data.write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw OutputError("cannot write \(path): \(reason(error)).", exitCode: 74)
    }
  }

  private static let advice = "Choose another folder, or make this one writable."

  private static func probe(_ folder: String) throws(OutputError) {
    let file = "\(folder)/.writable-\(getpid())"
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard descriptor >= 0 else {
      throw OutputError(
        "cannot write in the folder \(folder): \(String(cString: strerror(errno))). \(advice)")
    }
    close(descriptor)
    unlink(file)
  }

  private static func reason(_ error: any Error) -> String {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
    return cause.domain == NSPOSIXErrorDomain
      ? String(cString: strerror(Int32(cause.code))) : error.localizedDescription
  }
}
