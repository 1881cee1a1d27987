// What the errors of the other modules mean to a shell.

extension DataError: ReportableError {
  public var exitCode: Int32 { isMissing ? 66 : 65 }
}

extension PlotError: ReportableError {
  public var exitCode: Int32 { 74 }
}
