import NeuralNetworks
import Testing

@testable import Datasets

@Suite struct DigitFormTests {
  @Test(arguments: 0..<10)
  func `a digit has several forms, each chosen as often as its share says`(digit: Int) {
    let forms = DigitForm.all[digit]
    #expect(forms.count >= 2)
    var random = RandomGenerator(seed: 1, branch: digit)
    var counts = [[Point]: Int]()
    let draws = 4000
    for _ in 0..<draws {
      counts[DigitForm.choose(digit, using: &random).strokes[0].points, default: 0] += 1
    }
    #expect(counts.count == forms.count, "two forms begin alike, or one never comes")
    let total = forms.reduce(0) { $0 + $1.share }
    for form in forms {
      let expected = form.share / total
      let chosen = Double(counts[form.strokes[0].points] ?? 0) / Double(draws)
      let deviation = (expected * (1 - expected) / Double(draws)).squareRoot()
      #expect(abs(chosen - expected) < 4 * deviation)
    }
  }

  @Test(arguments: 0..<10)
  func `a form stays near the unit square and fills most of its height`(digit: Int) {
    for form in DigitForm.all[digit] {
      let points = form.strokes.flatMap(\.points)
      for point in points {
        #expect((-0.05...1.05).contains(point.x) && (0...1).contains(point.y))
      }
      let heights = points.map(\.y)
      #expect(heights.max()! - heights.min()! >= 0.75)
    }
  }
}
