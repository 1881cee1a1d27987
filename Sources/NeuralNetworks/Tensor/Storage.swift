import Kernels

/// The memory of a tensor: scalars on a 64-byte boundary, with the slack that the kernels need
/// (see `paddedCapacity`). Freed when the last tensor that uses it goes.
final class Storage {
  let address: UnsafeMutablePointer<Scalar>
  let capacity: Int

  /// Room for `count` scalars, all zero.
  init(count: Int) {
    capacity = paddedCapacity(count)
    address = UnsafeMutableRawPointer.allocate(
      byteCount: capacity * MemoryLayout<Scalar>.stride, alignment: 64
    ).bindMemory(to: Scalar.self, capacity: capacity)
    address.initialize(repeating: 0, count: capacity)
  }

  /// A copy of the first `count` scalars.
  convenience init(copying other: Storage, count: Int) {
    self.init(count: count)
    address.update(from: other.address, count: count)
  }

  deinit { address.deallocate() }
}
