import COpenBLAS
import Kernels
import Results

/// The three products of a dense layer of D inputs and K outputs, on the samples that one of two
/// cores gets of a batch.
func matrixCases(inputs d: Int, outputs k: Int, samples n: Int) -> [KernelCase] {
  let (weights, input, output) = (Memory(k * d), Memory(d * n), Memory(k * n))
  let (w, x, y) = (weights.address, input.address, output.address)
  func product(
    _ what: String, _ run: @escaping () -> Void, openBLAS: @escaping () -> Void
  ) -> KernelCase {
    KernelCase(
      kernel: "matrixProduct, \(what)", size: "\(d) → \(k), N = \(n)", unit: .gflops,
      work: 2 * d * k * n,
      run: { withExtendedLifetime((weights, input, output)) { run() } }, openBLAS: openBLAS)
  }
  let (d32, k32, n32) = (Int32(d), Int32(k), Int32(n))
  return [
    // y[K,N] = W[K,D] x[D,N]
    product("y") {
      matrixProduct(
        rows: k, columns: n, depth: d, w, rowStride: d, columnStride: 1, x, rowStride: n, to: y,
        rowStride: n, start: .zero)
    } openBLAS: {
      cblas_sgemm(
        CblasRowMajor, CblasNoTrans, CblasNoTrans, k32, n32, d32, 1, w, d32, x, n32, 0, y, n32)
    },
    // ∂L/∂W[K,D] += ∂L/∂y[K,N] x[N,D]
    product("∂L/∂W") {
      matrixProduct(
        rows: k, columns: d, depth: n, y, rowStride: n, columnStride: 1, x, rowStride: d, to: w,
        rowStride: d, start: .existing)
    } openBLAS: {
      cblas_sgemm(
        CblasRowMajor, CblasNoTrans, CblasNoTrans, k32, d32, n32, 1, y, n32, x, d32, 1, w, d32)
    },
    // ∂L/∂x[D,N] = Wᵀ[D,K] ∂L/∂y[K,N]
    product("∂L/∂x") {
      matrixProduct(
        rows: d, columns: n, depth: k, w, rowStride: 1, columnStride: d, y, rowStride: n, to: x,
        rowStride: n, start: .zero)
    } openBLAS: {
      cblas_sgemm(
        CblasRowMajor, CblasTrans, CblasNoTrans, d32, n32, k32, 1, w, d32, y, n32, 0, x, n32)
    },
  ]
}

/// Pictures x[D,N] of which two of five pixels are paper in all samples: looking for the others, and
/// y[K,N] = W[K,D] x[D,N] without the paper. The work is that of all products.
func paperCases(inputs d: Int, outputs k: Int, samples n: Int) -> [KernelCase] {
  let (weights, input, output, inkedRows) = (
    Memory(k * d), Memory(d * n), Memory(k * n), InkedRows()
  )
  let (w, x, y) = (weights.address, input.address, output.address)
  for pixel in 0..<d where pixel % 5 < 2 { (x + pixel * n).update(repeating: 0, count: n) }
  func look() -> InkedRows.Lists? {
    inkedRows.look(through: x, depth: d, columns: n, rowStride: n, rowsOfA: k)
  }
  let inked = look()
  return [
    KernelCase(
      kernel: "InkedRows.look", size: "\(d) pixels, N = \(n)", unit: .gigabytes,
      work: d * n * MemoryLayout<Scalar>.stride
    ) { withExtendedLifetime(input) { _ = look() } },
    KernelCase(
      kernel: "matrixProduct, y of pictures", size: "\(d) → \(k), N = \(n)", unit: .gflops,
      work: 2 * d * k * n
    ) {
      withExtendedLifetime((weights, input, output, inkedRows)) {
        matrixProduct(
          rows: k, columns: n, depth: d, w, rowStride: d, columnStride: 1, x, rowStride: n,
          inked: inked, to: y, rowStride: n, start: .zero)
      }
    },
  ]
}

/// y[K,N] += W[K,D] (x[N,D])ᵀ for a few samples, which a dense layer computes in another way.
func fewSamplesCase(inputs d: Int, outputs k: Int, samples n: Int) -> KernelCase {
  let memory = (Memory(k * d), Memory(n * d), Memory(k * n))
  let (w, x, y) = (memory.0.address, memory.1.address, memory.2.address)
  let (d32, k32, n32) = (Int32(d), Int32(k), Int32(n))
  return KernelCase(
    kernel: "addDotProducts", size: "\(d) → \(k), N = \(n)", unit: .gflops, work: 2 * d * k * n
  ) {
    withExtendedLifetime(memory) {
      addDotProducts(
        rows: k, columns: n, depth: d, w, rowStride: d, x, rowStride: d, to: y, rowStride: n)
    }
  } openBLAS: {
    if n == 1 {
      cblas_sgemv(CblasRowMajor, CblasNoTrans, k32, d32, 1, w, d32, x, 1, 1, y, 1)
    } else {
      cblas_sgemm(
        CblasRowMajor, CblasNoTrans, CblasTrans, k32, n32, d32, 1, w, d32, x, d32, 1, y, n32)
    }
  }
}
