import Foundation

@testable import Plots

/// Runs a test in a folder of its own, which is gone afterwards.
func withFolder<R>(_ body: (String) throws -> R) throws -> R {
  let folder = FileManager.default.temporaryDirectory.path + "/plots-\(UUID().uuidString)"
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  return try body(folder)
}

/// The text of a file.
func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

/// The numbers of a data file, block by block, as gnuplot counts them.
func blocks(_ path: String) throws -> [[[Double]]] {
  try text(path).components(separatedBy: "\n\n\n").map { block in
    block.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { row in
      row.split(separator: " ").map { Double($0)! }
    }
  }
}

/// Where gnuplot is missing, pictures are not judged.
let hasGnuplot = Gnuplot.path != nil

/// What lies in a folder.
func files(in folder: String) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
}
