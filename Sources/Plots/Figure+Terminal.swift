import Files
import Foundation

extension Figure {
  /// The curves of the first panel that has any, drawn with letters by gnuplot, for a terminal of
  /// `width` x `height` characters. Nil where gnuplot is not installed, where there is no curve,
  /// and where gnuplot fails: it is a courtesy, the files are the result.
  public func terminalPicture(width: Int = 80, height: Int = 24) -> String? {
    guard let gnuplot = Gnuplot.path, case .panels(let panels, _) = content,
      var panel = panels.first(where: { $0.parts.contains(where: \.isCurve) && !$0.isFlat })
    else { return nil }
    panel.parts = panel.parts.filter(\.isCurve)
    if panels.count == 1 { panel.title = title }
    var script = GnuplotScript(isForTerminal: true)
    script.say([
      "set tics nomirror", "set format '%g'", "set key outside top center horizontal width 2",
    ])
    guard panel.draw(in: &script) else { return nil }

    guard let drawn = try? drawing(of: script, gnuplot, width: width, height: height) else {
      return nil
    }
    let lines = String(decoding: drawn, as: UTF8.self)
      .split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\u{0C}" }
      .map { $0.replacing(/\s+$/, with: "") }
    let isFilled = lines.map { !$0.isEmpty }
    guard let first = isFilled.firstIndex(of: true), let last = isFilled.lastIndex(of: true) else {
      return nil
    }
    return lines[first...last].joined(separator: "\n")
  }

  /// What gnuplot draws, by way of files that are gone afterwards, and after an interruption too.
  private func drawing(
    of script: GnuplotScript, _ gnuplot: String, width: Int, height: Int
  ) throws -> Data {
    let stem = FileManager.default.temporaryDirectory.path + "/figure-\(UUID().uuidString)"
    let (data, picture) = (try TemporaryFile(for: stem + ".dat"), try TemporaryFile(for: stem))
    let commands = try TemporaryFile(for: stem + ".gp")
    try script.writeData(comment: comment, to: data.path)
    let text = script.text(
      comment: comment,
      terminal: "dumb mono size \(max(width, 40)),\(max(height, 12)) noenhanced",
      data: data.path, output: picture.path)
    try Figure.write(text, to: commands.path)
    _ = try Gnuplot.run(gnuplot, script: commands.path, of: name)
    return try withExtendedLifetime((data, commands)) {
      try Data(contentsOf: URL(fileURLWithPath: picture.path))
    }
  }
}
