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
      // Every pixel is read and written once, into pictures of 20x20.
      byteCase(
        "insertBorders", "10, 12x12, N = 8", count: 10 * 20 * 20 * 8, scalars: 2 * 144 / 400
      ) {
        insertBorders(
          planes: 10, height: 12, width: 12, samples: $0 / 4000, $1.a, to: $1.b, targetHeight: 20,
          targetWidth: 20, top: 4, left: 4, spacing: 1)
      },
      byteCase("scalePixels", "784, N = 32", count: 784 * 32, scalars: 1.25) { count, arrays in
        let bytes = UnsafeRawPointer(arrays.a).assumingMemoryBound(to: UInt8.self)
        scalePixels(count, bytes, scale: 1 / 255, shift: 0, to: arrays.b)
      },
    ]
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
