import Foundation
import Plots
import Testing

@Suite struct ContoursTests {
  private func circles(_ levels: [Double]) -> Figure {
    var figure = Figure("circles", title: "Circles", x: "x", y: "y")
    figure.contours(x: -2...2, y: -1...3, levels: levels) { x, y in x * x + y * y }
    return figure
  }

  @Test func `heights stand row by row from the lowest y upward`() throws {
    try withFolder { folder in
      let rows = try blocks(circles([1]).write(to: folder).data)[0]
      #expect(rows.count == 81 && rows.allSatisfy { $0.count == 81 })
      #expect(rows[0][0] == 5 && rows[80][80] == 13 && rows[20][40] == 0 && rows[80][40] == 9)
    }
  }

  @Test func `a line is drawn at every height that there is, where it belongs`() throws {
    try withFolder { folder in
      let written = try circles([1, 4, 1000]).write(to: folder)
      let script = try text(written.script)
      #expect(script.contains("levels discrete 1, 4\n"))
      guard hasGnuplot else { return }
      #expect(written.warning == nil)
      // The same lines as a table: every point of them has its height.
      let table = "\(folder)/table.txt"
      try (script + "set table '\(table)'\nplot $contours using ($1*$1+$2*$2):3 with points\n")
        .write(toFile: "\(folder)/again.gp", atomically: true, encoding: .utf8)
      let gnuplot = Process()
      gnuplot.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      gnuplot.arguments = ["gnuplot", "\(folder)/again.gp"]
      try gnuplot.run()
      gnuplot.waitUntilExit()
      let pairs = try text(table).split(separator: "\n").compactMap { line -> [Double]? in
        if line.hasPrefix("#") { return nil }
        let numbers = line.split(separator: " ").compactMap { Double($0) }
        return numbers.count == 2 ? numbers : nil
      }
      #expect(pairs.count > 100 && Set(pairs.map { $0[1] }) == [1, 4])
      #expect(pairs.allSatisfy { abs($0[0] - $0[1]) < 0.01 })
    }
  }

  @Test func `heights that are nowhere, or not numbers, draw nothing`() throws {
    try withFolder { folder in
      #expect(throws: PlotError.self) { try circles([-1, 1000]).write(to: folder) }
      var figure = Figure("none", title: "None", x: "x", y: "y")
      figure.contours(x: 0...1, y: 0...1, levels: [0]) { _, _ in .nan }
      #expect(throws: PlotError.self) { try figure.write(to: folder) }
      var hole = Figure("hole", title: "Hole", x: "x", y: "y")
      hole.contours(x: -1...1, y: -1...1, levels: [0.5]) { x, y in
        x > 0.5 ? .infinity : x * x + y * y
      }
      let written = try hole.write(to: folder)
      #expect(written.warning == nil)
    }
  }
}
