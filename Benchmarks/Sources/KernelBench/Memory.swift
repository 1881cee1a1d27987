import Kernels

/// Numbers for a kernel to work on, on a 64-byte boundary as those of a tensor, with the room that
/// kernels may read and write beyond them.
final class Memory {
  let address: UnsafeMutablePointer<Scalar>

  /// Numbers from 0.5 to 1 in no order, with none of which a kernel is slower.
  init(_ count: Int) {
    let capacity = paddedCapacity(count)
    address = UnsafeMutableRawPointer.allocate(
      byteCount: capacity * MemoryLayout<Scalar>.stride, alignment: 64
    ).bindMemory(to: Scalar.self, capacity: capacity)
    for i in 0..<capacity { address[i] = 0.5 + Scalar(i * 7919 % 1013) / 2026 }
  }

  deinit { address.deallocate() }
}
