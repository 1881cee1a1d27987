import Testing

@testable import Plots

@Suite struct PaletteTests {
  @Test func `a diverging palette is white at zero, as far up as down`() {
    #expect(Palette.diverging.range(of: [-0.5, 2, .nan]) == -2...2)
    #expect(Palette.diverging.shades(15)[7] == "#ffffff")
  }

  @Test func `gray goes from white paper at zero to black ink`() {
    #expect(Palette.gray.range(of: [0.2, 0.8]) == 0...0.8)
    #expect(Palette.gray.shades(3) == ["#ffffff", "#808080", "#000000"])
  }

  @Test(arguments: [Palette.gray, .diverging, .sequential])
  func `a range has a length, whatever the numbers`(_ palette: Palette) {
    for values in [[], [0], [.nan], [.infinity], [-3, -3], [4]] {
      let range = palette.range(of: values)
      #expect(range.lowerBound < range.upperBound && range.contains(0))
    }
  }
}
