/// What is wrong with a model file, as one message for a person: which file, what was expected,
/// what was found, what to do.
public enum ModelFileError: Error, Equatable, Sendable {
  /// There is no such file, or it cannot be read.
  case missing(String)
  /// It is no safetensors file, is cut off, or does not fit the network.
  case malformed(String)
  /// It cannot be written.
  case cannotWrite(String)

  /// The code with which a program ends because of it (BSD's sysexits): 66, no input; 65, bad data;
  /// 73, cannot create output.
  public var exitCode: Int32 {
    switch self {
    case .missing: 66
    case .malformed: 65
    case .cannotWrite: 73
    }
  }
}

extension ModelFileError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missing(let message), .malformed(let message), .cannotWrite(let message): message
    }
  }
}
