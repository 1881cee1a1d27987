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
}
