import Dispatch
import Foundation

/// A folder of pictures in sub-folders, one for each label, whose names are the labels.
///
/// ```
/// train/0/00001.png   train/1/00003.png   …
/// ```
/// Labels and files are sorted by name, so that the same folder always gives the same order: class
/// numbers follow the sorted labels, and pictures come class by class.
public struct ImageFolder: Sendable {
  /// Where it is.
  public let path: String
  /// The names of the sub-folders: what each class is called.
  public let labelNames: [String]
  /// The pictures' files, without the folder's path: "7/00001.png".
  public let files: [String]
  /// The class number of each file.
  public let labels: [UInt8]

  /// How many pictures there are.
  public var count: Int { files.count }

  /// Lists a folder; reads no picture. With `labelNames` these are the classes, in their order, and
  /// no others may occur: those of the pictures to train on, when these are to test with.
  ///
  /// Throws `DataError.missing` when there is no such folder, no picture in it, or a file in the place
  /// of a label's folder, and `DataError.malformed` when a folder is not one of the labels or holds
  /// something else than PNG files. Hidden files do not count.
  public init(_ path: String, labelNames known: [String]? = nil) throws(DataError) {
    let found = try ImageFolder.names(in: path)
    self.path = path
    labelNames = known ?? found
    guard !found.isEmpty, labelNames.count <= 256 else {
      throw .missing(
        "\(path): expected a sub-folder for each of 1 to 256 labels, found \(found.count). "
          + "Put the pictures of each label into a folder with its name.")
    }
    var (files, labels): ([String], [UInt8]) = ([], [])
    let folders = labelNames.map(ImageFolder.folderName)
    for name in found {
      guard let label = folders.firstIndex(of: name) else {
        throw .malformed(
          "\(path)/\(name): expected one of the labels \(labelNames.joined(separator: ", ")), "
            + "found \"\(name)\". Remove this folder, or rename it.")
      }
      let pictures = try ImageFolder.names(in: "\(path)/\(name)")
      for picture in pictures where !picture.lowercased().hasSuffix(".png") {
        throw .malformed(
          "\(path)/\(name)/\(picture): expected PNG pictures only, found another file. "
            + "Save it as PNG, or remove it.")
      }
      files += pictures.map { "\(name)/\($0)" }
      labels += [UInt8](repeating: UInt8(label), count: pictures.count)
    }
    guard !files.isEmpty else {
      throw .missing("\(path): expected PNG pictures in its sub-folders, found none.")
    }
    (self.files, self.labels) = (files, labels)
  }

  /// What the sub-folder of a label is called. A slash, as in "T-shirt/top", can be in no name.
  static func folderName(_ labelName: String) -> String {
    String(labelName.map { $0 == "/" ? "-" : $0 })
  }

  /// Picture `i`, read from its file. Traps when there is no such picture.
  public func image(_ i: Int) throws(DataError) -> GrayImage {
    try PNGFile.read("\(path)/\(files[i])")
  }

  /// Picture `i` in a given size: another one is scaled, or an error.
  func image(_ i: Int, height: Int, width: Int, scaling: Bool) throws(DataError) -> GrayImage {
    let image = try image(i)
    if scaling { return image.scaled(height: height, width: width) }
    guard image.height == height, image.width == width else {
      throw .malformed(
        "\(path)/\(files[i]): expected a picture of \(height) x \(width) pixels, found "
          + "\(image.height) x \(image.width). Scale it to \(height) x \(width).")
    }
    return image
  }

  /// What is in a folder, sorted, without hidden files.
  static func names(in path: String) throws(DataError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path)
        .filter { !$0.hasPrefix(".") }.sorted()
    } catch {
      let found = FileManager.default.fileExists(atPath: path) ? "something else" : "nothing"
      throw .missing("\(path): expected a folder that can be read, found \(found). Check the path.")
    }
  }
}
