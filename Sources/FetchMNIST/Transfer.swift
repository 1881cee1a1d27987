import Dispatch
import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Why a mirror's file did not come, or was not the right one.
struct TransferFailure: Error, Equatable {
  let reason: String

  init(_ reason: String) { self.reason = reason }
}

/// Fetches one address into memory, within limits of time and size. Serves for one `run`.
final class Transfer: NSObject, @unchecked Sendable {
  // Sendable: the session calls its delegate on one serial queue, and `run` reads what the delegate
  // wrote only after `finished`.

  private let url: URL
  private let byteLimit: Int
  private let progress: @Sendable (_ received: Int, _ expected: Int?) -> Void

  private let finished = DispatchSemaphore(value: 0)
  private var body = Data()
  private var expected: Int?
  private var failure: TransferFailure?

  /// A transfer of what is at `url`; `progress` is called whenever bytes have come.
  init(
    _ url: URL, byteLimit: Int,
    progress: @escaping @Sendable (_ received: Int, _ expected: Int?) -> Void
  ) {
    self.url = url
    self.byteLimit = byteLimit
    self.progress = progress
  }

  /// Waits for the bytes. Throws when the server cannot be reached, answers with an error, sends
  /// less than it announced or more than the limit, is silent for `silenceLimit` seconds, or has
  /// not sent everything within `timeLimit` seconds.
  func run(silenceLimit: Double, timeLimit: Double) throws(TransferFailure) -> Data {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.timeoutIntervalForRequest = silenceLimit
    let session = URLSession(configuration: configuration, delegate: self, delegateQueue: nil)
    defer { session.invalidateAndCancel() }
    var request = URLRequest(url: url, timeoutInterval: silenceLimit)
    request.setValue("identity", forHTTPHeaderField: "Accept-Encoding")
    session.dataTask(with: request).resume()

    guard finished.wait(timeout: .now() + timeLimit) == .success else {
      throw TransferFailure("not all of it came within \(Int(timeLimit)) seconds")
    }
    if let failure { throw failure }
    return body
  }
}

extension Transfer: URLSessionDataDelegate {
  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
  ) {
    let status = (response as? HTTPURLResponse)?.statusCode ?? 0
    if status != 200 { failure = TransferFailure("the server answered with HTTP status \(status)") }
    if response.expectedContentLength >= 0 { expected = Int(response.expectedContentLength) }
    completionHandler(failure == nil ? .allow : .cancel)
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    guard failure == nil else { return }
    body.append(data)
    if body.count > byteLimit {
      failure = TransferFailure("it is longer than the \(byteLimit) bytes that it may have")
      dataTask.cancel()
    } else {
      progress(body.count, expected)
    }
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?
  ) {
    if failure == nil { failure = failureAtEnd(error) }
    finished.signal()
  }

  /// What went wrong on the way, nil if nothing did. Foundation's own words for it differ from
  /// system to system.
  private func failureAtEnd(_ error: (any Error)?) -> TransferFailure? {
    let code = (error as? URLError)?.code
    if code == .timedOut { return TransferFailure("the server was silent for too long") }
    if let expected, body.count < expected {
      return TransferFailure("the connection ended after \(body.count) of \(expected) bytes")
    }
    guard let error else { return nil }
    switch code {
    case .cannotFindHost, .dnsLookupFailed:
      return TransferFailure("no such host, or no network")
    case .cannotConnectToHost:
      return TransferFailure("cannot connect to the host")
    case .notConnectedToInternet:
      return TransferFailure("no network")
    default:
      return TransferFailure(error.localizedDescription)
    }
  }
}
