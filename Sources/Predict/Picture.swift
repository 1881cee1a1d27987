import Foundation
import Notebook

/// A picture that was asked for: a file, standard input, or what cannot be found.
struct Picture {
  /// What it is called in results and messages.
  let name: String
  let load: () throws(DataError) -> GrayImage

  /// The picture at a path; all PNG files of a folder, sorted by name; standard input for "-".
  static func all(at path: String) -> [Picture] {
    if path == "-" { return [Picture(name: "standard input", load: fromStandardInput)] }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
    else { return [file(path)] }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      return [
        Picture(name: path) { () throws(DataError) in
          throw .missing(
            "\(path): expected a folder of PNG pictures, found one that cannot be read.")
        }
      ]
    }
    let pictures = names.filter { $0.lowercased().hasSuffix(".png") && !$0.hasPrefix(".") }.sorted()
    if pictures.isEmpty {
      return [
        Picture(name: path) { () throws(DataError) in
          throw .missing("\(path): expected PNG pictures in this folder, found none.")
        }
      ]
    }
    return pictures.map { file(path.hasSuffix("/") ? path + $0 : "\(path)/\($0)") }
  }

  private static func file(_ path: String) -> Picture {
    Picture(name: path) { () throws(DataError) in try PNGFile.read(path) }
  }

  /// Larger than any picture that is read anyway.
  private static let mostBytes = 1 << 28

  private static func fromStandardInput() throws(DataError) -> GrayImage {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else {
        throw .missing(
          "standard input: expected a picture, found: \(String(cString: strerror(errno))).")
      }
      if count == 0 { break }
      bytes += chunk[..<count]
      guard bytes.count <= mostBytes else {
        throw .malformed(
          "standard input: expected a picture, found more than \(mostBytes) bytes. "
            + "Make the picture smaller.")
      }
    }
    return try bytes.withUnsafeBufferPointer { bytes throws(DataError) in
      try PNGFile.decode(bytes, name: "standard input")
    }
  }
}
