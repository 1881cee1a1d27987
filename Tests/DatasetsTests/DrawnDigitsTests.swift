import NeuralNetworks
import Testing

@testable import Datasets

@Suite struct DrawnDigitsTests {
  /// The pixels of picture `i`, as values from 0 to 1.
  func picture(_ i: Int, of dataset: Dataset) -> [Double] {
    dataset.withPixels(i) { $0.map { Double($0) / 255 } }
  }

  /// The pictures' bytes and labels, to compare.
  func content(_ dataset: Dataset) -> [[UInt8]] {
    (0..<dataset.count).map { i in
      dataset.withPixels(i) { Array($0) } + [UInt8(dataset.label(i))]
    }
  }

  @Test func `the same seed draws the same digits to the byte`() {
    let digits = content(DrawnDigits.dataset(count: 250, seed: 3))
    #expect(digits == content(DrawnDigits.dataset(count: 250, seed: 3)))
    #expect(digits != content(DrawnDigits.dataset(count: 250, seed: 4)))
  }

  @Test(arguments: [0, 1, 10, 199])
  func `the first digits are the same however many are drawn`(count: Int) {
    let many = content(DrawnDigits.dataset(count: 203, seed: 8))
    #expect(content(DrawnDigits.dataset(count: count, seed: 8)) == Array(many.prefix(count)))
  }

  @Test func `each ten in a row are the ten digits, in an order of their own`() {
    let dataset = DrawnDigits.dataset(count: 100, seed: 1)
    let orders = stride(from: 0, to: 100, by: 10).map { ($0..<$0 + 10).map(dataset.label) }
    for order in orders { #expect(order.sorted() == Array(0..<10)) }
    #expect(Set(orders).count == 10)
  }

  @Test func `a picture has 28 by 28 pixels, black around bright ink`() {
    let dataset = DrawnDigits.dataset(count: 200, seed: 5)
    #expect((dataset.height, dataset.width) == (28, 28))
    for i in 0..<dataset.count {
      let pixels = picture(i, of: dataset)
      let (black, bright) = (pixels.count { $0 == 0 }, pixels.count { $0 > 0.9 })
      #expect(black > 28 * 28 / 2, "picture \(i)")
      #expect(bright > 10, "picture \(i)")
    }
  }

  @Test func `the ink fills a box of 20 by 20, centred by its mass`() {
    let dataset = DrawnDigits.dataset(count: 500, seed: 6)
    for i in 0..<dataset.count {
      let pixels = picture(i, of: dataset)
      let inked = pixels.indices.filter { pixels[$0] > 0 }
      let sides = [inked.map { $0 / 28 }, inked.map { $0 % 28 }].map { $0.max()! - $0.min()! + 1 }
      #expect(sides.max()! == 20, "picture \(i)")

      let mass = pixels.reduce(0, +)
      let row = inked.reduce(0) { $0 + pixels[$1] * (Double($1 / 28) + 0.5) } / mass
      let column = inked.reduce(0) { $0 + pixels[$1] * (Double($1 % 28) + 0.5) } / mass
      // Half a pixel, since it is moved by whole ones, and what rounding to bytes adds.
      #expect(abs(row - 14) < 0.51 && abs(column - 14) < 0.51, "picture \(i): \(row), \(column)")
    }
  }

  @Test func `as much ink as in MNIST`() {
    let dataset = DrawnDigits.dataset(count: 1000, seed: 7)
    let ink = (0..<dataset.count).map { picture($0, of: dataset).reduce(0, +) / (28 * 28) }
    let mean = ink.reduce(0, +) / Double(ink.count)
    // MNIST's training pictures: 0.131.
    #expect((0.11...0.15).contains(mean))
    // Some digits are drawn with a fine pen, some with a broad one.
    #expect(ink.min()! < 0.05 && ink.max()! > 0.2)
  }

  @Test func `no two digits are alike`() {
    let dataset = DrawnDigits.dataset(count: 2000, seed: 9)
    let pictures = (0..<dataset.count).map { i in dataset.withPixels(i) { Array($0) } }
    #expect(Set(pictures).count == dataset.count)
  }
}
