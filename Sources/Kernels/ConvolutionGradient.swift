// How many kernels share a tile of weight gradients: with five taps, 20 or 10 sums in registers.
#if FORCE_LANES_8 || (LANES_8 && !FORCE_LANES_16 && !FORCE_LANES_4)
  private let gradientBlock = 2
#else
  private let gradientBlock = 4
#endif

/// dw[k, c, ky, kx] += Σ dy[k, oy, ox] · x[c, oy·s + ky, ox·s + kx] over all oy, ox and samples.
///
/// A tile is a few kernels by the taps of one kernel row. Its sums run along the lanes, over the
/// whole picture, and are added up across the lanes once at the end.
public func convolutionWeightGradient(
  _ g: ConvolutionGeometry, _ x: UnsafePointer<Scalar>, _ dy: UnsafePointer<Scalar>,
  to dw: UnsafeMutablePointer<Scalar>
) {
  for c in 0..<g.channels {
    for ky in 0..<g.kernelHeight {
      var kx = 0
      while kx < g.kernelWidth {
        let group = g.kernelWidth - kx >= 5 ? 5 : g.kernelWidth - kx >= 3 ? 3 : 1
        var k = 0
        while k < g.outputs {
          let block = g.outputs - k >= gradientBlock ? gradientBlock : min(2, g.outputs - k)
          let strip = GradientStrip(
            g: g, x: x + kx * g.samples, dy: dy,
            dw: dw + (k * g.channels + c) * g.taps
              + ky * g.kernelWidth + kx, c: c, ky: ky, k: k)
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
          k += block
        }
        kx += group
      }
    }
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
  let k: Int

  @inline(__always)
  func addGradients<let rows: Int, let taps: Int>(_: Tile<rows, taps>.Type) {
    let tile: Tile<rows, taps> = sum()
    tile.addLaneSums(to: dw, rowStride: g.channels * g.taps)
  }

  @inline(__always)
  private func sum<let rows: Int, let taps: Int>() -> Tile<rows, taps> {
    var tile = Tile<rows, taps>()
    let whole = g.runLength / lanes * lanes
    for row in 0..<g.outputHeight {
      for run in 0..<g.runs {
        let input = x + g.inputRow(c, row, ky) + run * g.runStep
        let output = dy + g.outputRow(k, row) + run * g.samples
        for p in Swift.stride(from: 0, to: whole, by: lanes) {
          tile.addLaneProducts(output + p, step: g.outputPlane, input + p, step: g.samples)
        }
        if whole < g.runLength {
          tile.addLaneProducts(
            output + whole, step: g.outputPlane, input + whole, step: g.samples,
            first: g.runLength - whole)
        }
      }
    }
    return tile
  }
}
