/// A figure as gnuplot reads it: the lines of the script and the blocks of the data file.
struct GnuplotScript {
  /// Whether it draws with letters, in a terminal, instead of lines and colours.
  let isForTerminal: Bool
  /// How long the sides of a panel are that something fills entirely, in pixels of the picture.
  let flatSide: Double
  private(set) var lines: [String] = []
  private(set) var blocks: [DataBlock] = []

  init(isForTerminal: Bool = false, flatSide: Double = 0) {
    self.isForTerminal = isForTerminal
    self.flatSide = flatSide
  }

  mutating func say(_ line: String) { lines.append(line) }
  mutating func say(_ lines: [String]) { self.lines += lines }

  /// Puts a block into the data file. Returns how a `plot` command names it.
  mutating func add(_ block: DataBlock) -> String {
    blocks.append(block)
    return "data index \(blocks.count - 1)"
  }

  /// The script's text. `data` and `output` are paths as gnuplot is to find them.
  func text(comment: String, terminal: String, data: String, output: String) -> String {
    """
    # \(oneLine(comment))
    set encoding utf8
    set terminal \(terminal)
    set output \(quoted(output))
    data = \(quoted(data))
    \(lines.joined(separator: "\n"))
    unset output

    """
  }

  /// Writes the data file: blocks that gnuplot counts from 0, two empty lines between them.
  func writeData(comment: String, to path: String) throws(PlotError) {
    let file = try GnuplotFile(path: path)
    try file.write("# \(oneLine(comment))\n")
    for (i, block) in blocks.enumerated() {
      try file.write("\(i == 0 ? "" : "\n")\n# index \(i): \(oneLine(block.title))\n")
      try file.write("# \(oneLine(block.legend))\n")
      try file.write(rows: block.rows)
    }
    try file.close()
  }
}
