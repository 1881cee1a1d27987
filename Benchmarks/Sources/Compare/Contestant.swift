import Foundation
import Results

/// A process that trains a network and obeys our lines: see `peers/run.py` and `Bench`.
final class Contestant {
  let name: String
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private let messages: LastLine
  private var unread = Data()

  /// Starts the process, which needs a while to load its libraries and the data: see `greet`.
  init(_ name: String, program: String, arguments: [String]) throws {
    self.name = name
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardInput = input
    process.standardOutput = output
    let errors = Pipe()
    process.standardError = errors
    do { try RunningProcesses.start(process) } catch {
      throw ContestError.cannotStart(contestant: name, reason: "\(error.localizedDescription)")
    }
    messages = LastLine(of: errors)
  }

  deinit { RunningProcesses.end(process) }

  /// What it says when it is ready, or nil when its library is not installed.
  func greet() throws -> Greeting? {
    do { return try answer() } catch ContestError.died(_, 69, _) { return nil }
  }

  func train(_ images: Int) throws -> Turn {
    try say("train \(images)")
    let turn: Turn = try answer()
    guard turn.images >= images, turn.seconds > 0 else {
      throw ContestError.badAnswer(
        contestant: name, expected: "a turn of \(images) images", found: "\(turn)")
    }
    return turn
  }

  func test() throws -> TestAnswer {
    try say("test")
    return try answer()
  }

  private func say(_ line: String) throws {
    do { try input.fileHandleForWriting.write(contentsOf: Data("\(line)\n".utf8)) } catch {
      throw death()
    }
  }

  private func answer<Answer: Decodable>() throws -> Answer {
    let line = try readLine()
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    guard let answer = try? decoder.decode(Answer.self, from: line) else {
      throw ContestError.badAnswer(
        contestant: name, expected: "a line of JSON for \(Answer.self)",
        found: String(decoding: line, as: UTF8.self))
    }
    return answer
  }

  private func readLine() throws -> Data {
    while true {
      if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
        defer { unread = Data(unread[(end + 1)...]) }
        return unread[..<end]
      }
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { throw death() }
      unread += more
    }
  }

  /// It closed its output, so it has ended or is about to.
  private func death() -> ContestError {
    process.waitUntilExit()
    return .died(contestant: name, status: process.terminationStatus, lastLine: messages.value)
  }
}
