import Testing

@testable import Plots

@Suite struct GnuplotFileTests {
  @Test func `text and tables are written as they come`() throws {
    try withFolder { folder in
      let file = try GnuplotFile(path: folder + "/file")
      try file.write("# π\n")
      try file.write(rows: [[1, 0.1], [-2.5, .nan]])
      try file.write(rows: [])
      try file.close()
      #expect(try text(folder + "/file") == "# π\n1 0.1\n-2.5 nan\n")
    }
  }

  @Test func `a file that cannot be opened is an error with the system's reason`() {
    #expect(
      throws: PlotError.cannotWrite(
        path: "/nowhere/at/all", reason: "No such file or directory")
    ) { try GnuplotFile(path: "/nowhere/at/all") }
  }

  @Test(arguments: [1, 100_000]) func `a full disk is an error`(_ rows: Int) {
    #expect(
      throws: PlotError.cannotWrite(path: "/dev/full", reason: "No space left on device")
    ) {
      let file = try GnuplotFile(path: "/dev/full")
      try file.write(rows: Array(repeating: [1, 2], count: rows))
      try file.close()
    }
  }
}
