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
    // y[N,K] = x[N,D] Wᵀ[D,K]
    product("y") {
      matrixProduct(
        rows: n, columns: k, depth: d, x, rowStride: d, columnStride: 1, w, rowStride: k, to: y,
        rowStride: k, start: .zero)
    } openBLAS: {
      cblas_sgemm(
        CblasRowMajor, CblasNoTrans, CblasNoTrans, n32, k32, d32, 1, x, d32, w, k32, 0, y, k32)
    },
    // ∂L/∂Wᵀ[D,K] += xᵀ[D,N] ∂L/∂y[N,K]
    product("∂L/∂W") {
      matrixProduct(
        rows: d, columns: k, depth: n, x, rowStride: 1, columnStride: d, y, rowStride: k, to: w,
        rowStride: k, start: .existing)
    } openBLAS: {
      cblas_sgemm(
        CblasRowMajor, CblasTrans, CblasNoTrans, d32, k32, n32, 1, x, d32, y, k32, 1, w, k32)
    },
    // ∂L/∂xᵀ[D,N] = Wᵀ[D,K] ∂L/∂yᵀ[K,N]
    product("∂L/∂x") {
      matrixProduct(
        rows: d, columns: n, depth: k, w, rowStride: k, columnStride: 1, y, rowStride: n, to: x,
        rowStride: n, start: .zero)
    } openBLAS: {
      cblas_sgemm(
        CblasRowMajor, CblasNoTrans, CblasNoTrans, d32, n32, k32, 1, w, k32, y, n32, 0, x, n32)
    },
  ]
}

/// Pictures x[N,D] of which half of the pixels are paper in all samples: looking for the others, and
/// y[N,K] = x[N,D] Wᵀ[D,K] without the paper. The work is that of all products.
func paperCases(inputs d: Int, outputs k: Int, samples n: Int) -> [KernelCase] {
  let (weights, input, output, inkedColumns) = (
    Memory(k * d), Memory(d * n), Memory(k * n), InkedColumns()
  )
  let (w, x, y) = (weights.address, input.address, output.address)
  for i in 0..<n { for pixel in 0..<d where pixel % 8 < 4 { x[i * d + pixel] = 0 } }
  func look() -> InkedColumns.Lists? {
    inkedColumns.look(
      through: x, rows: n, depth: d, rowStride: d, columnStride: 1, paper: 0, columnsOfB: k)
  }
  let inked = look()
  return [
    KernelCase(
      kernel: "InkedColumns.look", size: "\(d) pixels, N = \(n)", unit: .gigabytes,
      work: d * n * MemoryLayout<Scalar>.stride
    ) { withExtendedLifetime(input) { _ = look() } },
    KernelCase(
      kernel: "matrixProduct, y of pictures", size: "\(d) → \(k), N = \(n)", unit: .gflops,
      work: 2 * d * k * n
    ) {
      withExtendedLifetime((weights, input, output, inkedColumns)) {
        matrixProduct(
          rows: n, columns: k, depth: d, x, rowStride: d, columnStride: 1, w, rowStride: k,
          inked: inked, to: y, rowStride: k, start: .zero)
      }
    },
  ]
}

/// ∂L/∂xᵀ[D,N] += Wᵀ[D,K] ∂L/∂yᵀ[K,N] for a few samples, where a dense layer takes dot products.
func fewSamplesCase(inputs d: Int, outputs k: Int, samples n: Int) -> KernelCase {
  let memory = (Memory(k * d), Memory(n * k), Memory(d * n))
  let (w, dy, dx) = (memory.0.address, memory.1.address, memory.2.address)
  let (d32, k32, n32) = (Int32(d), Int32(k), Int32(n))
  return KernelCase(
    kernel: "addDotProducts", size: "\(d) → \(k), N = \(n)", unit: .gflops, work: 2 * d * k * n
  ) {
    withExtendedLifetime(memory) {
      addDotProducts(
        rows: d, columns: n, depth: k, w, rowStride: k, dy, rowStride: k, to: dx, rowStride: n)
    }
  } openBLAS: {
    if n == 1 {
      cblas_sgemv(CblasRowMajor, CblasNoTrans, d32, k32, 1, w, k32, dy, 1, 1, dx, 1)
    } else {
      cblas_sgemm(
        CblasRowMajor, CblasNoTrans, CblasTrans, d32, n32, k32, 1, w, k32, dy, k32, 1, dx, n32)
    }
  }
}

/// ∂L/∂Wᵀ[D,K] = x[D,1] ∂L/∂y[1,K] for one sample and a few of its inputs, which is written and nothing else.
func oneSampleCase(inputs d: Int, outputs k: Int) -> KernelCase {
  let memory = (Memory(d), Memory(k), Memory(d * k + lanes))
  let (x, dy, dw) = (memory.0.address, memory.1.address, memory.2.address)
  return KernelCase(
    kernel: "outerProduct", size: "\(d) → \(k), N = 1", unit: .gigabytes,
    work: d * k * MemoryLayout<Scalar>.stride
  ) {
    withExtendedLifetime(memory) { outerProduct(rows: d, columns: k, x, dy, to: dw) }
  }
}
