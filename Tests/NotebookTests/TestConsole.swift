import Foundation

@testable import Notebook

/// A console whose two outputs are files, so that a test can read what came out.
final class TestConsole {
  let console: Console
  private let folder: TemporaryFolder

  init(environment: [String: String] = [:]) throws {
    folder = try TemporaryFolder()
    let (results, messages) = (folder.path + "/results", folder.path + "/messages")
    console = Console(
      results: open(results, O_WRONLY | O_CREAT, 0o600),
      messages: open(messages, O_WRONLY | O_CREAT, 0o600), environment: environment)
  }

  var results: String { folder.text("results") }
  var messages: String { folder.text("messages") }
}

/// A folder that goes when the test is over.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/notebook-tests-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func text(_ name: String) -> String {
    (try? String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)) ?? ""
  }

  var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] }
}

extension ChapterIdentity {
  /// A chapter that offers what a test asks for.
  static func sample(_ features: ChapterFeature = .usual) -> ChapterIdentity {
    ChapterIdentity(
      number: 4, title: "Softmax", question: "Which loss suits a classifier?",
      mainExperiment: "784-256-10 with Adam", takes: ("3 s", "15 s", "5 min"), features: features,
      folderName: "04-softmax")
  }
}
