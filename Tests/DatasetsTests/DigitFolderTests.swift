import Foundation
import TestSupport
import Testing

@testable import Datasets

@Suite struct DigitFolderTests {
  private let files = digitFiles(trainingLabels: [3, 1, 4], testLabels: [1, 5])
  private let remedy = "Run make mnist, name a folder with --data, or use --data drawn."

  private func folder(
    _ change: (inout [(name: String, bytes: [UInt8])]) -> Void = { _ in }
  ) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    var files = files
    change(&files)
    for file in files { _ = try folder.write(file.bytes, as: file.name) }
    return folder
  }

  private func error(of folder: TemporaryFolder) -> DataError? {
    do throws(DataError) {
      _ = try DigitFolder(folder.path).load()
      return nil
    } catch {
      return error
    }
  }

  @Test func `four raw files are data`() throws {
    let folder = try folder()
    let data = try DigitFolder(folder.path).load()
    #expect(data.name == (folder.path as NSString).lastPathComponent)
    #expect((0..<3).map(data.training.label) == [3, 1, 4])
    #expect((0..<2).map(data.test.label) == [1, 5])
    #expect(data.training.withPixels(2) { $0[0] } == 2)
    #expect(data.labelNames == ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"])
    #expect(!data.isMNIST)
    #expect(data.description == "\(data.name): 3 pictures to train on, 2 to test with")
  }

  @Test func `names may have a dot and end in gz`() throws {
    let folder = try folder { files in
      files[0].name = "train-images.idx3-ubyte"
      files[1].name = "train-labels.idx1-ubyte.gz"
      files[1].bytes = gzipped(files[1].bytes)
      files[2].name += ".gz"
      files[2].bytes = gzipped(files[2].bytes)
    }
    let data = try DigitFolder(folder.path).load()
    #expect((0..<3).map(data.training.label) == [3, 1, 4])
    #expect(data.test.withPixels(1) { $0[0] } == 1)
  }

  @Test func `a raw file is preferred to its compressed form`() throws {
    let folder = try folder { $0.append(("train-labels-idx1-ubyte.gz", [1, 2, 3])) }
    #expect(try DigitFolder(folder.path).load().training.count == 3)
  }

  @Test func `a missing folder and a file instead of one are missing input`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/x"
    #expect(
      throws: DataError.missing(
        "\(path): expected a folder with MNIST's four files, found nothing. \(remedy)")
    ) { try DigitFolder(path).load() }
    _ = try folder.write([1], as: "x")
    #expect(
      throws: DataError.missing(
        "\(path): expected a folder with MNIST's four files, found a file. \(remedy)")
    ) { try DigitFolder(path).load() }
  }

  @Test(arguments: 0..<4) func `a missing file is named`(i: Int) throws {
    let folder = try folder { $0.remove(at: i) }
    let name = files[i].name
    #expect(
      error(of: folder)
        == .missing(
          "\(folder.path): expected the file \(name) or \(name).gz, found neither. \(remedy)"))
  }

  @Test func `pictures of another size are refused`() throws {
    let folder = try folder { $0[2].bytes = imageFile(2, 28, 14, noise(784)) }
    #expect(
      error(of: folder)
        == .malformed(
          "\(folder.path)/t10k-images-idx3-ubyte: expected pictures of 28 x 28 pixels, "
            + "found 28 x 14. Scale them to 28 x 28."))
  }

  @Test func `labels have the names of the file`() throws {
    let folder = try folder {
      $0.append(("labels.txt", Array("shirt\r\nshoe \n\nbag\ncoat\nboot\nhat\n".utf8)))
    }
    let data = try DigitFolder(folder.path).load()
    #expect(data.labelNames == ["shirt", "shoe", "bag", "coat", "boot", "hat"])
  }

  @Test(arguments: [5, 11]) func `too few and too many names are refused`(count: Int) throws {
    let names = String(repeating: "name\n", count: count)
    let folder = try folder { $0.append(("labels.txt", Array(names.utf8))) }
    #expect(
      error(of: folder)
        == .malformed(
          "\(folder.path)/labels.txt: expected 6 to 10 names, a line for each class, "
            + "found \(count). Write one line for each class, or remove the file."))
  }

  private func writePictures(_ count: Int, to folder: TemporaryFolder) throws {
    let digits = DrawnDigits.dataset(count: count, seed: 1)
    try ImageFolder.write(digits, to: folder.path + "/train")
    try ImageFolder.write(digits.prefix(20), to: folder.path + "/test")
  }

  @Test func `folders of pictures are data, named after their sub-folders`() throws {
    let folder = try TemporaryFolder()
    try writePictures(100, to: folder)
    for name in ["train", "test"] {
      try FileManager.default.moveItem(
        atPath: "\(folder.path)/\(name)/0", toPath: "\(folder.path)/\(name)/zero")
    }
    let data = try DigitFolder(folder.path).load()
    #expect(data.training.count == 100 && data.test.count == 20 && !data.isMNIST)
    #expect(data.labelNames == ["1", "2", "3", "4", "5", "6", "7", "8", "9", "zero"])
    #expect(data.name == (folder.path as NSString).lastPathComponent)
  }

  @Test func `the first pictures of a folder are a fair sample`() throws {
    let folder = try TemporaryFolder()
    try writePictures(1000, to: folder)
    let data = try DigitFolder(folder.path).load(atMost: (200, 5))
    #expect(data.training.count == 200 && data.test.count == 5)
    let counts = Dictionary(grouping: (0..<200).map(data.training.label)) { $0 }.mapValues(\.count)
    #expect(counts.count == 10 && counts.values.allSatisfy { (8...36).contains($0) })
    let again = try DigitFolder(folder.path).load(atMost: (200, 5))
    #expect((0..<200).map(again.training.label) == (0..<200).map(data.training.label))
  }

  @Test func `pictures without any to test with, and labels unknown in training, are refused`()
    throws
  {
    let folder = try TemporaryFolder()
    try writePictures(50, to: folder)
    try FileManager.default.removeItem(atPath: folder.path + "/train/3")
    #expect(error(of: folder)?.exitCode == 65)
    try FileManager.default.removeItem(atPath: folder.path + "/test")
    #expect(error(of: folder)?.exitCode == 66)
  }
}
