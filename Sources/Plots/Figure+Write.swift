import Files
import Foundation

extension Figure {
  /// Writes `NAME.gp` and `NAME.dat` into a folder, which is made where it is missing, and
  /// `NAME.svg` where gnuplot is installed. Each file is written under another name and then
  /// renamed, so that nothing half written is left; the same figure gives the same bytes.
  ///
  /// The script names its files as the folder is given: with `plots/chapter04`, it is run from
  /// the folder that holds `plots`, `gnuplot plots/chapter04/NAME.gp`.
  @discardableResult
  public func write(to folder: String) throws(PlotError) -> WrittenFigure {
    try write(to: folder, gnuplot: Gnuplot.path)
  }

  /// Whether gnuplot is installed.
  public static var canBeDrawn: Bool { Gnuplot.path != nil }

  func write(to folder: String, gnuplot: String?) throws(PlotError) -> WrittenFigure {
    let (script, width, height) = try script()
    // Here gnuplot would look for a home folder, a program or an option.
    let folder = folder.first.map { "~<|-".contains($0) } == true ? "./" + folder : folder
    try Figure.make(folder)
    let stem = folder.hasSuffix("/") ? folder + name : folder + "/" + name
    let (gp, dat, svg) = (stem + ".gp", stem + ".dat", stem + ".svg")
    let terminal = terminal(width: width, height: height)
    func text(output: String) -> String {
      script.text(comment: comment, terminal: terminal, data: dat, output: output)
    }
    try Figure.replace(dat) { path throws(PlotError) in
      try script.writeData(comment: comment, to: path)
    }
    try Figure.replace(gp) { path throws(PlotError) in
      try Figure.write(text(output: svg), to: path)
    }
    // No picture is better than one of other numbers.
    unlink(svg)
    guard let gnuplot else {
      return WrittenFigure(script: gp, data: dat, picture: nil, warning: nil)
    }
    var warning: String?
    try Figure.replace(svg) { path throws(PlotError) in
      let trial = try Figure.temporary(gp)
      try Figure.write(text(output: path), to: trial.path)
      warning = try Gnuplot.run(gnuplot, script: trial.path, of: gp)
      guard let picture = FileManager.default.contents(atPath: path),
        String(decoding: picture.suffix(20), as: UTF8.self).contains("</svg>")
      else { throw .gnuplotFailed(script: gp, message: "the picture is missing or incomplete") }
    }
    return WrittenFigure(script: gp, data: dat, picture: svg, warning: warning)
  }

  /// Finds out, before a long training, whether figures can be written to a folder. Makes it where
  /// it is missing.
  static func checkFolder(_ folder: String) throws(PlotError) {
    try make(folder)
    let trial = folder + "/.writable-\(getpid())"
    defer { unlink(trial) }
    try write("", to: trial)
  }

  private static func make(_ folder: String) throws(PlotError) {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      let reason = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
      throw .cannotWrite(
        path: folder,
        reason: reason.map { String(cString: strerror(Int32($0.code))) } ?? "no folder can be made")
    }
  }

  static func write(_ text: String, to path: String) throws(PlotError) {
    let file = try GnuplotFile(path: path)
    try file.write(text)
    try file.close()
  }

  /// A file under another name, which is gone after its use.
  private static func temporary(_ path: String) throws(PlotError) -> TemporaryFile {
    do {
      return try TemporaryFile(for: path)
    } catch {
      throw .cannotWrite(path: path, reason: error.reason)
    }
  }

  /// Has a file written under another name, and renames it.
  private static func replace(
    _ path: String, _ write: (String) throws(PlotError) -> Void
  ) throws(PlotError) {
    let file = try temporary(path)
    try write(file.path)
    do {
      try file.moveIntoPlace()
    } catch {
      throw .cannotWrite(path: path, reason: error.reason)
    }
  }
}
