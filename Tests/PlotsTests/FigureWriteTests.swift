import Foundation
import NeuralNetworks
import Testing

@testable import Plots

@Suite struct FigureWriteTests {
  @Test
  func `the data file holds the numbers, to seven digits, under comments that say what they are`()
    throws
  {
    var figure = Figure("numbers", title: "Numbers", x: "step", y: "loss [nats]")
    let y = [0.1, 2.302585092994046, -1e-9, 12_345, 6.02214076e23]
    figure.line("training", x: [1, 2, 3, 4, 5], y: y)
    figure.points("data", x: [0.5], y: [0])
    try withFolder { folder in
      let written = try figure.write(to: folder)
      let blocks = try blocks(written.data)
      #expect(blocks.count == 2)
      #expect(blocks[0].map { $0[0] } == [1, 2, 3, 4, 5])
      for (row, expected) in zip(blocks[0], y) {
        #expect(abs(row[1] - expected) <= 5e-7 * abs(expected))
      }
      #expect(
        try text(written.data).hasPrefix(
          """
          # numbers: Numbers

          # index 0: training
          # columns: 1 step, 2 loss [nats]
          1 0.1
          2 2.302585
          3 -1e-09
          4 12345
          """))
    }
  }

  @Test func `a quote is doubled, also one with an accent upon it`() {
    #expect(quoted("it's") == "'it''s'")
    #expect(quoted("'\u{301}").unicodeScalars.elementsEqual("'''\u{301}'".unicodeScalars))
  }

  @Test func `the same figure gives the same bytes`() throws {
    for figure in [Gallery.loss, Gallery.weights, Gallery.collapse] {
      try withFolder { folder in
        let read = {
          let written = try figure.write(to: folder)
          return try [written.script, written.data, written.picture ?? written.data].map(text)
        }
        let first = try read()
        #expect(try read() == first)
      }
    }
  }

  @Test func `nothing but the three files is left`() throws {
    try withFolder { folder in
      _ = try Gallery.fit.write(to: folder + "/plots/chapter01/")
      let files = try files(in: folder + "/plots/chapter01")
      #expect(files == (hasGnuplot ? ["fit.dat", "fit.gp", "fit.svg"] : ["fit.dat", "fit.gp"]))
      #expect(try text(folder + "/plots/chapter01/fit.gp").contains("/chapter01/fit.svg'"))
    }
  }

  @Test(.enabled(if: hasGnuplot)) func `gnuplot renders the script that was left`() throws {
    try withFolder { folder in
      let written = try Gallery.errors.write(to: folder)
      let picture = try #require(written.picture)
      let first = try text(picture)
      try FileManager.default.removeItem(atPath: picture)
      let warning = try Gnuplot.run(#require(Gnuplot.path), script: written.script, of: "errors")
      #expect(warning == nil)
      #expect(try text(picture) == first)
    }
  }

  @Test func `without gnuplot the script and the data are written, and an old picture goes`() throws
  {
    try withFolder { folder in
      try "old".write(toFile: folder + "/fit.svg", atomically: true, encoding: .utf8)
      let written = try Gallery.fit.write(to: folder, gnuplot: nil)
      #expect(written.picture == nil)
      #expect(try files(in: folder) == ["fit.dat", "fit.gp"])
    }
  }

  @Test(.enabled(if: hasGnuplot)) func `what gnuplot complains about becomes the error`() throws {
    try withFolder { folder in
      let script = folder + "/wrong.gp"
      try Figure.write("plot 'missing.dat'\n", to: script)
      let error = #expect(throws: PlotError.self) {
        _ = try Gnuplot.run(#require(Gnuplot.path), script: script, of: "wrong")
      }
      #expect(error?.description.contains("missing.dat") == true)
    }
  }

  @Test(.enabled(if: hasGnuplot)) func `a warning of gnuplot does not cost the picture`() throws {
    try withFolder { folder in
      var figure = Figure("legend", title: "Long names", x: "x", y: "y")
      let name = String(repeating: "a very long name ", count: 12)
      for i in 0..<4 { figure.line("\(name)\(i)", x: [0, 1], y: [0, Double(i)]) }
      let written = try figure.write(to: folder)
      #expect(written.picture != nil)
      #expect(written.warning?.contains("key") == true)
    }
  }

  @Test(.enabled(if: hasGnuplot)) func `a picture that gnuplot leaves empty is an error`() throws {
    try withFolder { folder in
      // Ends well and draws nothing.
      #expect(throws: PlotError.self) {
        try Gallery.fit.write(to: folder, gnuplot: "/bin/true")
      }
      let files = try files(in: folder)
      #expect(files == ["fit.dat", "fit.gp"])
    }
  }

  @Test func `a folder that cannot be made or written is an error that names it`() throws {
    try withFolder { folder in
      let file = folder + "/file"
      try Figure.write("", to: file)
      for wrong in [file, file + "/plots", "/proc/plots"] {
        for attempt in [
          { try Figure.checkFolder(wrong) }, { _ = try Gallery.fit.write(to: wrong) },
        ] {
          let error = #expect(throws: PlotError.self) { try attempt() }
          guard case .cannotWrite(let path, let reason) = error else {
            Issue.record("\(String(describing: error)) is not about the folder")
            continue
          }
          #expect(path.hasPrefix(wrong) && !reason.isEmpty)
        }
      }
    }
  }

  @Test func `checking a folder makes it and leaves nothing in it`() throws {
    try withFolder { folder in
      try Figure.checkFolder(folder + "/a/b")
      #expect(try files(in: folder + "/a/b") == [])
    }
  }
}
