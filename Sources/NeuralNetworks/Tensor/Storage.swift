import Kernels

/// The memory of a tensor: scalars on a 64-byte boundary, with the slack that the kernels need
/// (see `paddedCapacity`). Freed when the last tensor that uses it goes.
final class Storage {
  let address: UnsafeMutablePointer<Scalar>
  let capacity: Int

  private var byteCount: Int { capacity * MemoryLayout<Scalar>.stride }

  /// From so many bytes on, memory comes in pages: what is smaller, the heap finds sooner.
  private static let pagesFrom = 128 << 10

  /// Room for `count` scalars, all zero. Traps when there is no such memory.
  init(count: Int) {
    capacity = paddedCapacity(count)
    let byteCount = capacity * MemoryLayout<Scalar>.stride
    if byteCount >= Storage.pagesFrom {
      address = Pages.take(byteCount).bindMemory(to: Scalar.self, capacity: capacity)
    } else {
      address = UnsafeMutableRawPointer.allocate(byteCount: byteCount, alignment: 64)
        .bindMemory(to: Scalar.self, capacity: capacity)
      address.initialize(repeating: 0, count: capacity)
    }
  }

  /// A copy of the first `count` scalars.
  convenience init(copying other: Storage, count: Int) {
    self.init(count: count)
    address.update(from: other.address, count: count)
  }

  deinit {
    if byteCount >= Storage.pagesFrom {
      Pages.giveBack(address, byteCount)
    } else {
      address.deallocate()
    }
  }
}
