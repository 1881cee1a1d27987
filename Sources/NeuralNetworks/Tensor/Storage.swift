import Kernels

/// The memory of a tensor: scalars on a 64-byte boundary, with the slack that the kernels need
/// (see `paddedCapacity`). Freed when the last tensor that uses it goes.
final class Storage {
  let address: UnsafeMutablePointer<Scalar>
  let capacity: Int

  /// How far from other memory a large one is kept, in bytes: addresses only, which nobody touches.
  ///
  /// A core that goes down the rows of a matrix fetches what lies ahead, and does not know where the
  /// matrix ends. Behind the rows of one core lay memory of another, which had to give it away and
  /// get it back in each step.
  private static let distance = 512 << 10

  /// Room for `count` scalars, all zero.
  init(count: Int) {
    capacity = paddedCapacity(count)
    let byteCount = capacity * MemoryLayout<Scalar>.stride
    address = UnsafeMutableRawPointer.allocate(
      byteCount: byteCount + (byteCount < Storage.distance / 4 ? 0 : Storage.distance),
      alignment: 64
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
