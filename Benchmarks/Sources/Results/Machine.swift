import Foundation

/// The computer that measured.
public struct Machine: Codable, Hashable, Sendable {
  public let processor: String
  public let cores: Int
  public let system: String

  public static var current: Machine {
    Machine(
      processor: processorName, cores: ProcessInfo.processInfo.activeProcessorCount,
      system: ProcessInfo.processInfo.operatingSystemVersionString)
  }

  /// As Linux names it, with the vectors it has, because some virtual machines hide the model.
  private static var processorName: String {
    let lines = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8))?.split(
      separator: "\n")
    func value(_ name: String) -> String? {
      lines?.first { $0.hasPrefix(name) }?.split(separator: ":", maxSplits: 1).last
        .map { $0.trimmingCharacters(in: .whitespaces) }
    }
    guard let model = value("model name") else { return "an unnamed processor" }
    let flags = value("flags")?.split(separator: " ") ?? []
    let vectors = flags.contains("avx512f") ? "AVX-512" : flags.contains("avx2") ? "AVX2" : nil
    guard let family = value("cpu family") else { return model }
    return "\(model), family \(family)" + (vectors.map { ", \($0)" } ?? "")
  }

  /// The processor's name as that of a folder.
  var fileName: String {
    processor.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
  }

  public var description: String { "\(processor), \(cores) cores, \(system)" }
}
