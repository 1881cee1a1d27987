/// Why a comparison cannot go on.
enum ContestError: Error, CustomStringConvertible {
  case missingProgram(String)
  case cannotStart(contestant: String, reason: String)
  case died(contestant: String, status: Int32, lastLine: String?)
  case badAnswer(contestant: String, expected: String, found: String)

  var description: String {
    switch self {
    case .missingProgram(let path):
      "\(path): expected our own contestant, found nothing. Build it: swift build -c release "
        + "--package-path Benchmarks --product Bench"
    case .cannotStart(let contestant, let reason):
      "\(contestant): cannot be started: \(reason)"
    case .died(let contestant, let status, let lastLine):
      "\(contestant) ended in the middle of the comparison, with status \(status). "
        + (lastLine.map { "Its last line of standard error: \($0)" }
          ?? "It wrote nothing to standard error.")
    case .badAnswer(let contestant, let expected, let found):
      "\(contestant): expected \(expected), found: \(found)"
    }
  }
}
