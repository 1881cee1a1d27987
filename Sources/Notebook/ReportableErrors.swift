// What the errors of the other modules mean to a shell.

extension DataError: ReportableError {}

extension PlotError: ReportableError {
  public var exitCode: Int32 { 74 }
}
