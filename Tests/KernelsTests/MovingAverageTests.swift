import Kernels
import Testing

@Suite struct MovingAverageTests {
  @Test(arguments: someLengths)
  func `an average moves by a share of its distance`(count: Int) {
    var numbers = Numbers(count)
    let (old, x) = (numbers.integers(count), numbers.integers(count))
    var average = writable(old)
    moveAverage(count, &average, towards: readable(x), share: 0.25)
    #expect(difference(Array(average[..<count]), zip(old, x).map { $0 + ($1 - $0) / 4 }) == nil)
    #expect(isUntouched(average, behind: count))
  }
}
