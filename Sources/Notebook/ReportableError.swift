/// An error that a user can act on: one clear message, and the exit code that tells what kind it
/// is.
public protocol ReportableError: Error, CustomStringConvertible {
  /// 64 wrong usage, 65 bad data, 66 missing input, 73 a file that cannot be created, 74 one that
  /// cannot be written to its end, 1 anything else.
  var exitCode: Int32 { get }
}

/// A failure of one of the book's programs.
public struct Failure: ReportableError {
  public let description: String
  public let exitCode: Int32

  /// `exitCode` is 73, a file that cannot be created, unless another one fits.
  public init(_ description: String, exitCode: Int32 = 73) {
    self.description = description
    self.exitCode = exitCode
  }
}
