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
  report(error)
  exit((error as? any ReportableError)?.exitCode ?? 1)
}

/// Says what went wrong on standard error, where the program goes on nevertheless.
public func report(_ error: any Error) {
  let console = Console.standard
  console.message(console.messageStyle.red("Error: ") + "\(error)")
}

/// A result in bold, where standard output is a terminal that shows it.
public func emphasized(_ text: String) -> String { Console.standard.resultStyle.bold(text) }
