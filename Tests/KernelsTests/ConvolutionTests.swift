import Kernels
import Testing

@Suite struct ConvolutionTests {
  @Test(arguments: StartCase.allCases)
  func `a convolution is that of seven plain loops and writes nothing else`(start: StartCase) {
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
          start.first(before[i], constants[i / (test.outputCount / test.outputs)]))
      }
      test.forEachProduct { y, weight, pixel in expected[y] += w[weight] * x[pixel] }

      var found = writable(before)
      start.with(constants) { start in
        convolve(test.geometry, readable(x), packed: test.packed(w), to: &found, start: start)
      }
      #expect(difference(found, expected) == nil, "\(test)")
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

  @Test func `reversed kernels over bordered gradients give the gradient of the input`() {
    for test in ConvolutionCase.all {
      var numbers = Numbers(test.samples + 1)
      let w = numbers.integers(test.weightCount)
      let dy = numbers.integers(test.outputCount)
      var expected = writable(Array(repeating: 0, count: test.inputCount))
      test.forEachProduct { y, weight, pixel in expected[pixel] += w[weight] * dy[y] }

      let height = test.height + test.kernelHeight - 1
      let width = test.width + test.kernelWidth - 1
      var bordered = readable(
        Array(repeating: 0, count: test.outputs * height * width * test.samples))
      insertBorders(
        planes: test.outputs, height: test.outputHeight, width: test.outputWidth,
        samples: test.samples, dy, to: &bordered, targetHeight: height, targetWidth: width,
        top: test.kernelHeight - 1, left: test.kernelWidth - 1, spacing: test.stride)
      let g = ConvolutionGeometry(
        samples: test.samples, channels: test.outputs, paddedHeight: height, paddedWidth: width,
        outputs: test.channels, kernelHeight: test.kernelHeight, kernelWidth: test.kernelWidth,
        stride: 1)
      var found = writable(test.inputCount)
      convolve(g, bordered, packed: test.packed(w, reversed: true), to: &found, start: .zero)
      #expect(difference(found, expected) == nil, "\(test)")
    }
  }

  @Test func `the sizes of an output are rounded down`() {
    let g = ConvolutionCase(height: 8, width: 10, kernelHeight: 3, kernelWidth: 4, stride: 3)
    #expect(g.geometry.outputHeight == 2)
    #expect(g.geometry.outputWidth == 3)
  }
}
