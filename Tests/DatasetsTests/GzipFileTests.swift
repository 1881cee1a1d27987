import Datasets
import Foundation
import TestSupport
import Testing

@Suite struct GzipFileTests {
  @Test(arguments: [0, 1, 3, 1000, 131_072, 300_000])
  func `decompression gives back what was compressed`(count: Int) throws {
    let folder = try TemporaryFolder()
    let bytes = noise(count)
    let path = try folder.write(gzipped(bytes), as: "bytes.gz")
    #expect(try GzipFile.bytes(of: path) == bytes)
  }

  @Test func `several members follow each other`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(gzipped([1, 2]) + gzipped([3]), as: "two.gz")
    #expect(try GzipFile.bytes(of: path) == [1, 2, 3])
  }

  @Test(arguments: [0, 1, 5, 17, 18, 500, 1022])
  func `a truncated file says that it is cut off`(count: Int) throws {
    let folder = try TemporaryFolder()
    let whole = gzipped(noise(1000))
    #expect(whole.count == 1023)
    let path = try folder.write(Array(whole.prefix(count)), as: "cut.gz")
    let error = try #require(throws: DataError.self) { try GzipFile.bytes(of: path) }
    let message =
      count < 2
      ? "\(path): expected a gzip file, found one that begins with "
      : "\(path): the gzip file is cut off: expected more than its \(count) bytes. "
        + "Fetch the file again."
    #expect(error.description.hasPrefix(message))
    #expect(error.exitCode == 65)
  }

  @Test(arguments: [
    (place: 3, reason: "unknown header flags set"), (place: 10, reason: "invalid block type"),
    (place: -8, reason: "incorrect data check"), (place: -4, reason: "incorrect length check"),
  ])
  func `a broken file says what is wrong with it`(place: Int, reason: String) throws {
    let folder = try TemporaryFolder()
    var bytes = gzipped(noise(1000))
    bytes[place < 0 ? bytes.count + place : place] ^= 0xFE
    let path = try folder.write(bytes, as: "broken.gz")
    let error = try #require(throws: DataError.self) { try GzipFile.bytes(of: path) }
    #expect(error.description.hasPrefix("\(path): the gzip file is broken: \(reason), found near"))
  }

  @Test func `a web page is shown for what it is`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Array("<!DOCTYPE html>\n<html>".utf8), as: "page.gz")
    #expect(
      throws: DataError.malformed(
        "\(path): expected a gzip file, found one that begins with \"<!DOCTYPE html>.\". "
          + "Fetch it again; if it is not compressed, take .gz off its name.")
    ) { try GzipFile.bytes(of: path) }
  }

  @Test func `bytes behind the end are counted`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(gzipped([1]) + [9, 9, 9], as: "more.gz")
    #expect(
      throws: DataError.malformed(
        "\(path): expected the end of the gzip file, found 3 bytes behind it. Fetch the file again."
      )
    ) { try GzipFile.bytes(of: path) }
  }

  @Test func `decompression ends at the limit`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(gzipped([UInt8](repeating: 0, count: 1000)), as: "large.gz")
    #expect(try GzipFile.bytes(of: path, limit: 1000).count == 1000)
    #expect(
      throws: DataError.malformed(
        "\(path): expected at most 999 bytes after decompression, found more. Fetch the file again."
      )
    ) { try GzipFile.bytes(of: path, limit: 999) }
  }
}
