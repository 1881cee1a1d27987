import Kernels
import Testing

@Suite struct MaxPoolingTests {
  static let geometries: [PoolingGeometry] =
    [1, 2, 3, 8, 15, 16, 17, 33, 40, 70].flatMap { samples in
      [(1, 1, 7), (2, 2, 7), (2, 2, 6), (3, 3, 6), (3, 2, 7), (2, 3, 7), (4, 1, 7)].map {
        PoolingGeometry(
          samples: samples, planes: 3, height: $2, width: 6, size: $0, stride: $1)
      }
    }
    + [31, 32, 33, 66, 70].flatMap { width in
      [(1, 1), (2, 2), (3, 3), (3, 2), (2, 3)].map {
        PoolingGeometry(samples: 1, planes: 2, height: 6, width: width, size: $0, stride: $1)
      }
    }

  /// Calls `body` with the place of each output and the places of its window, row by row.
  static func forEachWindow(_ g: PoolingGeometry, _ body: (_ output: Int, _ window: [Int]) -> Void)
  {
    for plane in 0..<g.planes {
      for oy in 0..<g.outputHeight {
        for ox in 0..<g.outputWidth {
          for n in 0..<g.samples {
            let window = (0..<g.size * g.size).map { place in
              let (y, x) = (oy * g.stride + place / g.size, ox * g.stride + place % g.size)
              return ((plane * g.height + y) * g.width + x) * g.samples + n
            }
            body(((plane * g.outputHeight + oy) * g.outputWidth + ox) * g.samples + n, window)
          }
        }
      }
    }
  }

  @Test(arguments: geometries)
  func `the largest of each window is kept, the first of equals, and nothing far is written`(
    _ g: PoolingGeometry
  ) {
    var numbers = Numbers(g.samples)
    // Three different numbers alone: nearly every window has ties.
    let x = numbers.integers(g.planes * g.height * g.width * g.samples, upTo: 1)
    let count = g.planes * g.outputHeight * g.outputWidth * g.samples
    var (y, winners) = (writable(count), writable(count))
    maxPool(g, readable(x), to: &y, winners: &winners)

    var (expected, first) = (
      [Scalar](repeating: 0, count: count), [Scalar](repeating: 0, count: count)
    )
    Self.forEachWindow(g) { output, window in
      expected[output] = window.map { x[$0] }.max()!
      first[output] = Scalar(window.firstIndex { x[$0] == expected[output] }!)
    }
    #expect(difference(Array(y[..<count]), expected) == nil)
    #expect(difference(Array(winners[..<count]), first) == nil)
    #expect(isUntouched(y, behind: count) && isUntouched(winners, behind: count))
  }

  @Test(arguments: geometries)
  func `the gradient goes to the winner alone, and all other pixels get zero`(
    _ g: PoolingGeometry
  ) {
    var numbers = Numbers(g.samples + 100)
    let x = numbers.integers(g.planes * g.height * g.width * g.samples, upTo: 1)
    let count = g.planes * g.outputHeight * g.outputWidth * g.samples
    let dy = numbers.integers(count)
    var (y, winners) = (writable(count), writable(count))
    maxPool(g, readable(x), to: &y, winners: &winners)

    var expected = [Scalar](repeating: 0, count: x.count)
    Self.forEachWindow(g) { output, window in
      expected[window.first { x[$0] == y[output] }!] += dy[output]
    }
    var found = writable(x.count)
    maxPoolBackward(g, readable(dy), winners: winners, to: &found)
    #expect(difference(Array(found[..<x.count]), expected) == nil)
    #expect(isUntouched(found, behind: x.count))
  }

  @Test func `on an even background the first pixel of each window takes the whole gradient`() {
    let g = PoolingGeometry(samples: 1, planes: 1, height: 4, width: 4, size: 2, stride: 2)
    let x = [Scalar](repeating: 0.5, count: 16)
    var (y, winners) = (writable(4), writable(4))
    maxPool(g, readable(x), to: &y, winners: &winners)
    #expect(winners[..<4] == [0, 0, 0, 0])
    var dx = writable([Scalar](repeating: 0, count: 16))
    maxPoolBackward(g, readable([1, 2, 3, 4]), winners: winners, to: &dx)
    #expect(dx[..<16] == [1, 0, 2, 0, 0, 0, 0, 0, 3, 0, 4, 0, 0, 0, 0, 0])
  }

  @Test func `the sizes of an output are rounded down`() {
    let g = PoolingGeometry(samples: 1, planes: 1, height: 7, width: 8, size: 3, stride: 2)
    #expect(g.outputHeight == 3)
    #expect(g.outputWidth == 3)
  }
}
