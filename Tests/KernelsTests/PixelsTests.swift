import Kernels
import Testing

@Suite struct PixelsTests {
  @Test(arguments: [0, 1, 15, 16, 17, 784])
  func `pixels become numbers, and nothing behind them is written`(count: Int) {
    let pixels = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 7) }
    var found = writable(count)
    scalePixels(count, pixels, scale: 0.5, shift: -1, to: &found)
    var expected = writable(count)
    for i in 0..<count { expected[i] = Scalar(pixels[i]) * 0.5 - 1 }
    #expect(difference(found, expected) == nil)
  }

  @Test func `touching pixels reads one of each line of 64`() {
    var pixels = [UInt8](repeating: 0xFF, count: 200)
    for (i, byte) in [(0, 1), (64, 2), (128, 4), (192, 8)] { pixels[i] = UInt8(byte) }
    #expect(touch(pixels, count: 200) == 15)
    #expect(touch(pixels, count: 128) == 3)
    #expect(touch(pixels, count: 0) == 0)
  }
}
