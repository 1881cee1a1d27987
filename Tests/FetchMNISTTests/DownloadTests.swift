import Datasets
import Foundation
import TestSupport
import Testing

@testable import FetchMNIST

@Suite struct DownloadTests {
  private let bytes = noise(5000)
  private let name = "numbers-ubyte"
  private var file: KnownFile {
    KnownFile(name: name, byteCount: bytes.count, sha256: SHA256.hexDigest(of: bytes))
  }

  /// What a download from servers with these answers for the file leaves behind.
  private struct Outcome {
    var error: DownloadError?
    var names: [String]
    var stored: [UInt8]?
    var reasons: [String]
    var requestCounts: [Int]
  }

  private func download(
    from answers: LoopbackServer.Answer..., before: (TemporaryFolder) throws -> Void = { _ in }
  ) throws -> Outcome {
    let folder = try TemporaryFolder()
    try before(folder)
    let servers = try answers.map { try LoopbackServer([name + ".gz": $0]) }
    defer { for server in servers { server.stop() } }
    let events = Events()
    var download = Download(
      files: [file], mirrors: servers.map(\.url), folder: folder.path, report: events.add)
    download.silenceLimit = 1
    download.transferLimit = 3
    var outcome = Outcome(names: [], reasons: [], requestCounts: [])
    do throws(DownloadError) { try download.run() } catch { outcome.error = error }
    outcome.names = folder.names
    outcome.stored = folder.bytes(of: name)
    outcome.reasons = events.all.compactMap {
      if case .failed(_, _, let reason) = $0 { reason } else { nil }
    }
    outcome.requestCounts = servers.map { $0.requests.count }
    return outcome
  }

  @Test func `a good file is stored decompressed`() throws {
    let outcome = try download(from: .bytes(gzipped(bytes)))
    #expect(outcome.error == nil)
    #expect(outcome.names == [name])
    #expect(outcome.stored == bytes)
  }

  @Test func `a file that arrives decompressed is right too`() throws {
    #expect(try download(from: .bytes(bytes)).stored == bytes)
  }

  /// What mirrors do wrong, and what is said about it.
  static let failures: [(LoopbackServer.Answer, String)] = {
    let whole = gzipped(noise(5000))
    var broken = whole
    broken[2000] ^= 1
    let page = Array("<!DOCTYPE html><title>Parked</title>".utf8)
    return [
      (.status(404), "the server answered with HTTP status 404"),
      (.status(503), "the server answered with HTTP status 503"),
      (
        .bytes(Array(whole.prefix(1000)), announced: whole.count), "the connection ended after 1000"
      ),
      (.bytes(Array(whole.prefix(1000))), "the gzip file is cut off"),
      (.bytes([]), "found one that begins with no bytes at all"),
      (.bytes(gzipped(noise(4999))), "expected the SHA-256"),
      (.bytes(gzipped(noise(5001))), "expected at most 5000 bytes after decompression"),
      (.bytes(broken), "the gzip file is broken: incorrect data check"),
      (.bytes(page), "found one that begins with \"<!DOCTYPE html><\""),
      (.bytes([UInt8](repeating: 0x1F, count: 100_000)), "it is longer than the 6050 bytes"),
      (.silence(seconds: 10), "the server was silent for too long"),
      (.drip(seconds: 10), "not all of it came within 3 seconds"),
    ]
  }()

  @Test(arguments: failures.indices)
  func `a mirror that fails is named, and nothing is left behind`(i: Int) throws {
    let (answer, reason) = DownloadTests.failures[i]
    let outcome = try download(from: answer)
    #expect(outcome.reasons.count == 1)
    #expect(outcome.reasons.first?.contains(reason) == true, "\(outcome.reasons)")
    #expect(outcome.error?.exitCode == 74)
    #expect(outcome.names == [])
  }

  @Test(arguments: failures.indices)
  func `the second mirror is used when the first fails`(i: Int) throws {
    let outcome = try download(from: DownloadTests.failures[i].0, .bytes(gzipped(bytes)))
    #expect(outcome.error == nil)
    #expect(outcome.reasons.count == 1)
    #expect(outcome.names == [name])
    #expect(outcome.stored == bytes)
    #expect(outcome.requestCounts == [1, 1])
  }

  @Test func `a redirection is followed`() throws {
    let target = try LoopbackServer([name + ".gz": .bytes(gzipped(bytes))])
    defer { target.stop() }
    let address = target.url.absoluteString + name + ".gz"
    #expect(try download(from: .redirect(address)).stored == bytes)
  }

  @Test func `a file that is there and right is not fetched again`() throws {
    let outcome = try download(from: .status(404)) { folder in
      try Data(bytes).write(to: URL(fileURLWithPath: folder.path + "/" + name))
    }
    #expect(outcome.error == nil)
    #expect(outcome.requestCounts == [0])
  }

  @Test(arguments: [5000, 100]) func `a wrong file is replaced`(count: Int) throws {
    let outcome = try download(from: .bytes(gzipped(bytes))) { folder in
      let wrong = Data(repeating: 7, count: count)
      try wrong.write(to: URL(fileURLWithPath: folder.path + "/" + name))
    }
    #expect(outcome.names == [name])
    #expect(outcome.stored == bytes)
  }

  @Test func `a wrong file stays when no mirror has the right one`() throws {
    let outcome = try download(from: .status(404)) { folder in
      try Data([7]).write(to: URL(fileURLWithPath: folder.path + "/" + name))
    }
    #expect(outcome.error?.exitCode == 74)
    #expect(outcome.stored == [7])
  }
}

/// The events of a download, which come from several threads.
final class Events: @unchecked Sendable {
  // Sendable: the lock guards the one variable.
  private let lock = NSLock()
  private var events: [DownloadEvent] = []

  @Sendable func add(_ event: DownloadEvent) { lock.withLock { events.append(event) } }

  var all: [DownloadEvent] { lock.withLock { events } }
}
