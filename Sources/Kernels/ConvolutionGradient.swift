/// dw[k, c, ky, kx] += Σ dy[k, oy, ox] · x[c, oy·s + ky − top, ox·s + kx − left] over all oy, ox and
/// samples.
///
/// A tile is a few kernels by the taps of one kernel row. Its sums run along the lanes, over the
/// whole picture, and are then added up across the lanes. One tile after the other reads the same
/// few planes of dy, which stay in the core's cache.
public func convolutionWeightGradient(
  _ g: ConvolutionGeometry, _ x: UnsafePointer<Scalar>, _ dy: UnsafePointer<Scalar>,
  to dw: UnsafeMutablePointer<Scalar>
) {
  var k = 0
  while k < g.outputs {
    let largest = g.kernelWidth >= 5 ? gradientBlock : 4
    let block = g.outputs - k >= largest ? largest : min(2, g.outputs - k)
    for c in 0..<g.channels {
      for ky in 0..<g.kernelHeight {
        var kx = 0
        while kx < g.kernelWidth {
          let group = g.kernelWidth - kx >= 5 ? 5 : g.kernelWidth - kx >= 3 ? 3 : 1
          let strip = GradientStrip(
            g: g, x: x, dy: dy, dw: dw + (k * g.channels + c) * g.taps + ky * g.kernelWidth + kx,
            c: c, ky: ky, kx: kx, k: k)
          switch (block, group) {
          case (4, 5): strip.addGradients(Tile<4, 5>.self)
          case (4, 3): strip.addGradients(Tile<4, 3>.self)
          case (4, _): strip.addGradients(Tile<4, 1>.self)
          case (2, 5): strip.addGradients(Tile<2, 5>.self)
          case (2, 3): strip.addGradients(Tile<2, 3>.self)
          case (2, _): strip.addGradients(Tile<2, 1>.self)
          case (_, 5): strip.addGradients(Tile<1, 5>.self)
          case (_, 3): strip.addGradients(Tile<1, 3>.self)
          default: strip.addGradients(Tile<1, 1>.self)
          }
          kx += group
        }
      }
    }
    k += block
  }
}

/// The gradients of a few taps of a few kernels.
private struct GradientStrip {
  let g: ConvolutionGeometry
  let x: UnsafePointer<Scalar>
  let dy: UnsafePointer<Scalar>
  let dw: UnsafeMutablePointer<Scalar>
  let c: Int
  let ky: Int
  let kx: Int
  let k: Int

  @inline(__always)
  func addGradients<let rows: Int, let taps: Int>(_: Tile<rows, taps>.Type) {
    var tile = Tile<rows, taps>()
    let seeing = rowsThatSee(ky)
    var column = 0
    while column < g.outputWidth {
      let run = g.run(at: column)
      let length = run.count * g.samples
      // At the picture's edge some taps lie outside.
      let seen = max(run.taps.lowerBound - kx, 0)..<min(run.taps.upperBound - kx, taps)
      if seen.count == taps {
        tile = adding(run, at: column, of: seeing, to: tile)
      } else {
        for row in seeing {
          let input = x + g.input(c, row, ky, run.column + kx)
          let output = dy + g.output(k, row, column)
          for p in stride(from: 0, to: length, by: lanes) {
            tile.addLaneProducts(
              output + p, step: g.outputPlane, input + p, step: g.samples, columns: seen,
              first: length - p)
          }
        }
      }
      column += run.count
    }
    tile.addLaneSums(to: dw, rowStride: g.channels * g.taps)
  }

  /// The output rows for which tap row `ky` lies inside the picture.
  @inline(__always)
  private func rowsThatSee(_ ky: Int) -> Range<Int> {
    var (lower, upper) = (0, g.outputHeight)
    while lower < upper && !g.tapRows(lower).contains(ky) { lower += 1 }
    while lower < upper && !g.tapRows(upper - 1).contains(ky) { upper -= 1 }
    return lower..<upper
  }

  /// The sums with a run that sees all taps, in all these rows. A function of its own, which keeps
  /// the tile in registers whatever its caller does with it.
  @inline(never)
  private func adding<let rows: Int, let taps: Int>(
    _ run: ConvolutionGeometry.Run, at column: Int, of pictureRows: Range<Int>,
    to sums: Tile<rows, taps>
  ) -> Tile<rows, taps> {
    var tile = sums
    let whole = run.count * g.samples / lanes * lanes
    let rest = run.count * g.samples - whole
    let input = x + g.input(c, pictureRows.lowerBound, ky, run.column + kx)
    let output = dy + g.output(k, pictureRows.lowerBound, column)
    let (inputRow, outputRow) = (g.stride * g.width * g.samples, g.outputWidth * g.samples)
    for row in 0..<pictureRows.count {
      let (input, output) = (input + row * inputRow, output + row * outputRow)
      for p in stride(from: 0, to: whole, by: lanes) {
        tile.addLaneProducts(output + p, step: g.outputPlane, input + p, step: g.samples)
      }
    }
    if rest == 0 { return tile }
    for row in 0..<pictureRows.count {
      tile.addLaneProducts(
        output + row * outputRow + whole, step: g.outputPlane, input + row * inputRow + whole,
        step: g.samples, columns: 0..<taps, first: rest)
    }
    return tile
  }
}
