import Foundation

/// An executable of this package, run as a user runs it.
public struct Program: Sendable {
  /// What came of a run.
  public struct Run: Sendable {
    public let code: Int32
    public let output: String
    public let errors: String
  }

  private let url: URL
  private let firstArguments: [String]

  /// Where it lies.
  public var path: String { url.path }

  /// A program of the system, with arguments that come before all others.
  public init(path: String, _ firstArguments: [String] = []) {
    url = URL(fileURLWithPath: path)
    self.firstArguments = firstArguments
  }

  /// The executable of a name; it lies beside the test bundle.
  public init(_ name: String) {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    while folder.path != "/" {
      let program = folder.appendingPathComponent(name)
      if FileManager.default.isExecutableFile(atPath: program.path) { break }
      folder.deleteLastPathComponent()
    }
    url = folder.appendingPathComponent(name)
    firstArguments = []
  }

  /// Runs it to its end, in `folder` or where the tests run, with some environment variables
  /// changed. `whileRunning` is called after the start.
  public func run(
    _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:],
    whileRunning: (Process) -> Void = { _ in }
  ) throws -> Run {
    let scratch = try TemporaryFolder()
    let process = Process()
    process.executableURL = url
    process.arguments = firstArguments + arguments
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    process.environment = ProcessInfo.processInfo.environment
      .merging(environment) { _, new in new }
    // Files, not pipes: a program that says much would wait for a reader.
    process.standardOutput = try FileHandle(forWritingTo: scratch.file("output"))
    process.standardError = try FileHandle(forWritingTo: scratch.file("errors"))
    try process.run()
    whileRunning(process)
    process.waitUntilExit()
    return Run(
      code: process.terminationStatus, output: scratch.text(of: "output"),
      errors: scratch.text(of: "errors"))
  }
}

extension TemporaryFolder {
  fileprivate func file(_ name: String) throws -> URL {
    URL(fileURLWithPath: try write([], as: name))
  }

  /// What a file in it says.
  public func text(of name: String) -> String {
    String(decoding: bytes(of: name) ?? [], as: UTF8.self)
  }
}
