import Foundation
import TestSupport
import Testing

/// The chapters themselves, as a user runs them: on drawn digits, in their quick size.
@Suite struct ChapterRunTests {
  static let numbers = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10"]

  private func quickRun(_ number: String, plots: String, _ more: String...) throws -> Program.Run {
    try Program("Chapter\(number)").run(
      ["--quick", "--check", "--data", "drawn", "--plots", plots] + more)
  }

  @Test(arguments: numbers)
  func `a quick run ends well, says the same twice, and draws what gnuplot can draw`(
    _ number: String
  ) throws {
    let folder = try TemporaryFolder()
    let first = try quickRun(number, plots: folder.path + "/a")
    #expect(first.code == 0, "\(first.errors)")
    #expect(first.output.contains("✓"))
    let second = try quickRun(number, plots: folder.path + "/b")
    #expect(second.output == first.output)

    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/a").sorted()
    let scripts = names.filter { $0.hasSuffix(".gp") }
    #expect(scripts.count >= 3)
    for script in scripts {
      let stem = folder.path + "/a/" + script.dropLast(3)
      #expect(names.contains { $0 == script.dropLast(3) + ".dat" })
      let picture = try Data(contentsOf: URL(fileURLWithPath: stem + ".svg"))
      #expect(
        try Data(contentsOf: URL(fileURLWithPath: folder.path + "/b/\(script.dropLast(3)).svg"))
          == picture)
      try FileManager.default.removeItem(atPath: stem + ".svg")
      let drawn = try Program.gnuplot.run([stem + ".gp"])
      #expect(drawn.code == 0 && drawn.errors.isEmpty, "\(script): \(drawn.errors)")
      #expect(try Data(contentsOf: URL(fileURLWithPath: stem + ".svg")).count > 500)
    }
  }

  @Test(arguments: numbers)
  func `its help names the main experiment, the sizes and the exit codes`(_ number: String) throws {
    let help = try Program("Chapter\(number)").run(["--help"])
    #expect(help.code == 0)
    for word in ["--quick", "--full", "--seed", "--plots", "main experiment", "66"] {
      #expect(help.output.contains(word), "\(word)")
    }
  }

  @Test(arguments: numbers)
  func `Ctrl-C ends a run within a second, with 130 and nothing half written`(
    _ number: String
  ) throws {
    let folder = try TemporaryFolder()
    var seconds = 0.0
    let run = try Program("Chapter\(number)").run(
      ["--data", "drawn", "--epochs", "1000", "--plots", folder.path + "/plots"]
    ) { process in
      Thread.sleep(forTimeInterval: 2.5)
      let start = Date()
      process.interrupt()
      process.waitUntilExit()
      seconds = Date().timeIntervalSince(start)
    }
    #expect(run.code == 130, "\(run.errors)")
    #expect(run.errors.contains("Interrupted"))
    // A second is promised; a machine that is busy with other tests gets more.
    #expect(seconds < 5)
    let left = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []
    #expect(left.allSatisfy { !$0.contains("partial") })
  }
}

extension Program {
  /// The plotter, wherever it is installed.
  static var gnuplot: Program { Program(path: "/usr/bin/env", ["gnuplot"]) }
}
