import Kernels
import Testing

// Whole numbers: every sum is exact in every order.
@Suite struct BatchNormalizationTests {
  @Test(arguments: someLengths)
  func `sums take a channel's numbers and nothing behind them`(count: Int) {
    var numbers = Numbers(count)
    let (x, dy) = (numbers.integers(count), numbers.integers(count))
    let distances = x.map { $0 - 3 }
    #expect(channelSum(count, readable(x)) == x.reduce(0, +))
    let (sum, squares) = centeredSums(count, readable(x), center: 3)
    #expect(sum == distances.reduce(0, +))
    #expect(squares == distances.reduce(0) { $0 + $1 * $1 })
    let (gradient, products) = gradientSums(count, readable(dy), readable(x), center: 3)
    #expect(gradient == dy.reduce(0, +))
    #expect(products == zip(dy, distances).reduce(0) { $0 + $1.0 * $1.1 })
  }

  @Test(arguments: someLengths)
  func `a channel is moved and scaled, forward and backward`(count: Int) {
    var numbers = Numbers(count)
    let (x, dy) = (numbers.integers(count), numbers.integers(count))
    var y = writable(count)
    normalize(count, readable(x), mean: 3, scale: 0.5, shift: -2, to: &y)
    #expect(difference(Array(y[..<count]), x.map { ($0 - 3) * 0.5 - 2 }) == nil)
    #expect(isUntouched(y, behind: count))
    var dx = writable(count)
    normalizeBackward(
      count, readable(dy), readable(x), mean: 3, scale: 0.5, a: 2, b: 0.25, to: &dx)
    let expected = zip(dy, x).map { ($0 - 2 - ($1 - 3) * 0.25) * 0.5 }
    #expect(difference(Array(dx[..<count]), expected) == nil)
    #expect(isUntouched(dx, behind: count))
  }
}
