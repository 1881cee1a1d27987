import Foundation

/// A folder with data in MNIST's form: four IDX files, raw or with `.gz` behind the name. Or one
/// with pictures, in a sub-folder for each label (``ImageFolder``).
///
/// ```
/// train-images-idx3-ubyte   train-labels-idx1-ubyte      or train-images.idx3-ubyte and so on
/// t10k-images-idx3-ubyte    t10k-labels-idx1-ubyte
/// labels.txt                what each class is called, a line for each; may be absent
///
/// train/0/00001.png         test/0/00003.png             and so on
/// ```
struct DigitFolder {
  let path: String

  init(_ path: String) { self.path = path }

  /// Whether at least one of the four files is there.
  var holdsData: Bool { KnownFile.mnist.contains { find($0.name) != nil } }

  /// Opens the four files, or reads the pictures, at most `limit` of them. The networks of this book
  /// read pictures of 28 x 28 pixels; others are an error, found here and not by the first layer.
  func load(atMost limit: (training: Int, test: Int)? = nil) throws(DataError) -> DigitData {
    guard isFolder(path) else {
      let found = FileManager.default.fileExists(atPath: path) ? "a file" : "nothing"
      throw .missing(
        "\(path): expected a folder with MNIST's four files, found \(found). \(remedy)")
    }
    if !holdsData && isFolder(path + "/train") { return try loadPictures(atMost: limit) }
    let trainingLabels = try IDXFile(file("train-labels-idx1-ubyte"), kind: .labels)
    let testLabels = try IDXFile(file("t10k-labels-idx1-ubyte"), kind: .labels)
    let isMNIST = [trainingLabels, testLabels].allSatisfy { labels in
      let digest = labels.file.withBytes { SHA256.hexDigest(of: $0) }
      return KnownFile.mnist.contains { $0.sha256 == digest }
    }
    let name = isMNIST ? "MNIST" : folderName
    return DigitData(
      name: name,
      training: try dataset(name, "train-images-idx3-ubyte", trainingLabels)
        .prefix(limit?.training ?? .max),
      test: try dataset(name, "t10k-images-idx3-ubyte", testLabels).prefix(limit?.test ?? .max),
      isMNIST: isMNIST,
      labelNames: try labelNames(for: [trainingLabels, testLabels]))
  }

  var folderName: String {
    URL(fileURLWithPath: path).standardizedFileURL.lastPathComponent
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  private func dataset(
    _ name: String, _ imagesName: String, _ labels: IDXFile
  ) throws(DataError) -> Dataset {
    let images = try IDXFile(file(imagesName), kind: .images)
    let (height, width) = (images.dimensions[1], images.dimensions[2])
    guard height == 28, width == 28 else {
      throw .malformed(
        "\(images.path): expected pictures of 28 x 28 pixels, found \(height) x \(width). "
          + "Scale them to 28 x 28.")
    }
    return try Dataset(name: name, images: images, labels: labels)
  }

  private func file(_ name: String) throws(DataError) -> String {
    if let found = find(name) { return found }
    throw .missing(
      "\(path): expected the file \(name) or \(name).gz, found neither. \(remedy)")
  }

  /// The path of a file under one of the names it may have, raw ones first.
  private func find(_ name: String) -> String? {
    let dotted = name.replacingOccurrences(of: "-idx", with: ".idx")
    return [name, dotted, name + ".gz", dotted + ".gz"].map { path + "/" + $0 }
      .first { FileManager.default.fileExists(atPath: $0) }
  }

  private func labelNames(for labels: [IDXFile]) throws(DataError) -> [String] {
    let path = path + "/labels.txt"
    guard FileManager.default.fileExists(atPath: path) else { return DigitData.digitNames }
    let text = try MappedFile(path).withBytes { String(decoding: $0, as: UTF8.self) }
    let names = text.split(whereSeparator: \.isNewline)
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    let needed = labels.map { $0.payload.withBytes { Int($0.max() ?? 0) + 1 } }.max() ?? 0
    guard (needed...10).contains(names.count) else {
      throw .malformed(
        "\(path): expected \(needed) to 10 names, a line for each class, found \(names.count). "
          + "Write one line for each class, or remove the file.")
    }
    return names
  }
}

private let remedy = "Run make mnist, name a folder with --data, or use --data drawn."
