import Testing

@testable import Datasets

@Suite struct PaperTests {
  @Test(arguments: [(1, 1), (1, 30), (7, 5), (60, 90)])
  func `even paper is even`(height: Int, width: Int) {
    let paper = Paper(
      of: GrayImage(
        height: height, width: width, pixels: .init(repeating: 90, count: height * width)))
    #expect(abs(paper.brightness(x: 0, y: 0) - 90) < 1e-3)
    #expect(abs(paper.brightness(x: width - 1, y: height - 1) - 90) < 1e-3)
  }

  @Test func `light from one side is found, with ink on a third of the sheet`() {
    func light(_ x: Int, _ y: Int) -> Double { 100 + Double(x) + Double(y) / 2 }
    let image = GrayImage(
      height: 90, width: 100,
      pixels: (0..<9000).map { i in
        let (x, y) = (i % 100, i / 100)
        let isInk = (30..<70).contains(x) && (10..<80).contains(y)
        return UInt8(light(x, y) - (isInk ? 90 : 0))
      })
    let paper = Paper(of: image)
    for (x, y) in [(0, 0), (99, 0), (50, 45), (0, 89), (99, 89)] {
      #expect(abs(Double(paper.brightness(x: x, y: y)) - light(x, y)) < 2)
    }
  }
}
