import Kernels
import Testing

// Whole numbers and strengths of a power of two: every result is exact.
@Suite struct RegularizationTests {
  @Test(arguments: someLengths)
  func `the pull of the square grows with the weight`(count: Int) {
    var numbers = Numbers(count)
    let (w, g) = (readable(numbers.integers(count)), readable(numbers.integers(count)))
    var out = writable(count)
    addSquarePenalty(count, w, g, strength: 0.25, to: &out)
    let expected = (0..<count).map { g[$0] + 0.25 * w[$0] }
    #expect(difference(Array(out[..<count]), expected) == nil)
    #expect(isUntouched(out, behind: count))
  }

  @Test(arguments: someLengths)
  func `the pull of the absolute value has one size, and none at zero`(count: Int) {
    var numbers = Numbers(count)
    let (w, g) = (readable(numbers.integers(count, upTo: 2)), readable(numbers.integers(count)))
    var out = writable(count)
    addAbsolutePenalty(count, w, g, strength: 0.25, to: &out)
    let expected = (0..<count).map { g[$0] + (w[$0] > 0 ? 0.25 : w[$0] < 0 ? -0.25 : 0) }
    #expect(difference(Array(out[..<count]), expected) == nil)
    #expect(isUntouched(out, behind: count))
  }

  @Test(arguments: someLengths)
  func `shrinking takes a share of every weight`(count: Int) {
    var numbers = Numbers(count)
    let before = numbers.integers(count)
    var w = writable(before)
    shrink(count, &w, by: 0.25)
    #expect(difference(Array(w[..<count]), before.map { 0.75 * $0 }) == nil)
    #expect(isUntouched(w, behind: count))
  }
}
