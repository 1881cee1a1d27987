/// y[k, oy, ox] = start + Σ w[k, c, ky, kx] · x[c, oy·s + ky − top, ox·s + kx − left] over all c,
/// ky, kx, for every sample. The weights are as `packKernels` leaves them.
public func convolve(
  _ g: ConvolutionGeometry, _ x: UnsafePointer<Scalar>, packed weights: UnsafePointer<Scalar>,
  to y: UnsafeMutablePointer<Scalar>, start: Start
) {
  for row in 0..<g.outputHeight {
    let tapRows = g.tapRows(row)
    var column = 0
    while column < g.outputWidth {
      let run = g.run(at: column)
      let group = channelsAtATime(g, run, tapRows)
      for first in stride(from: 0, to: g.channels, by: group) {
        // Between two groups the sums wait in y.
        ConvolutionStrip(
          g: g, x: x, weights: weights, y: y + g.output(0, row, column), row: row, run: run,
          tapRows: tapRows, channels: first..<min(first + group, g.channels),
          start: first == 0 ? start : .existing
        ).fill()
      }
      column += run.count
    }
  }
}

/// The tile of the next pixel reads nearly the same input as that of this one. So that it finds it in
/// the core's nearest cache, no more channels at a time than have half a cache of it. A run of one
/// pixel has no next one.
private func channelsAtATime(
  _ g: ConvolutionGeometry, _ run: ConvolutionGeometry.Run, _ tapRows: Range<Int>
) -> Int {
  if run.count == 1 { return g.channels }
  let window = tapRows.count * run.taps.count * g.samples * MemoryLayout<Scalar>.stride
  return max(1, 16_384 / max(1, window))
}

/// How many of the remaining kernels share a tile.
func kernelBlock(_ remaining: Int) -> Int {
  remaining % 5 == 0 ? 5 : remaining % 6 == 0 ? 6 : min(4, remaining)
}

/// One run of an output row: the products with some channels of the input.
private struct ConvolutionStrip {
  let g: ConvolutionGeometry
  let x: UnsafePointer<Scalar>
  let weights: UnsafePointer<Scalar>
  let y: UnsafeMutablePointer<Scalar>
  let row: Int
  let run: ConvolutionGeometry.Run
  let tapRows: Range<Int>
  let channels: Range<Int>
  let start: Start

  /// Fills the run for one block of kernels after the other.
  @inline(__always)
  func fill() {
    var k = 0
    while k < g.outputs {
      switch kernelBlock(g.outputs - k) {
      case 6: k += fill(k, ConvolutionTile<6>.self, Tile<6, 2>.self, Tile<6, 1>.self)
      case 5: k += fill(k, ConvolutionTile<5>.self, Tile<5, 2>.self, Tile<5, 1>.self)
      case 4: k += fill(k, LowConvolutionTile<4>.self, Tile<4, 2>.self, Tile<4, 1>.self)
      case 3: k += fill(k, LowConvolutionTile<3>.self, Tile<3, 2>.self, Tile<3, 1>.self)
      case 2: k += fill(k, LowConvolutionTile<2>.self, Tile<2, 2>.self, Tile<2, 1>.self)
      default: k += fill(k, LowConvolutionTile<1>.self, Tile<1, 2>.self, Tile<1, 1>.self)
      }
    }
  }

  /// Fills the run for the kernels from `k` on, with wide tiles, and what is left with narrower
  /// ones. Returns the number of kernels.
  @inline(__always)
  private func fill<let rows: Int, let wide: Int>(
    _ k: Int, _: Tile<rows, wide>.Type, _: Tile<rows, 2>.Type, _: Tile<rows, 1>.Type
  ) -> Int {
    let length = run.count * g.samples
    var p = 0
    // A tile may reach beyond the end of its run, but less than one vector.
    while length - p > (wide - 1) * lanes { p += fill(k, Tile<rows, wide>.self, at: p, of: length) }
    while length - p > lanes { p += fill(k, Tile<rows, 2>.self, at: p, of: length) }
    while p < length { p += fill(k, Tile<rows, 1>.self, at: p, of: length) }
    return rows
  }

  /// Fills one tile. Returns the number of its columns.
  @inline(__always)
  private func fill<let rows: Int, let vectors: Int>(
    _ k: Int, _: Tile<rows, vectors>.Type, at p: Int, of length: Int
  ) -> Int {
    let target = y + k * g.outputPlane + p
    var tile = Tile<rows, vectors>(start.advanced(rows: k), target, rowStride: g.outputPlane)
    let taps = run.taps
    // Addresses move along: there is no time to compute them anew for each product.
    var channel =
      x + g.input(channels.lowerBound, row, tapRows.lowerBound, run.column + taps.lowerBound) + p
    var kernels =
      weights + (k * g.channels + channels.lowerBound * rows) * g.taps
      + (tapRows.lowerBound * g.kernelWidth + taps.lowerBound) * rows
    for _ in 0..<channels.count {
      var (inputRow, kernelRow) = (channel, kernels)
      for _ in 0..<tapRows.count {
        var (input, factors) = (inputRow, kernelRow)
        for _ in 0..<taps.count {
          tile.addProducts(factors, stride: 1, input)
          input += g.samples
          factors += rows
        }
        inputRow += g.width * g.samples
        kernelRow += g.kernelWidth * rows
      }
      channel += g.height * g.width * g.samples
      kernels += g.taps * rows
    }
    tile.store(target, rowStride: g.outputPlane, width: length - p)
    return vectors * lanes
  }
}

/// Rearranges kernels w[k, c, ky, kx] into the order in which `convolve` reads them: for each block
/// of kernels, [c, ky, kx, kernel of the block].
///
/// `reversed` gives the kernels of the backward pass, in which inputs and outputs change places and
/// the taps run backwards: w′[c, k, ky, kx] = w[k, c, KH − 1 − ky, KW − 1 − kx].
public func packKernels(
  outputs: Int, channels: Int, taps: Int, _ w: UnsafePointer<Scalar>, reversed: Bool,
  to packed: UnsafeMutablePointer<Scalar>
) {
  let (rows, inner) = reversed ? (channels, outputs) : (outputs, channels)
  var target = packed
  var first = 0
  while first < rows {
    let block = kernelBlock(rows - first)
    for row in 0..<block {
      // One kernel after the other, since its weights are neighbours.
      for i in 0..<inner {
        let to = target + i * taps * block + row
        if reversed {
          let from = w + (i * channels + first + row) * taps + taps - 1
          for tap in 0..<taps { to[tap * block] = from[-tap] }
        } else {
          let from = w + ((first + row) * channels + i) * taps
          for tap in 0..<taps { to[tap * block] = from[tap] }
        }
      }
    }
    target += block * inner * taps
    first += block
  }
}
