import Foundation

/// The program that turns a script into a picture.
enum Gnuplot {
  /// Where it lies, or nil where it is not installed.
  static var path: String? {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.map { "\($0)/gnuplot" }.first {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: $0, isDirectory: &isFolder)
        && !isFolder.boolValue && FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  /// Runs a script from the current folder and waits. Returns what gnuplot has to complain about,
  /// without ending in failure: a legend that hardly fits, say. The error speaks of `name`.
  static func run(
    _ gnuplot: String, script: String, of name: String
  ) throws(PlotError) -> String? {
    let process = Process()
    let messages = Pipe()
    process.executableURL = URL(fileURLWithPath: gnuplot)
    // -d: the user's own settings do not change the picture.
    process.arguments = ["-d", script]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = messages
    let said: Data
    do {
      try process.run()
      said = try messages.fileHandleForReading.readToEnd() ?? Data()
    } catch {
      throw .gnuplotFailed(script: name, message: "\(error)")
    }
    process.waitUntilExit()
    // That numbers are missing in a matrix is known: they are left out on purpose.
    let message = String(decoding: said, as: UTF8.self)
      .split(whereSeparator: \.isNewline)
      .filter { !$0.contains("matrix contains missing or undefined values") }
      .joined(separator: "\n")
    if process.terminationStatus != 0 {
      let status = "gnuplot ended with status \(process.terminationStatus)"
      throw .gnuplotFailed(script: name, message: message.isEmpty ? status : message)
    }
    return message.isEmpty ? nil : message
  }
}
