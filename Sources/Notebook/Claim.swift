/// What a claim rests on.
public enum ClaimSubject: Sendable {
  /// On what was computed: it holds in every size of run.
  case computation
  /// On how well something was trained: a quick run does not judge it.
  case training
}

/// Says something that this run shows, with its figures, and whether it holds. Where it does not
/// hold, a run with `--check` fails at its end.
///
/// ```swift
/// claim("the CNN reads more digits: \(grouped(cnn)) against \(grouped(dense))",
///   cnn > dense + 50, of: .training)
/// ```
@MainActor public func claim(
  _ text: String, _ holds: Bool, of subject: ClaimSubject = .computation, file: String = #fileID,
  line: Int = #line
) {
  Session.current.claim(text, holds, of: subject, at: Place(file: file, line: line))
}
