import Datasets
import Foundation
import TestSupport
import Testing

@Suite struct MappedFileTests {
  @Test func `a mapped file shows the bytes of the file`() throws {
    let folder = try TemporaryFolder()
    let bytes = noise(10_000)
    let file = try MappedFile(folder.write(bytes, as: "bytes"))
    #expect(file.count == 10_000)
    #expect(file.withBytes { Array($0) } == bytes)
  }

  @Test func `an empty file has no bytes`() throws {
    let folder = try TemporaryFolder()
    let file = try MappedFile(folder.write([], as: "empty"))
    #expect(file.count == 0)
    #expect(file.withBytes { $0.count } == 0)
  }

  @Test func `the bytes stay after the file's name is gone`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write([1, 2, 3], as: "bytes")
    let file = try MappedFile(path)
    try FileManager.default.removeItem(atPath: path)
    #expect(file.withBytes { Array($0) } == [1, 2, 3])
  }

  @Test func `a missing file is missing input`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/absent"
    let error = #expect(throws: DataError.self) { try MappedFile(path) }
    #expect(
      error
        == .missing(
          "\(path): expected a file that can be read, found: No such file or directory. "
            + "Check the path."))
    #expect(error?.exitCode == 66)
  }

  @Test func `a folder and a named pipe are no files`() throws {
    let folder = try TemporaryFolder()
    let pipe = folder.path + "/pipe"
    mkfifo(pipe, 0o600)
    for path in [folder.path, pipe] {
      #expect(
        throws: DataError.missing(
          "\(path): expected a file, found a folder or a device. Give a file's path.")
      ) { try MappedFile(path) }
    }
  }

  @Test func `an error inside the body reaches the caller`() throws {
    let folder = try TemporaryFolder()
    let file = try MappedFile(folder.write([1], as: "bytes"))
    #expect(throws: DataError.malformed("so")) {
      try file.withBytes { _ throws(DataError) in throw DataError.malformed("so") }
    }
  }
}
