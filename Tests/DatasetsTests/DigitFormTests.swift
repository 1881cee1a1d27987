import NeuralNetworks
import Testing

@testable import Datasets

@Suite struct DigitFormTests {
  @Test(arguments: 0..<10)
  func `a digit has several forms, each drawn as often as its share says`(digit: Int) {
    let forms = DigitForm.all[digit]
    #expect(forms.count >= 2)
    var random = RandomGenerator(seed: 1, stream: .example, branch: digit)
    var counts = [[Point]: Int]()
    let draws = 4000
    for _ in 0..<draws {
      counts[DigitForm.choose(digit, using: &random).strokes[0].points, default: 0] += 1
    }
    let total = forms.reduce(0) { $0 + $1.share }
    for form in forms {
      // Forms that differ in a later stroke only are counted together.
      let start = form.strokes[0].points
      let share = forms.filter { $0.strokes[0].points == start }.reduce(0) { $0 + $1.share } / total
      let deviation = (share * (1 - share) / Double(draws)).squareRoot()
      let drawn = Double(counts[start] ?? 0) / Double(draws)
      #expect(abs(drawn - share) <= 4 * deviation)
    }
  }

  @Test(arguments: 0..<10)
  func `a form stays near the unit square and fills its height`(digit: Int) {
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
