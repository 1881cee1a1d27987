// What a chapter says as it runs. Results go to standard output, and in the reference run into the
// transcript, under the cell that `line` lies in: leave `line` to its default.

/// Shows a text, a tensor, a summary: anything that describes itself. A number with a fraction is
/// rounded to six significant digits.
@MainActor public func show(_ value: some CustomStringConvertible, line: Int = #line) {
  Session.current.show(text: readable(value), line: line)
}

/// Shows a value behind its name, `label: value`; one of several lines begins under its name.
@MainActor public func show(
  _ label: String, _ value: some CustomStringConvertible, line: Int = #line
) {
  let text = readable(value)
  Session.current.show(text: label + (text.contains("\n") ? ":\n" : ": ") + text, line: line)
}

/// Shows a tensor behind its name and shape: `weight [5, 10]:` and the rows.
@MainActor public func show(_ label: String, _ tensor: Tensor, line: Int = #line) {
  let separator = tensor.shape.rank > 1 ? ":\n" : ": "
  Session.current.show(text: "\(label) \(tensor.shape)\(separator)\(tensor)", line: line)
}

/// Shows a table: columns on the screen, Markdown on the page.
@MainActor public func show(_ table: Table, line: Int = #line) {
  Session.current.show(table: table, line: line)
}

/// Writes a figure to the folder of `--plots` and says where it is. With `inTerminal`, for the main
/// loss curve of a chapter, it is also drawn with characters where output is a terminal. Ends the
/// run with a message when the figure cannot be written.
@MainActor public func show(_ figure: Figure, inTerminal: Bool = false, line: Int = #line) {
  attempt { try Session.current.show(figure: figure, inTerminal: inTerminal, line: line) }
}
