import Files
import Foundation
import TestSupport
import Testing

@testable import Datasets

@Suite struct ImageFolderTests {
  /// A folder with a picture of one shade for each name: "b/1.png" with shade 7.
  private func folder(
    _ pictures: [(name: String, shade: UInt8)], height: Int = 2, width: Int = 3
  ) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, shade) in pictures {
      try FileManager.default.createDirectory(
        atPath: folder.path + "/" + name.split(separator: "/").dropLast().joined(separator: "/"),
        withIntermediateDirectories: true)
      try PNGFile.write(
        GrayImage(
          height: height, width: width, pixels: .init(repeating: shade, count: height * width)),
        to: folder.path + "/" + name)
    }
    return folder
  }

  @Test func `labels and files are sorted, and labels are the names of folders`() throws {
    let folder = try folder([("b/2.png", 1), ("b/1.PNG", 2), ("a/9.png", 3), ("c/x.png", 4)])
    try folder.write([1, 2, 3], as: ".DS_Store")
    try folder.write([1, 2, 3], as: "a/.hidden")
    let images = try ImageFolder(folder.path)
    #expect(images.labelNames == ["a", "b", "c"])
    #expect(images.files == ["a/9.png", "b/1.PNG", "b/2.png", "c/x.png"])
    #expect(images.labels == [0, 1, 1, 2] && images.count == 4)
    let dataset = try images.dataset(name: "letters", height: 2, width: 3)
    #expect((0..<4).map { i in dataset.withPixels(i) { $0[5] } } == [3, 2, 1, 4])
    #expect((0..<4).map(dataset.label) == [0, 1, 1, 2])
    #expect(dataset.name == "letters" && dataset.height == 2 && dataset.width == 3)
  }

  @Test func `some pictures can be chosen, in any order`() throws {
    let folder = try folder([("a/1.png", 1), ("b/1.png", 2), ("c/1.png", 3)])
    let dataset = try ImageFolder(folder.path)
      .dataset(name: "x", height: 2, width: 3, choosing: [2, 0])
    #expect((0..<2).map(dataset.label) == [2, 0])
    #expect((0..<2).map { i in dataset.withPixels(i) { $0[0] } } == [3, 1])
  }

  @Test func `other sizes are refused, or scaled when asked`() throws {
    let folder = try folder([("a/1.png", 9), ("b/1.png", 200)])
    let images = try ImageFolder(folder.path)
    #expect(
      throws: DataError.malformed(
        "\(folder.path)/a/1.png: expected a picture of 28 x 28 pixels, found 2 x 3. "
          + "Scale it to 28 x 28.")
    ) { try images.dataset(name: "x") }
    #expect(throws: DataError.self) { try images.datasetOnDisk(name: "x") }
    for scaled in [
      try images.dataset(name: "x", scaling: true),
      try images.datasetOnDisk(name: "x", scaling: true),
    ] {
      #expect(scaled.height == 28 && scaled.width == 28)
      #expect(scaled.withPixels(1) { $0.allSatisfy { $0 == 200 } })
    }
  }

  @Test func `a picture that cannot be read is named, the first of several`() throws {
    let folder = try folder((0..<300).map { ("a/\($0 + 100).png", 1) })
    for name in ["a/250.png", "a/350.png"] {
      try folder.write(Array(try #require(folder.bytes(of: name)).dropLast(30)), as: name)
    }
    let images = try ImageFolder(folder.path)
    let error = #expect(throws: DataError.self) {
      try images.dataset(name: "x", height: 2, width: 3)
    }
    #expect(error?.description.hasPrefix("\(folder.path)/a/250.png: expected a whole PNG") == true)
    #expect(error?.exitCode == 65)
  }

  @Test func `a folder without pictures, and what is no picture, are errors`() throws {
    let empty = try TemporaryFolder()
    func code(_ path: String, labelNames: [String]? = nil) -> Int32? {
      do throws(DataError) {
        _ = try ImageFolder(path, labelNames: labelNames)
        return nil
      } catch { return error.exitCode }
    }
    #expect(code(empty.path) == 66)
    #expect(code(empty.path + "/absent") == 66)
    let folder = try folder([("a/1.png", 1), ("b/1.png", 2)])
    #expect(code(folder.path) == nil)
    #expect(code(folder.path, labelNames: ["a", "b", "c"]) == nil)
    #expect(code(folder.path, labelNames: ["a"]) == 65)
    try folder.write([1], as: "a/photo.jpg")
    #expect(code(folder.path) == 65)
    try FileManager.default.removeItem(atPath: folder.path + "/a/photo.jpg")
    try folder.write([1], as: "surplus")
    #expect(code(folder.path) == 66)
  }

  @Test func `a dataset that is written is read again, to the pixel`() throws {
    let folder = try TemporaryFolder()
    let digits = DrawnDigits.dataset(count: 230, seed: 1)
    try ImageFolder.write(digits, to: folder.path + "/train")
    let images = try ImageFolder(folder.path + "/train")
    #expect(images.labelNames == DigitData.digitNames && images.count == 230)
    for dataset in [
      try images.dataset(name: "drawn"), try images.datasetOnDisk(name: "drawn"),
    ] {
      for (n, file) in images.files.enumerated() {
        let i = try #require(Int(file.dropFirst(2).dropLast(4)))
        #expect(dataset.label(n) == digits.label(i))
        #expect(dataset.withPixels(n) { Array($0) } == digits.withPixels(i) { Array($0) })
      }
    }
    // Nothing is written over, and a place that does not exist is an error.
    #expect(throws: FileError.self) { try ImageFolder.write(digits, to: folder.path + "/train") }
    #expect(throws: FileError.self) { try ImageFolder.write(digits, to: folder.path + "/a/b") }
    #expect(folder.names == ["train"])
  }
}
