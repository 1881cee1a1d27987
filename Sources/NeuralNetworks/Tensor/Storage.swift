import Kernels

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The memory of a tensor: scalars on a 64-byte boundary, with the slack that the kernels need
/// (see `paddedCapacity`). Freed when the last tensor that uses it goes.
final class Storage {
  let address: UnsafeMutablePointer<Scalar>
  let capacity: Int

  /// From so many bytes on, memory comes from the system in pages, and goes back to it. The heap would
  /// keep what a training leaves behind, and the next, of another network, seldom fits in.
  private static let large = 128 << 10

  /// How far from other memory a large one is kept, in bytes: addresses only, which nobody touches.
  ///
  /// A core that goes down the rows of a matrix fetches what lies ahead, and does not know where the
  /// matrix ends. Behind the rows of one core lay memory of another, which had to give it away and
  /// get it back in each step.
  private static let distance = 512 << 10

  /// Room for `count` scalars, all zero. Traps when the system has no such memory.
  init(count: Int) {
    capacity = paddedCapacity(count)
    let byteCount = capacity * MemoryLayout<Scalar>.stride
    let memory =
      byteCount < Storage.large
      ? .allocate(byteCount: byteCount, alignment: 64) : Storage.pages(byteCount)
    address = memory.bindMemory(to: Scalar.self, capacity: capacity)
    if byteCount < Storage.large { address.initialize(repeating: 0, count: capacity) }
  }

  /// A copy of the first `count` scalars.
  convenience init(copying other: Storage, count: Int) {
    self.init(count: count)
    address.update(from: other.address, count: count)
  }

  deinit {
    let byteCount = capacity * MemoryLayout<Scalar>.stride
    if byteCount < Storage.large {
      address.deallocate()
    } else {
      munmap(address, byteCount + Storage.distance)
    }
  }

  /// Memory in whole pages, which the system hands out as zeros when they are first touched.
  private static func pages(_ byteCount: Int) -> UnsafeMutableRawPointer {
    let memory = mmap(
      nil, byteCount + distance, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0)
    guard let memory, memory != MAP_FAILED else {
      fatalError("a tensor needs \(byteCount) bytes, which the system does not have")
    }
    return memory
  }
}
