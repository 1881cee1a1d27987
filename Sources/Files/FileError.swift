import Foundation

/// A file or folder that cannot be written, as one message for a person.
public struct FileError: Error, Equatable, Sendable {
  public let path: String
  /// Why, in the system's words: "No space left on device".
  public let reason: String

  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  /// With the system's words for an error number.
  public init(path: String, code: Int32) {
    self.init(path: path, reason: String(cString: strerror(code)))
  }
}

extension FileError: CustomStringConvertible {
  public var description: String {
    "\(path): expected to write it, found: \(reason). Make room, or choose another folder."
  }
}
