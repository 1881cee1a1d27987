import Kernels
import Testing

@Suite struct WarpingTests {
  @Test(arguments: [(1, 1), (4, 16), (5, 7), (9, 33)], [true, false])
  func `sliding sums go along the rows, or down the columns`(
    size: (rows: Int, columns: Int), alongRows: Bool
  ) {
    let taps = 5
    let sourceRow = (size.columns + lanes - 1) / lanes * lanes + taps
    let targetRow = (size.columns + lanes - 1) / lanes * lanes
    let step = alongRows ? 1 : sourceRow
    var numbers = Numbers(size.rows)
    let source = numbers.integers((size.rows + 3 + taps) * sourceRow + 2 * lanes)
    let weights = numbers.integers(taps)
    var target = writable((size.rows + 3) * targetRow)
    slidingSums(
      rows: size.rows, columns: size.columns, taps: taps, weights: weights, step: step, source,
      rowStride: sourceRow, to: &target, rowStride: targetRow)
    for y in 0..<size.rows {
      for x in 0..<size.columns {
        let sum = (0..<taps).reduce(Scalar(0)) {
          $0 + weights[$1] * source[y * sourceRow + x + $1 * step]
        }
        #expect(target[y * targetRow + x] == sum)
      }
    }
    #expect(isUntouched(target, behind: (size.rows + 3) * targetRow))
  }

  @Test func `a pixel comes from where the map and the field say, between four others`() {
    // 2 x 3 pixels with their zeros: one row and column before, two behind.
    let (height, width, row) = (2, 3, 6)
    var source = [Scalar]()
    source = Array(repeating: 0, count: 5 * row)
    for y in 0..<height {
      for x in 0..<width { source[(y + 1) * row + x + 1] = Scalar(10 * y + x + 1) }
    }
    let map = AffineMap(left: 0, xx: 1, xy: 0, top: 0, yx: 0, yy: 1)
    var fields: (x: [Scalar], y: [Scalar])
    fields = (Array(repeating: 0, count: 8), Array(repeating: 0, count: 8))
    fields.x[0] = 0.5
    fields.y[1] = 0.25
    fields.x[2] = -9
    fields.y[4] = 100
    var target = writable(height * width)
    warp(
      height: height, width: width, source, map, fieldX: fields.x, fieldY: fields.y, fieldRow: 4,
      scale: 2, shift: 1, to: &target)
    // Halfway between 1 and 2; a quarter of the way from 2 to 12; twice far outside.
    #expect(Array(target[..<6]) == [4, 10, 1, 1, 25, 27])
    #expect(target[6...].allSatisfy { $0 == untouched })
  }
}
