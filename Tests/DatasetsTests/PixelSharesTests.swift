import NeuralNetworks
import Testing

@testable import Datasets

@Suite struct PixelSharesTests {
  /// Pictures of 20 x 20 pixels: paper, and noise in some rows.
  private func loader(
    inkedRows: Range<Int>, paper: UInt8 = 0, count: Int = 70, augmentation: Augmentation? = nil
  ) -> DataLoader {
    var random = RandomGenerator(seed: 1)
    let pixels = (0..<count * 400).map { i in
      inkedRows.contains(i / 20 % 20) ? UInt8(1 + random.integer(below: 200)) : paper
    }
    let data = Dataset(
      name: "noise", height: 20, width: 20, pixels: pixels,
      labels: [UInt8](repeating: 0, count: count))
    return DataLoader(data, batchSize: 8, shuffleSeed: 1, augmentation: augmentation)
  }

  @Test(arguments: [0..<0, 1..<3, 10..<20, 0..<20], [1, 2, 3, 7, 50])
  func `every pixel is in one share, and shares begin at multiples of the grain`(
    inkedRows: Range<Int>, count: Int
  ) {
    for grain in [1, 4, 16] {
      let shares = loader(inkedRows: inkedRows).pixelShares(count, grain: grain)
      #expect(shares.count == count)
      #expect(shares.flatMap { Array($0) } == Array(0..<400))
      #expect(shares.allSatisfy { $0.lowerBound % grain == 0 || $0.isEmpty })
    }
  }

  // 200 pixels with ink count as 11 each, 200 without as 1.
  @Test(arguments: [0, 250] as [UInt8])
  func `a pixel with ink counts as eleven without`(paper: UInt8) {
    let loader = loader(inkedRows: 10..<20, paper: paper)
    #expect(loader.pixelShares(2, grain: 1) == [0..<291, 291..<400])
    #expect(loader.pixelShares(2, grain: 4) == [0..<292, 292..<400])
    #expect(loader.pixelShares(4, grain: 1) == [0..<237, 237..<291, 291..<346, 346..<400])
  }

  @Test func `without ink, and without pictures, shares are equal`() {
    for count in [0, 5] {
      let loader = loader(inkedRows: 0..<0, count: count)
      #expect(loader.pixelShares(4, grain: 4) == [0..<100, 100..<200, 200..<300, 300..<400])
    }
  }

  @Test func `loaded shares are parts of the pictures, beside the first corner`() throws {
    let loader = loader(inkedRows: 5..<20)
    loader.startEpoch()
    var (whole, part) = (Tensor.empty, Tensor.empty)
    loader.loadImages(8..<20, to: &whole)
    for pixels in [0..<400, 0..<33, 99..<301, 388..<400, 7..<7] {
      loader.loadPixels(pixels, of: 8..<20, to: &part)
      #expect(part.shape == whole.shape && part.scalars[0] == whole.scalars[0])
      for n in 0..<12 {
        for p in pixels { #expect(part.scalars[400 * n + p] == whole.scalars[400 * n + p]) }
      }
    }
  }

  @Test func `distorted pictures, and those that are read each time, are loaded as a whole`() throws
  {
    #expect(loader(inkedRows: 0..<9).canLoadPixelShares)
    #expect(!loader(inkedRows: 0..<9, augmentation: Augmentation(seed: 1)).canLoadPixelShares)
    let read = Dataset(name: "read", height: 1, width: 1, labels: [1]) { _ in [7] }
    #expect(!DataLoader(read, batchSize: 1).canLoadPixelShares)
  }
}
