import Files
import Foundation

/// `RESULTS.md`: everything that is in the results' folders, a chapter for each machine.
public struct ResultsPage {
  private let folder: ResultsFolder

  public init(_ folder: ResultsFolder) { self.folder = folder }

  /// Writes the page and its plots.
  public func write() throws {
    let head = """
      # Results

      Written by `make bench` from the measurements in `results`; not by hand. Each machine that has
      measured has a chapter: absolute times differ from one to the other.

      """
    let machines = try folder.ofAllMachines().map { try MachineResults($0).write() }
    let text = ([head] + machines).joined(separator: "\n")
    try TemporaryFile.write(Data(text.utf8), to: folder.package + "/RESULTS.md")
  }
}
