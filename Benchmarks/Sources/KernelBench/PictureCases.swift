import Kernels
import Results

/// What moves pictures, or looks at them once: pooling, sums, transposing, bytes to numbers.
func pictureCases() -> [KernelCase] {
  poolingCases(planes: 10, side: 24, samples: 32) + poolingCases(planes: 20, side: 28, samples: 50)
    + [
      byteCase("addRowSums", "10, 24x24, N = 32", count: 10 * 24 * 24 * 32, scalars: 1) {
        addRowSums(rows: 10, columns: $0 / 10, $1.a, to: $1.b)
      },
      byteCase("transpose", "32 x 784", count: 32 * 784, scalars: 2) {
        transpose(rows: 32, columns: 784, $1.a, rowStride: 784, to: $1.b, rowStride: 32)
      },
      // Every pixel is read once; pictures of 20x20 are written.
      byteCase(
        "insertBorders", "10, 12x12, N = 8", count: 10 * 20 * 20 * 8, scalars: 1 + 144 / 400
      ) {
        insertBorders(
          planes: 10, height: 12, width: 12, samples: $0 / 4000, $1.a, to: $1.b, targetHeight: 20,
          targetWidth: 20, top: 4, left: 4, spacing: 1)
      },
      // A pixel of the source, two displacements, and what is written.
      byteCase("warp", "28x28", count: 31 * 31, scalars: 4 * 784 / 961) {
        warp(
          height: 28, width: 28, $1.a, AffineMap(left: 0.3, xx: 1, xy: 0, top: 0.3, yx: 0, yy: 1),
          fieldX: $1.b, fieldY: $1.c, fieldRow: 28, scale: 1, shift: 0, to: $1.d)
      },
      byteCase("scalePixels", "784, N = 32", count: 784 * 32, scalars: 1.25) { count, arrays in
        let bytes = UnsafeRawPointer(arrays.a).assumingMemoryBound(to: UInt8.self)
        scalePixels(count, bytes, scale: 1 / 255, shift: 0, to: arrays.b)
      },
    ] + [slidingSumsCase()]
}

/// A row of noise smoothed by 25 taps, for a picture of 28x28.
private func slidingSumsCase() -> KernelCase {
  let (source, target, weights) = (Memory(64 * 64), Memory(64 * 64), Memory(25))
  return KernelCase(
    kernel: "slidingSums", size: "28x28, 25 taps", unit: .gflops, work: 2 * 28 * 28 * 25
  ) {
    slidingSums(
      rows: 28, columns: 28, taps: 25, weights: weights.address, step: 1, source.address,
      rowStride: 64, to: target.address, rowStride: 64)
  }
}

private func poolingCases(planes: Int, side: Int, samples: Int) -> [KernelCase] {
  let g = PoolingGeometry(
    samples: samples, planes: planes, height: side, width: side, size: 2, stride: 2)
  let size = "\(planes), \(side)x\(side), N = \(samples)"
  // Whole pictures on one side; a quarter of them, and of the winners' numbers, on the other.
  func pooling(_ kernel: String, _ run: @escaping (Int, Arrays) -> Void) -> KernelCase {
    byteCase(kernel, size, count: planes * side * side * samples, scalars: 1.5, run)
  }
  return [
    pooling("maxPool") { maxPool(g, $1.a, to: $1.b, winners: $1.c) },
    pooling("maxPoolBackward") { maxPoolBackward(g, $1.b, winners: $1.c, to: $1.a) },
  ]
}
