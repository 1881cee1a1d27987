import Foundation
import TestSupport
import Testing

@testable import Datasets

@Suite struct IDXFileTests {
  private let remedy = "Fetch the file again (MNIST: make mnist)."

  @Test(arguments: [false, true])
  func `images are read`(compressed: Bool) throws {
    let folder = try TemporaryFolder()
    let bytes = imageFile(2, 1, 3, [1, 2, 3, 4, 5, 6])
    let path = try folder.write(compressed ? gzipped(bytes) : bytes, as: "images")
    let file = try IDXFile(path, kind: .images)
    #expect(file.dimensions == [2, 1, 3])
    #expect(file.count == 2)
    #expect(file.payload.withBytes { Array($0) } == [1, 2, 3, 4, 5, 6])
  }

  @Test func `labels are read`() throws {
    let folder = try TemporaryFolder()
    let file = try IDXFile(folder.write(labelFile([0, 9, 4]), as: "labels"), kind: .labels)
    #expect(file.dimensions == [3])
    #expect(file.payload.withBytes { Array($0) } == [0, 9, 4])
  }

  @Test func `an empty file is named`() throws {
    try expect(
      [], .images, message: "expected an IDX file of images, found an empty file. \(remedy)")
  }

  @Test(arguments: [(3, IDXFile.Kind.images, 16), (15, .images, 16), (7, .labels, 8)])
  func `a header that is cut off is counted`(count: Int, kind: IDXFile.Kind, header: Int) throws {
    let whole = kind == .images ? imageFile(1, 2, 2, [1, 2, 3, 4]) : labelFile([1])
    try expect(
      Array(whole.prefix(count)), kind,
      message:
        "expected a header of \(header) bytes, found \(count): the file is cut off. \(remedy)")
  }

  @Test func `a wrong magic number is shown with its meaning`() throws {
    try expect(
      labelFile([1, 2]), .images,
      message: "expected the magic number 0x00000803 of IDX images, found 0x00000801, "
        + "a file of labels. Put the right file under this name.")
    try expect(
      Array("\u{89}PNG-file".utf8), .labels,
      message: "expected the magic number 0x00000801 of IDX labels, found 0xc289504e, "
        + "no such IDX file. Put the right file under this name.")
  }

  @Test func `a truncated file names the bytes it lacks`() throws {
    try expect(
      imageFile(2, 2, 2, [1, 2, 3, 4, 5]), .images,
      message: "expected 24 bytes for 2 x 2 x 2 images, found 21: the file is cut off, "
        + "3 of them are missing. \(remedy)")
    try expect(
      gzipped(imageFile(2, 2, 2, [1, 2, 3, 4, 5])), .images,
      message: "expected 24 bytes for 2 x 2 x 2 images, found 21: the file is cut off, "
        + "3 of them are missing. \(remedy)")
  }

  @Test func `trailing bytes are counted`() throws {
    try expect(
      labelFile([1, 2]) + [3], .labels,
      message: "expected 10 bytes for 2 labels, found 11: 1 too many. \(remedy)")
  }

  @Test func `a zero size is no file`() throws {
    try expect(
      labelFile([]), .labels, message: "expected at least one of labels, found 0. \(remedy)")
    try expect(
      imageFile(3, 0, 28, []), .images,
      message: "expected at least one of images, found 3 x 0 x 28. \(remedy)")
  }

  @Test(arguments: [0xFFFF_FFFF, 0x8000_0000])
  func `a size beyond all bounds does not overflow`(length: Int) throws {
    try expect(
      imageFile(length, length, length, [1]), .images,
      message: "expected a possible size, found \(length) x \(length) x \(length) images "
        + "announced in 17 bytes. \(remedy)")
  }

  @Test func `a label over nine is named with its place`() throws {
    try expect(
      labelFile([1, 9, 10, 11]), .labels,
      message: "expected labels from 0 to 9, found 10 as label 2 (counted from 0). "
        + "Use data with at most ten classes.")
  }

  @Test func `a name that ends in gz promises gzip`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(labelFile([1]), as: "labels.gz")
    let error = #expect(throws: DataError.self) { try IDXFile(path, kind: .labels) }
    #expect(error?.description.hasPrefix("\(path): expected a gzip file, found") == true)
  }

  @Test func `a missing file is missing input`() throws {
    let error = #expect(throws: DataError.self) { try IDXFile("absent", kind: .labels) }
    #expect(error?.exitCode == 66)
  }

  private func expect(
    _ bytes: [UInt8], _ kind: IDXFile.Kind, message: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes, as: "file")
    let error = #expect(throws: DataError.self, sourceLocation: sourceLocation) {
      try IDXFile(path, kind: kind)
    }
    #expect(error == .malformed("\(path): \(message)"), sourceLocation: sourceLocation)
  }
}
