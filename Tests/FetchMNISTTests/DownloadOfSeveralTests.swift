import Datasets
import Foundation
import TestSupport
import Testing

@testable import FetchMNIST

@Suite struct DownloadOfSeveralTests {
  private func file(_ name: String, _ bytes: [UInt8]) -> KnownFile {
    KnownFile(name: name, byteCount: bytes.count, sha256: SHA256.hexDigest(of: bytes))
  }

  private var files: [KnownFile] { [file("a", [1]), file("b", [2, 2]), file("c", [3, 3, 3])] }

  @Test func `a mirror that failed is asked last for the next file`() throws {
    let folder = try TemporaryFolder()
    let dead = try LoopbackServer([:])
    let good = try LoopbackServer([
      "a.gz": .bytes(gzipped([1])), "b.gz": .bytes(gzipped([2, 2])),
      "c.gz": .bytes(gzipped([3, 3, 3])),
    ])
    defer {
      dead.stop()
      good.stop()
    }
    try Download(files: files, mirrors: [dead.url, good.url], folder: folder.path).run()
    #expect(folder.names == ["a", "b", "c"])
    #expect(dead.requests == ["/files/a.gz"])
    #expect(good.requests == ["/files/a.gz", "/files/b.gz", "/files/c.gz"])
  }

  @Test func `files may come from different mirrors, and what is fetched stays`() throws {
    let folder = try TemporaryFolder()
    let one = try LoopbackServer(["a.gz": .bytes(gzipped([1]))])
    let two = try LoopbackServer(["b.gz": .bytes(gzipped([2, 2]))])
    defer {
      one.stop()
      two.stop()
    }
    let download = Download(files: files, mirrors: [one.url, two.url], folder: folder.path)
    let error = #expect(throws: DownloadError.self) { try download.run() }
    #expect(folder.names == ["a", "b"])
    // The message tells who failed and what to do with what is still missing.
    let (first, second) = (one.url.absoluteString, two.url.absoluteString)
    #expect(
      error
        == .unavailable(
          """
          no mirror has the right c.gz:
            \(second)c.gz: the server answered with HTTP status 404
            \(first)c.gz: the server answered with HTTP status 404
          Fetch by hand
            c.gz
          from one of
            \(first)
            \(second)
          and put them, as they are, into the folder \(folder.path).
          Or go without: --data drawn lets the chapters use digits that they draw themselves.
          """))
  }

  @Test func `a host that does not answer is one more mirror that fails`() throws {
    let folder = try TemporaryFolder()
    let gone = try LoopbackServer([:])
    gone.stop()
    let good = try LoopbackServer(["a.gz": .bytes(gzipped([1]))])
    defer { good.stop() }
    let events = Events()
    try Download(
      files: [files[0]], mirrors: [gone.url, good.url], folder: folder.path, report: events.add
    ).run()
    let address = gone.url.appendingPathComponent("a.gz")
    #expect(
      events.all.contains(.failed(files[0], address, reason: "cannot connect to the host")))
    #expect(events.all.last == .stored(files[0]))
    #expect(folder.names == ["a"])
  }

  @Test func `progress counts up to what the mirror announced`() throws {
    let folder = try TemporaryFolder()
    let bytes = noise(200_000)
    let body = gzipped(bytes)
    let server = try LoopbackServer(["n.gz": .bytes(body)])
    defer { server.stop() }
    let events = Events()
    try Download(
      files: [file("n", bytes)], mirrors: [server.url], folder: folder.path, report: events.add
    ).run()
    let received = events.all.compactMap { event -> Int? in
      guard case .progress(_, let received, let expected) = event else { return nil }
      #expect(expected == body.count)
      return received
    }
    #expect(received == received.sorted() && received.last == body.count)
  }

  @Test func `the folder is made with all that leads to it`() throws {
    let folder = try TemporaryFolder()
    let server = try LoopbackServer(["a.gz": .bytes(gzipped([1]))])
    defer { server.stop() }
    let path = folder.path + "/data/mnist"
    try Download(files: [files[0]], mirrors: [server.url], folder: path).run()
    #expect(FileManager.default.contents(atPath: path + "/a") == Data([1]))
  }

  @Test func `a folder that cannot be made is found before anything is asked for`() throws {
    let folder = try TemporaryFolder()
    let server = try LoopbackServer([:])
    defer { server.stop() }
    _ = FileManager.default.createFile(atPath: folder.path + "/file", contents: nil)
    for path in [folder.path + "/file", folder.path + "/file/under"] {
      let download = Download(files: files, mirrors: [server.url], folder: path)
      let error = #expect(throws: DownloadError.self) { try download.run() }
      #expect(error?.exitCode == 73)
      #expect(error?.description.hasPrefix("\(path): expected a folder to write to") == true)
    }
    #expect(server.requests == [])
  }
}
