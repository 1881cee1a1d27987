import Testing

@testable import Plots

@Suite struct BandTests {
  @Test func `runs become their lowest, mean and highest`() {
    let band = Band(name: nil, x: [1, 2], runs: [[1, 10], [2, 20], [6, 60]], color: nil)
    #expect(band.low == [1, 10])
    #expect(band.middle == [3, 30])
    #expect(band.high == [6, 60])
  }

  @Test func `where one run is missing the band is`() throws {
    let band = Band(name: nil, x: [1, 2], runs: [[1, .nan], [2, 20]], color: nil)
    #expect(band.low[0] == 1 && band.low[1].isNaN && band.high[1].isNaN)
    #expect(try #require(band.middle)[1].isNaN)
  }

  // An area and a line have nothing to show there: the picture would be empty.
  @Test func `a single place is a point, with a bar from the lowest to the highest`() throws {
    var figure = Figure("single", title: "Single", x: "epoch", y: "read")
    figure.band("runs", x: [1], runs: [[10], [12], [17]])
    try withFolder { folder in
      let written = try figure.write(to: folder)
      #expect(try text(written.script).contains("using 1:4:2:3 with yerrorbars"))
      #expect(try blocks(written.data)[0] == [[1, 10, 17, 13]])
      #expect(written.warning == nil)
    }
    guard hasGnuplot else { return }
    // Below the legend, where a line's sample stands too.
    let picture = try #require(figure.terminalPicture())
    #expect(picture.split(separator: "\n").contains { $0.filter { $0 == "*" }.count == 1 })
  }
}
