import Files
import Foundation

/// The raw measurements of one machine, a JSON file for each comparison, so that a run of some of them
/// leaves the others as they are.
public struct ResultsFolder {
  /// The package's folder, which holds `results` and the page.
  let package: String
  /// Where it lies in there.
  let name: String
  var folder: String { "\(package)/\(name)" }

  /// The folder of this machine, made where it is missing.
  public init(package: String) throws {
    guard FileManager.default.fileExists(atPath: package) else {
      throw MissingPackage(path: package)
    }
    self.init(package: package, machine: Machine.current.fileName)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private init(package: String, machine: String) {
    self.package = package
    name = "results/\(machine)"
  }

  /// The folders of all machines that have measured, in the order of their names.
  func ofAllMachines() throws -> [ResultsFolder] {
    try FileManager.default.contentsOfDirectory(atPath: package + "/results").sorted()
      .filter { !$0.hasPrefix(".") }
      .map { ResultsFolder(package: package, machine: $0) }
  }

  public func save(_ result: MatchResult) throws {
    try write(result, to: "match-\(result.setting.fileName).json")
  }

  public func save(_ report: KernelReport) throws { try write(report, to: "kernels.json") }

  public func save(_ report: SoloReport) throws { try write(report, to: "solo.json") }

  func matches() throws -> [MatchResult] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasPrefix("match-") && $0.hasSuffix(".json") }
      .map(read)
  }

  func kernels() throws -> KernelReport? { try readIfThere("kernels.json") }

  func solo() throws -> SoloReport? { try readIfThere("solo.json") }

  private func readIfThere<Result: Decodable>(_ name: String) throws -> Result? {
    FileManager.default.fileExists(atPath: "\(folder)/\(name)") ? try read(name) : nil
  }

  private func write(_ result: some Encodable, to name: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    try TemporaryFile.write(try encoder.encode(result) + Data("\n".utf8), to: "\(folder)/\(name)")
  }

  private func read<Result: Decodable>(_ name: String) throws -> Result {
    let path = "\(folder)/\(name)"
    do {
      return try JSONDecoder().decode(
        Result.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw UnreadableResult(path: path, reason: "\(error)")
    }
  }
}
