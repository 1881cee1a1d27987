import Kernels
import Testing

@Suite struct ConvolutionTests {
  @Test(arguments: StartCase.ofConvolutions)
  func `a convolution is that of seven plain loops and writes nothing else`(start: StartCase) throws
  {
    for test in ConvolutionCase.all {
      var numbers = Numbers(test.samples)
      let x = numbers.integers(test.inputCount)
      let w = numbers.integers(test.weightCount)
      let constants = numbers.integers(test.outputs)
      let before =
        start == .existing
        ? numbers.integers(test.outputCount) : Array(repeating: untouched, count: test.outputCount)
      var expected = writable(before)
      for i in 0..<test.outputCount {
        expected[i] = Scalar(
          start.first(before[i], constants, row: i / (test.outputCount / test.outputs)))
      }
      test.forEachProduct { y, weight, pixel in expected[y] += w[weight] * x[pixel] }

      var found = writable(before)
      start.with(constants) { start in
        convolve(test.geometry, readable(x), packed: test.packed(w), to: &found, start: start)
      }
      try #require(difference(found, expected) == nil, "\(test)")
    }
  }

  @Test func `packed kernels are the same numbers, and no more of them`() {
    for test in ConvolutionCase.all {
      let w = (0..<test.weightCount).map { Scalar($0) }
      for reversed in [false, true] {
        let packed = test.packed(w, reversed: reversed)
        #expect(packed[..<w.count].sorted() == w)
        #expect(packed[w.count...].allSatisfy { $0 == untouched })
      }
    }
  }

  @Test(arguments: [false, true])
  func `reversed kernels over gradients give the gradient of the input`(inBorder: Bool) throws {
    for test in ConvolutionCase.all {
      var numbers = Numbers(test.samples + 1)
      let w = numbers.integers(test.weightCount)
      let dy = numbers.integers(test.outputCount)
      var expected = writable(Array(repeating: 0, count: test.inputCount))
      test.forEachProduct { y, weight, pixel in expected[pixel] += w[weight] * dy[y] }

      let without = test.geometry.transposed
      let g = inBorder ? without.bordered : without
      var laid = writable(test.outputs * g.height * g.width * test.samples)
      insertBorders(
        planes: test.outputs, height: test.outputHeight, width: test.outputWidth,
        samples: test.samples, dy, to: &laid, targetHeight: g.height, targetWidth: g.width,
        top: 0, left: without.left - g.left, spacing: test.stride)
      var found = writable(test.inputCount)
      convolve(g, laid, packed: test.packed(w, reversed: true), to: &found, start: .zero)
      try #require(difference(found, expected) == nil, "\(test)")
    }
  }

  @Test func `zeros in memory and zeros left out are the same`() throws {
    for test in ConvolutionCase.all where test.padding > 0 {
      var numbers = Numbers(test.samples + 2)
      let (x, w) = (numbers.integers(test.inputCount), numbers.integers(test.weightCount))
      let (g, wide) = (test.geometry, test.geometry.bordered)
      var laid = writable(test.channels * wide.height * wide.width * test.samples)
      insertBorders(
        planes: test.channels, height: test.height, width: test.width, samples: test.samples, x,
        to: &laid, targetHeight: wide.height, targetWidth: wide.width, top: 0, left: g.left,
        spacing: 1)
      var (y, yWide) = (writable(test.outputCount), writable(test.outputCount))
      convolve(g, readable(x), packed: test.packed(w), to: &y, start: .zero)
      convolve(wide, laid, packed: test.packed(w), to: &yWide, start: .zero)
      try #require(difference(y, yWide) == nil, "\(test)")
    }
  }

  @Test func `the sizes of an output are rounded down`() {
    let g = ConvolutionCase(height: 8, width: 10, kernelHeight: 3, kernelWidth: 4, stride: 3)
    #expect(g.geometry.outputHeight == 2)
    #expect(g.geometry.outputWidth == 3)
  }
}
