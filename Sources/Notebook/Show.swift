// What a chapter says as it runs. Results go to standard output, and in the reference run into the
// transcript, under the cell of main.swift that the call stands in: leave `file` and `line` to
// their defaults.

/// Shows a text, a tensor, a summary: anything that describes itself. A number with a fraction is
/// rounded to six significant digits.
@MainActor public func show(
  _ value: some CustomStringConvertible, file: String = #fileID, line: Int = #line
) {
  Session.current.show(text: readable(value), at: Place(file: file, line: line))
}

/// Shows a value behind its name, `label: value`; one of several lines begins under its name.
@MainActor public func show(
  _ label: String, _ value: some CustomStringConvertible, file: String = #fileID, line: Int = #line
) {
  let text = readable(value)
  Session.current.show(
    text: label + (text.contains("\n") ? ":\n" : ": ") + text, at: Place(file: file, line: line))
}

/// Shows a tensor behind its name and shape: `weight [5, 10]:` and the rows.
@MainActor public func show(
  _ label: String, _ tensor: Tensor, file: String = #fileID, line: Int = #line
) {
  let separator = tensor.shape.rank > 1 ? ":\n" : ": "
  Session.current.show(
    text: "\(label) \(tensor.shape)\(separator)\(tensor)", at: Place(file: file, line: line))
}

/// Shows a table: columns on the screen, Markdown on the page.
@MainActor public func show(_ table: Table, file: String = #fileID, line: Int = #line) {
  Session.current.show(table: table, at: Place(file: file, line: line))
}

/// Writes a figure to the folder of `--plots` and says where it is. With `inTerminal`, for the main
/// loss curve of a chapter, it is also drawn with characters where output is a terminal. Ends the
/// run with a message when the figure cannot be written.
@MainActor public func show(
  _ figure: Figure, inTerminal: Bool = false, file: String = #fileID, line: Int = #line
) {
  attempt {
    try Session.current.show(
      figure: figure, inTerminal: inTerminal, at: Place(file: file, line: line))
  }
}
