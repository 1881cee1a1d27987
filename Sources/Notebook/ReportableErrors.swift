import Files

// What the errors of the other modules mean to a shell.

extension DataError: ReportableError {}

extension ModelFileError: ReportableError {}

extension Divergence: ReportableError {
  public var exitCode: Int32 { 1 }
}

extension FileError: ReportableError {
  public var exitCode: Int32 { 74 }
}

extension PlotError: ReportableError {
  public var exitCode: Int32 {
    switch self {
    case .cannotWrite, .gnuplotFailed: 74
    case .nothingToDraw: 1
    }
  }
}
