import NeuralNetworks
import Testing

@testable import Datasets

@Suite struct HandTests {
  @Test(arguments: 0..<10)
  func `no two hands write a form alike, and none far from it`(digit: Int) {
    var random = RandomGenerator(seed: 3, branch: digit)
    var seen = Set<[[Point]]>()
    for form in DigitForm.all[digit] {
      for _ in 0..<50 {
        let lines = Hand(using: &random).write(form, using: &random)
        #expect(lines.count == form.strokes.count)
        #expect(seen.insert(lines).inserted)
        for point in lines.joined() { #expect(abs(point.x) < 1.6 && abs(point.y) < 1) }
      }
    }
  }

  @Test func `one hand writes a form twice with the same slope but not the same points`() {
    var random = RandomGenerator(seed: 4)
    let form = DigitForm.one[0]
    for _ in 0..<50 {
      let hand = Hand(using: &random)
      let (a, b) = (hand.write(form, using: &random)[0], hand.write(form, using: &random)[0])
      func slope(_ line: [Point]) -> Double {
        (line.last!.x - line[0].x) / (line.last!.y - line[0].y)
      }
      #expect(a != b)
      #expect(abs(slope(a) - slope(b)) < 0.25)
    }
  }
}
