/// What is wrong with the data of a run, as one message for a person: which file, what was
/// expected, what was found, what to do.
public enum DataError: Error, Equatable, Sendable {
  /// A file or folder that is not there or cannot be read.
  case missing(String)
  /// A file that was read but is not what it should be.
  case malformed(String)

  /// The code with which a program ends because of it (BSD's sysexits): 66, no input, or 65, bad
  /// data.
  public var exitCode: Int32 {
    switch self {
    case .missing: 66
    case .malformed: 65
    }
  }
}

extension DataError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missing(let message), .malformed(let message): message
    }
  }
}
