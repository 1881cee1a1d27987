import Foundation

/// A figure drawn with characters by gnuplot's `dumb` terminal, from the script that draws its
/// picture. `nil` where gnuplot is not installed or draws nothing.
func textPlot(ofScript path: String) -> String? {
  guard let script = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
  let lines = script.split(separator: "\n").filter {
    !$0.hasPrefix("set terminal") && !$0.hasPrefix("set output")
  }
  let copy = FileManager.default.temporaryDirectory
    .appendingPathComponent("text-plot-\(UUID().uuidString).gp").path
  defer { try? FileManager.default.removeItem(atPath: copy) }
  let text = (["set terminal dumb 79 24"] + lines).joined(separator: "\n") + "\n"
  guard FileManager.default.createFile(atPath: copy, contents: Data(text.utf8)) else { return nil }
  let process = Process()
  let output = Pipe()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = ["gnuplot", copy]
  process.standardOutput = output
  process.standardError = FileHandle.nullDevice
  do { try process.run() } catch { return nil }
  let drawn = (try? output.fileHandleForReading.readToEnd()) ?? nil
  process.waitUntilExit()
  guard process.terminationStatus == 0, let drawn, !drawn.isEmpty else { return nil }
  return String(decoding: drawn, as: UTF8.self).trimmingCharacters(in: .newlines)
}
