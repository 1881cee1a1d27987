import Kernels
import Testing

@Suite struct VectorTests {
  @Test func `a buffer is padded to whole vectors and one more`() {
    for count in 0...100 {
      let capacity = paddedCapacity(count)
      #expect(capacity >= count + lanes && capacity < count + 2 * lanes)
      #expect(capacity % lanes == 0)
    }
  }

  @Test func `a trait decides the width, without one the machine does`() {
    let lanesOfFloat = lanes * MemoryLayout<Scalar>.stride / 4
    #if FORCE_LANES_4
      #expect(lanesOfFloat == 4)
    #elseif FORCE_LANES_8
      #expect(lanesOfFloat == 8)
    #elseif FORCE_LANES_16
      #expect(lanesOfFloat == 16)
    #elseif LANES_16
      #expect(lanesOfFloat == 16)
    #elseif LANES_8
      #expect(lanesOfFloat == 8)
    #else
      #expect(lanesOfFloat == 4)
    #endif
  }
}
