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
      // Every pixel is read and written once, into pictures of 23x23.
      byteCase(
        "spread", "10, 12x12 by 2, N = 32", count: 10 * 23 * 23 * 32, scalars: 2 * 144 / 529
      ) {
        spread(planes: 10, height: 12, width: 12, samples: $0 / 5290, $1.a, to: $1.b, spacing: 2)
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
