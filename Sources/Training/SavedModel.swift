import Datasets
import NeuralNetworks

/// A trained network that is ready to read pictures: rebuilt from its file alone.
public struct SavedModel {
  public let network: Sequential
  /// What each class is called.
  public let labelNames: [String]
  /// How the pixels became numbers in training, and so must now.
  public let normalization: Normalization

  /// What the network says about a picture of 28 x 28 pixels, white on black. Traps on another size.
  public func predict(_ image: GrayImage) -> Prediction {
    require(
      image.height == 28 && image.width == 28,
      "a picture to read has 28 x 28 pixels, not \(image.height) x \(image.width)")
    let digits = Dataset(
      name: "picture", height: image.height, width: image.width, pixels: image.pixels, labels: [0])
    let loader = DataLoader(digits, batchSize: 1, normalization: normalization)
    var (images, labels) = (Tensor.empty, Tensor.empty)
    loader.load(0..<1, images: &images, labels: &labels)
    let outputs = network.forward(images)
    // The probabilities of log-probabilities are theirs again.
    let probabilities =
      network.layers.last is Softmax ? outputs : Softmax().forward(outputs)
    return Prediction(
      labelNames: labelNames, probabilities: probabilities.scalars.map { Double($0) })
  }
}

/// How sure a network is of each class.
public struct Prediction: Sendable {
  public let labelNames: [String]
  /// One for each class; their sum is 1.
  public let probabilities: [Double]

  /// Traps unless every class has a name.
  public init(labelNames: [String], probabilities: [Double]) {
    require(
      labelNames.count == probabilities.count && !probabilities.isEmpty,
      "\(probabilities.count) probabilities for \(labelNames.count) classes")
    (self.labelNames, self.probabilities) = (labelNames, probabilities)
  }

  /// The most likely class, the first one of equals.
  public var answer: Int {
    probabilities.indices.reduce(0) { probabilities[$1] > probabilities[$0] ? $1 : $0 }
  }

  /// The probability of the answer.
  public var confidence: Double { probabilities[answer] }
}

extension Prediction: CustomStringConvertible {
  /// A bar for each class.
  public var description: String {
    let width = labelNames.map(\.count).max() ?? 0
    return zip(labelNames, probabilities).map { name, probability in
      let eighths = probability.isFinite ? Int((probability * 240).rounded()) : 0
      let bar =
        String(repeating: "█", count: eighths / 8)
        + (eighths % 8 == 0 ? "" : String(Array(" ▏▎▍▌▋▊▉")[eighths % 8]))
      let text = fixed(Scalar(100 * probability), decimals: 1) + " %"
      return String(repeating: " ", count: width - name.count) + name + "  "
        + String(repeating: " ", count: max(0, 7 - text.count)) + text
        + (bar.isEmpty ? "" : "  " + bar)
    }.joined(separator: "\n")
  }
}
