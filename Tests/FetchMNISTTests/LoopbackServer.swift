import Foundation

/// A web server of one test: answers requests on 127.0.0.1 from a table, one after the other.
final class LoopbackServer: @unchecked Sendable {
  // Sendable: the lock guards the one variable that changes.

  /// What the server does with a request.
  enum Answer: Sendable {
    /// Sends bytes with status 200; announces as many, or the given number.
    case bytes([UInt8], announced: Int? = nil)
    /// Sends an error status.
    case status(Int)
    /// Announces bytes, sends one, and is silent for so many seconds.
    case silence(seconds: Double)
    /// Sends a byte every tenth of a second, for so many seconds.
    case drip(seconds: Double)
    /// Sends the client to another address.
    case redirect(String)
  }

  let url: URL
  private let answers: [String: Answer]
  private let listener: Int32
  private let lock = NSLock()
  private var paths: [String] = []

  /// Serves `answers` by file name; every other name is missing.
  init(_ answers: [String: Answer]) throws {
    self.answers = answers
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) { address in
      address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(listener, address, length) == 0 && listen(listener, 16) == 0
          && getsockname(listener, address, &length) == 0
      }
    }
    self.listener = listener
    guard bound else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    url = URL(string: "http://127.0.0.1:\(UInt16(bigEndian: address.sin_port))/files/")!
    let server = Unmanaged.passRetained(self)  // Until `stop` ends the loop.
    Thread.detachNewThread { server.takeRetainedValue().serve() }
  }

  /// The paths asked for so far.
  var requests: [String] { lock.withLock { paths } }

  /// Ends the server; every test calls it.
  func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

  private func serve() {
    while true {
      let connection = accept(listener, nil, nil)
      if connection < 0 { break }
      answer(on: connection)
      close(connection)
    }
    close(listener)
  }

  private func answer(on connection: Int32) {
    var request = [UInt8](repeating: 0, count: 4096)
    let count = recv(connection, &request, request.count, 0)
    guard count > 0 else { return }
    let words = String(decoding: request[..<count], as: UTF8.self).split(separator: " ")
    let path = words.count > 1 ? String(words[1]) : ""
    lock.withLock { paths.append(path) }
    switch answers[(path as NSString).lastPathComponent] ?? .status(404) {
    case .bytes(let bytes, let announced):
      send(head(200, ["Content-Length: \(announced ?? bytes.count)"]) + bytes, on: connection)
    case .status(let status):
      send(head(status, ["Content-Length: 5"]) + Array("error".utf8), on: connection)
    case .silence(let seconds):
      send(head(200, ["Content-Length: 1000"]) + [0x1F], on: connection)
      wait(seconds, for: connection)
    case .drip(let seconds):
      send(head(200, ["Content-Length: 1000"]), on: connection)
      for _ in 0..<Int(seconds * 10) where send([0x1F], on: connection) {
        wait(0.1, for: connection)
      }
    case .redirect(let target):
      send(head(302, ["Location: \(target)", "Content-Length: 0"]), on: connection)
    }
  }

  private func head(_ status: Int, _ fields: [String]) -> [UInt8] {
    let lines = ["HTTP/1.1 \(status) Status", "Connection: close"] + fields + ["", ""]
    return Array(lines.joined(separator: "\r\n").utf8)
  }

  @discardableResult
  private func send(_ bytes: [UInt8], on connection: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Foundation.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count <= 0 { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Waits until the time is over or the client has gone.
  private func wait(_ seconds: Double, for connection: Int32) {
    var descriptor = pollfd(fd: connection, events: Int16(POLLIN), revents: 0)
    poll(&descriptor, 1, Int32(seconds * 1000))
  }
}
