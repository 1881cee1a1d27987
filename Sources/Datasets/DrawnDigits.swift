import NeuralNetworks

/// Stand-in until the merge: a bar whose column tells the label, with random brightness.
public enum DrawnDigits {
  /// `count` pictures of 28 x 28.
  public static func dataset(count: Int, seed: UInt64) -> Dataset {
    var pixels = [UInt8](repeating: 0, count: count * 784)
    var labels = [UInt8](repeating: 0, count: count)
    for i in 0..<count {
      var random = RandomGenerator(seed: seed, stream: .drawing, branch: i)
      let label = random.integer(below: 10)
      labels[i] = UInt8(label)
      for y in 4..<24 {
        pixels[i * 784 + y * 28 + 4 + 2 * label] = UInt8(random.integer(below: 256))
      }
    }
    return Dataset(name: "drawn digits", height: 28, width: 28, pixels: pixels, labels: labels)
  }
}
