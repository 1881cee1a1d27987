#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// Memory in whole pages, from the system, to which it goes back at once. The heap would keep what a
/// training leaves behind, and the next one, of another network, seldom fits in.
enum Pages {
  /// How far from other memory the pages are kept, in bytes: addresses only, which nobody touches.
  ///
  /// A core that goes down the rows of a matrix fetches what lies ahead, and does not know where the
  /// matrix ends. Behind the rows of one core lay memory of another, which had to give it away and
  /// get it back in each step.
  private static let distance = 512 << 10

  #if canImport(Darwin) || canImport(Glibc)
    /// `byteCount` bytes of zeros: pages that are there once they are touched. Traps when the system
    /// has no such memory.
    static func take(_ byteCount: Int) -> UnsafeMutableRawPointer {
      let memory = mmap(
        nil, byteCount + distance, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0)
      guard let memory, memory != MAP_FAILED else {
        fatalError("a tensor needs \(byteCount) bytes, which the system does not have")
      }
      return memory
    }

    /// To be called once, with what `take` gave for so many bytes.
    static func giveBack(_ memory: UnsafeMutableRawPointer, _ byteCount: Int) {
      munmap(memory, byteCount + distance)
    }
  #else
    // A system that has no pages to give: the heap.
    static func take(_ byteCount: Int) -> UnsafeMutableRawPointer {
      let memory = UnsafeMutableRawPointer.allocate(byteCount: byteCount, alignment: 64)
      memory.initializeMemory(as: UInt8.self, repeating: 0, count: byteCount)
      return memory
    }

    static func giveBack(_ memory: UnsafeMutableRawPointer, _ byteCount: Int) {
      memory.deallocate()
    }
  #endif
}
