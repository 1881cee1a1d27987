import Kernels
import Results

/// A kernel that is measured in bytes: how many it reads and writes for each of `count` numbers,
/// in whole scalars. It gets four arrays to use as it likes.
func byteCase(
  _ kernel: String, _ size: String, count: Int, scalars: Double,
  _ run: @escaping (Int, Arrays) -> Void
) -> KernelCase {
  let memory = (Memory(count), Memory(count), Memory(count), Memory(count))
  let arrays = Arrays(
    a: memory.0.address, b: memory.1.address, c: memory.2.address, d: memory.3.address)
  return KernelCase(
    kernel: kernel, size: size, unit: .gigabytes,
    work: Int(scalars * Double(count * MemoryLayout<Scalar>.size))
  ) { withExtendedLifetime(memory) { run(count, arrays) } }
}

/// Where the numbers lie.
struct Arrays {
  let a, b, c, d: UnsafeMutablePointer<Scalar>
}
