import Datasets
import NeuralNetworks

/// A loader never changes while it is read; the tests use each on one thread.
enum Samples {
  /// Pictures of 6 × 6 pixels with a bright bar where their class says, in noise.
  static func dataset(_ count: Int, classes: Int = 3, seed: UInt64 = 1) -> Dataset {
    var random = RandomGenerator(seed: seed)
    var (pixels, labels): ([UInt8], [UInt8]) = ([], [])
    for _ in 0..<count {
      let label = random.integer(below: classes)
      labels.append(UInt8(label))
      for y in 0..<6 {
        for _ in 0..<6 { pixels.append(UInt8(random.integer(below: 100) + (y == label ? 150 : 0))) }
      }
    }
    return Dataset(name: "bars", height: 6, width: 6, pixels: pixels, labels: labels)
  }

  /// The same with paper around the bars: two columns, and the lower half.
  static func datasetOnPaper(_ count: Int) -> Dataset {
    let bars = dataset(count)
    var pixels: [UInt8] = []
    for n in 0..<count {
      bars.withPixels(n) { bar in
        for i in 0..<36 { pixels.append(i % 6 < 2 || i >= 18 ? 0 : bar[i]) }
      }
    }
    return Dataset(
      name: "bars on paper", height: 6, width: 6, pixels: pixels,
      labels: (0..<count).map { UInt8(bars.label($0)) })
  }

  /// Pictures of one pixel each.
  static func dataset(pixels: [UInt8], labels: [UInt8]) -> Dataset {
    Dataset(name: "pixels", height: 1, width: 1, pixels: pixels, labels: labels)
  }

  static func denseNetwork(outputs: Int = 3) -> Sequential {
    var random = RandomGenerator(seed: 2, stream: .initialization)
    return Sequential(
      Flatten(), Linear(36, 9, using: &random), Tanh(), Linear(9, outputs, using: &random))
  }

  static func convolutionalNetwork() -> Sequential {
    var random = RandomGenerator(seed: 3, stream: .initialization)
    return Sequential(
      Conv2D(1, 4, kernelSize: 3, padding: 1, using: &random), MaxPool2D(2), ReLU(), Flatten(),
      Linear(36, 3, using: &random))
  }
}

extension Samples {
  /// Layers that train differently from how they answer, before and behind pictures' becoming rows.
  static func networkThatLooksAcross() -> Sequential {
    var random = RandomGenerator(seed: 4, stream: .initialization)
    return Sequential(
      Conv2D(1, 4, kernelSize: 3, padding: 1, bias: false, using: &random), BatchNorm(4), ReLU(),
      MaxPool2D(2), Flatten(), Linear(36, 8, using: &random), BatchNorm(8), Tanh(),
      Dropout(0.25, using: &random), Linear(8, 3, using: &random))
  }
}

/// A layer of a reader's own, without a replica: it works on one core.
final class Doubling: Layer {
  let parameters: [Parameter] = []
  func forward(_ x: Tensor) -> Tensor { 2 * x }
  func backward(_ gradientOfOutput: Tensor) -> Tensor { 2 * gradientOfOutput }
}

extension Layer {
  /// All that the network has learned, for comparisons to the bit.
  var values: [[Scalar]] { parameters.map { $0.value.scalars } }

  /// All that a model file holds.
  var state: [[Scalar]] { namedParameters.map { $0.parameter.value.scalars } }
}

/// The largest difference between numbers at the same place; traps when there are not equally many.
func distance(_ a: [[Scalar]], _ b: [[Scalar]]) -> Scalar {
  precondition(a.map { $0.count } == b.map { $0.count })
  return zip(a.joined(), b.joined()).map { abs($0 - $1) }.max() ?? 0
}
