/// Why a figure was not drawn.
public enum PlotError: Error, Equatable, CustomStringConvertible {
  /// A folder or file cannot be written.
  case cannotWrite(path: String, reason: String)
  /// A figure has no number to show: nothing was drawn into it, or all its numbers are missing.
  case nothingToDraw(figure: String)
  /// gnuplot did not make the picture.
  case gnuplotFailed(script: String, message: String)

  public var description: String {
    switch self {
    case .cannotWrite(let path, let reason):
      "cannot write \(path): \(reason). Choose a folder that you can write to (--plots FOLDER)."
    case .nothingToDraw(let figure):
      "the figure \"\(figure)\" has nothing to draw: it holds no number that is finite "
        + "(and positive, on a logarithmic axis)."
    case .gnuplotFailed(let script, let message):
      "gnuplot could not draw \(script): \(message)"
    }
  }
}
