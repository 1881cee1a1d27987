import Datasets
import Foundation
import NeuralNetworks
import Testing
import Training

/// The models of the reference run, which `Predict --model` takes as they are.
@Suite struct ReferenceModelTests {
  private static let chapters = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("chapters")

  /// All but those that give a number instead of classes: "06-convolution/reference/dense".
  private static var models: [String] {
    get throws {
      try FileManager.default.subpathsOfDirectory(atPath: chapters.path)
        .filter {
          $0.hasSuffix(".safetensors") && !$0.hasPrefix("05-") && !$0.contains("regression")
        }
        .sorted()
    }
  }

  @Test func `the models of the book say what they are, and read digits they have never seen`()
    throws
  {
    let models = try Self.models
    #expect(Set(models.map { $0.prefix(2) }).count == 9)
    let digits = DrawnDigits.dataset(count: 500, seed: 3)
    for file in models {
      let model = try ModelFile.open(Self.chapters.appendingPathComponent(file).path)
      let evaluation = evaluate(
        model.network, on: digits, normalization: model.normalization)
      // One linear layer reads less. So does a network whose file does not say how the pixels were
      // normalized.
      let enough = model.network.layers.count > 2 ? 0.85 : 0.7
      #expect(
        model.labelNames.count == 10 && evaluation.accuracy > enough, "\(file): \(evaluation)")
    }
  }
}
