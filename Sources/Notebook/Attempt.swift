import Foundation

/// Calls what may fail. An error ends the run with one message on standard error and the exit code
/// of its kind (see `ReportableError`).
///
/// ```swift
/// let digits = attempt { try DigitData.load("mnist", seed: 1) }
/// ```
@discardableResult
public func attempt<Result>(_ body: () throws -> Result) -> Result {
  do { return try body() } catch { stop(reporting: error) }
}

/// Ends the program with one message on standard error and the exit code of the error's kind: 1
/// where the error is of none.
public func stop(reporting error: any Error) -> Never {
  OrderlyEnd.waitIfUnderWay()
  let console = Console.standard
  console.message(console.messageStyle.red("Error: ") + "\(error)")
  exit((error as? any ReportableError)?.exitCode ?? 1)
}
