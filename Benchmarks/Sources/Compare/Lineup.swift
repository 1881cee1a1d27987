import Foundation
import Results

/// Who takes part, and how each is started.
struct Lineup {
  private static let peers = ["torch", "torch-compile", "tensorflow", "paddle", "jax"]

  /// Where MNIST lies when nobody says where.
  static var usualData: String {
    let folder = ProcessInfo.processInfo.environment["MNIST_DIR"] ?? ""
    return folder.isEmpty ? "data/mnist" : folder
  }

  /// The package's folder, with the peers in it.
  let package: String
  /// The folder with MNIST's files.
  let data: String

  /// Starts all contestants and waits until they are ready. Peers that are not installed are left
  /// out.
  func start(_ setting: Setting) throws -> [(contestant: Contestant, greeting: Greeting)] {
    let arguments = [
      setting.network.rawValue, "--batch-size", "\(setting.batchSize)", "--threads",
      "\(setting.threads)", "--data", data, "--interactive",
    ]
    let bench = Bundle.main.executableURL!.deletingLastPathComponent().path + "/Bench"
    guard FileManager.default.isExecutableFile(atPath: bench) else {
      throw ContestError.missingProgram(bench)
    }
    var started = [try Contestant("ours", program: bench, arguments: arguments)]
    let python = package + "/peers/.venv/bin/python"
    if FileManager.default.isExecutableFile(atPath: python) {
      started += try Self.peers.map { peer in
        try Contestant(
          peer, program: python, arguments: [package + "/peers/run.py", peer] + arguments)
      }
    } else {
      say("  no peers: \(python) is not there; make bench-peers installs them")
    }
    return try started.compactMap { contestant in
      guard let greeting = try contestant.greet() else {
        say(
          "  \(contestant.name): left out: it lacks this network, or is not installed "
            + "(make bench-peers)")
        return nil
      }
      return (contestant, greeting)
    }
  }
}
