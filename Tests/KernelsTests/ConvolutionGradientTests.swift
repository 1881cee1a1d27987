import Kernels
import Testing

@Suite struct ConvolutionGradientTests {
  @Test func `weight gradients are added to the target, and nothing behind a row counts`() {
    for test in ConvolutionCase.all {
      var numbers = Numbers(test.samples)
      let x = numbers.integers(test.inputCount, upTo: 4)
      let dy = numbers.integers(test.outputCount, upTo: 4)
      let before = numbers.integers(test.weightCount)
      var expected = writable(before)
      test.forEachProduct { y, weight, pixel in expected[weight] += dy[y] * x[pixel] }
      var found = writable(before)
      convolutionWeightGradient(test.geometry, readable(x), readable(dy), to: &found)
      #expect(difference(found, expected) == nil, "\(test)")
    }
  }
}
