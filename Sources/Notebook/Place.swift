/// Where in the sources something is shown.
struct Place: Equatable {
  /// As `#fileID` says it: "Chapter04/main.swift".
  let file: String
  let line: Int
}
