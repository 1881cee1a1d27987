import Dispatch
import NeuralNetworks

/// Handwritten digits that the program draws itself, in the format of MNIST: 28x28 bytes, white ink
/// on black. Any number of them from a seed, with nothing to download.
///
/// Each digit is one of several forms in which people write it (``DigitForm``), bent by a random
/// hand (``Hand``) and drawn with a pen of random width (``InkBox``). Digit `i` of a seed is always
/// the same, however many are drawn.
public enum DrawnDigits {
  static let side = 28

  /// Draws `count` digits. Every ten in a row, counted from the first, are the ten digits in random
  /// order. Traps when `count` is negative.
  public static func dataset(count: Int, seed: UInt64) -> Dataset {
    require(count >= 0, "cannot draw \(count) digits")
    let labels = labels(count: count, seed: seed)
    let area = side * side
    let pixels = [UInt8](unsafeUninitializedCapacity: count * area) { buffer, initialized in
      buffer.initialize(repeating: 0)
      nonisolated(unsafe) let pixels = buffer
      let chunk = 100
      DispatchQueue.concurrentPerform(iterations: (count + chunk - 1) / chunk) { c in
        for i in c * chunk..<min(c * chunk + chunk, count) {
          var random = RandomGenerator(seed: seed, stream: .drawing, branch: i)
          let picture = UnsafeMutableBufferPointer(rebasing: pixels[i * area..<(i + 1) * area])
          draw(Int(labels[i]), into: picture, using: &random)
        }
      }
      initialized = count * area
    }
    return Dataset(
      name: "drawn digits", height: side, width: side, pixels: pixels, labels: labels)
  }

  /// The ten digits in random order, again and again.
  private static func labels(count: Int, seed: UInt64) -> [UInt8] {
    let blocks = (count + 9) / 10
    let labels = (0..<blocks).flatMap { block in
      // Branches below zero are free: those from zero up belong to the pictures.
      var random = RandomGenerator(seed: seed, stream: .drawing, branch: -1 - block)
      return random.permutation(10).map { UInt8($0) }
    }
    return Array(labels.prefix(count))
  }

  /// Draws one digit on a black picture.
  static func draw(
    _ digit: Int, into picture: UnsafeMutableBufferPointer<UInt8>,
    using random: inout RandomGenerator
  ) {
    let form = DigitForm.choose(digit, using: &random)
    let hand = Hand(using: &random)
    var box = InkBox(strokes: hand.write(form, using: &random), pen: Pen(using: &random))
    box.addNoise(using: &random)
    box.center(in: picture, side: side)
  }
}
