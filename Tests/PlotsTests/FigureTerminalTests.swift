import Testing

@testable import Plots

@Suite(.enabled(if: hasGnuplot)) struct FigureTerminalTests {
  @Test func `a curve is drawn with letters, in the size of the terminal`() throws {
    let picture = try #require(Gallery.loss.terminalPicture(width: 60, height: 20))
    let lines = picture.split(separator: "\n", omittingEmptySubsequences: false)
    #expect((15...20).contains(lines.count))
    #expect(lines.allSatisfy { $0.count <= 60 })
    #expect(picture.contains("Loss of 784-256-10") && picture.contains("mini-batch"))
    #expect(picture.filter { $0 == "*" }.count > 20)
  }

  @Test func `bands show their mean`() throws {
    let picture = try #require(Gallery.band.terminalPicture())
    #expect(picture.contains("sigmoid") && picture.filter { $0 == "#" }.count > 20)
  }

  @Test func `pictures, maps and missing numbers have no curve to show`() {
    var missing = Figure("missing", title: "Missing", x: "x", y: "y")
    missing.line(x: [1], y: [.nan])
    for figure in [Gallery.digits, Gallery.confusion, Gallery.xor, missing] {
      #expect(figure.terminalPicture() == nil)
    }
  }
}
