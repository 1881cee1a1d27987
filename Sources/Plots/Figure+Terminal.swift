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

    let folder = FileManager.default.temporaryDirectory.path + "/figure-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    do {
      try Figure.checkFolder(folder)
      try script.writeData(comment: comment, to: folder + "/data")
      let text = script.text(
        comment: comment,
        terminal: "dumb mono size \(max(width, 40)),\(max(height, 12)) noenhanced",
        data: folder + "/data", output: folder + "/picture")
      try Figure.write(text, to: folder + "/script")
      _ = try Gnuplot.run(gnuplot, script: folder + "/script", of: name)
    } catch { return nil }
    guard let drawn = FileManager.default.contents(atPath: folder + "/picture") else { return nil }
    let lines = String(decoding: drawn, as: UTF8.self)
      .split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\u{0C}" }
      .map { $0.replacing(/\s+$/, with: "") }
    let isFilled = lines.map { !$0.isEmpty }
    guard let first = isFilled.firstIndex(of: true), let last = isFilled.lastIndex(of: true) else {
      return nil
    }
    return lines[first...last].joined(separator: "\n")
  }
}
