import Files
import Foundation

extension Chapter {
  /// An empty folder for files that are no figures. It lies beside the figures, and in the reference
  /// run in `plots/chapterNN`, which git ignores. What an earlier run has left there is removed; a
  /// folder that no run has made ends this one with a message.
  public func emptyFolder(_ name: String) -> String {
    let place = arguments.plots ?? "plots/chapter\(identity.paddedNumber)"
    let path = "\(place)/\(name)"
    attempt { try Self.makeEmpty(path) }
    session.writtenFiles.add(path)
    return path
  }

  static func makeEmpty(_ path: String) throws {
    // By this mark a later run knows the folder again.
    let mark = "\(path)/.made-by-a-chapter"
    if FileManager.default.fileExists(atPath: path) {
      guard FileManager.default.fileExists(atPath: mark) else {
        throw Failure(
          "\(path) is there already, and no chapter has made it. Remove it, or choose another "
            + "folder with --plots.")
      }
      do {
        // The mark stays, so that a run that is interrupted here leaves a folder that the next knows.
        for name in try FileManager.default.contentsOfDirectory(atPath: path)
        where "\(path)/\(name)" != mark {
          try FileManager.default.removeItem(atPath: "\(path)/\(name)")
        }
      } catch {
        throw Failure("cannot remove what an earlier run has left in \(path).")
      }
    }
    try OutputFolder.prepare(path)
    try OutputFolder.write(Data(), to: mark)
  }
}
