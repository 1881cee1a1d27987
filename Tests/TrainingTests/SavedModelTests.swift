import Datasets
import Foundation
import NeuralNetworks
import TestSupport
import Testing

@testable import Training

@Suite struct SavedModelTests {
  /// Networks with every layer that has a name in a file.
  static func networks() -> [Sequential] {
    var random = RandomGenerator(seed: 1)
    return [
      Sequential(Flatten(), Linear(784, 5, using: &random)),
      Sequential(
        Flatten(), Linear(784, 6, bias: false, using: &random), Tanh(),
        Linear(6, 3, using: &random), Softmax()),
      Sequential(
        Conv2D(1, 3, kernelSize: 5, padding: 2, using: &random), MaxPool2D(2), ReLU(),
        Conv2D(3, 4, kernelSize: 3, stride: 2, bias: false, using: &random),
        MaxPool2D(3, stride: 1), LeakyReLU(slope: 0.125), Flatten(), Sigmoid(),
        Linear(64, 10, using: &random), LogSoftmax()),
      Sequential(Reshape(28, 28), LSTM(28, 5, using: &random), Linear(5, 10, using: &random)),
      Sequential(Reshape(2, 14, 28), Reshape(56, 14), Recurrent(14, 6, using: &random)),
      trained(
        Sequential(
          Conv2D(1, 4, kernelSize: 5, bias: false, using: &random), BatchNorm(4), ReLU(),
          MaxPool2D(4), Flatten(), Linear(144, 7, using: &random), BatchNorm(7),
          Dropout(0.4, using: &random), Linear(7, 10, using: &random))),
    ]
  }

  /// The network after two steps of training, which leave something to remember.
  private static func trained(_ model: Sequential) -> Sequential {
    let trainer = Trainer(
      model, loss: CrossEntropy(), optimizer: SGD(model.parameters, learningRate: 0.1), threads: 1)
    let loader = DataLoader(DrawnDigits.dataset(count: 40, seed: 1), batchSize: 20)
    _ = try? trainer.epoch(loader)
    return model
  }

  private let picture = GrayImage(height: 28, width: 28, pixels: noise(784))

  @Test(arguments: 0..<6)
  func `a network is rebuilt from its file alone`(n: Int) throws {
    let folder = try TemporaryFolder()
    let network = Self.networks()[n]
    try ModelFile.save(network, to: folder.path + "/m")
    let opened = try ModelFile.open(folder.path + "/m")
    #expect(
      opened.network.layers.map { "\(type(of: $0))" } == network.layers.map { "\(type(of: $0))" })
    let x = picture.tensor.reshaped([1, 1, 28, 28])
    #expect(opened.network.forward(x).scalars == network.forward(x).scalars)
    let prediction = opened.predict(picture)
    #expect(abs(prediction.probabilities.reduce(0, +) - 1) < 1e-5)
    #expect(prediction.answer == network.forward(x).argmax[0])
  }

  @Test func `names and normalization are kept; classes without a name are numbers`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/m"
    try ModelFile.save(
      Self.networks()[0], to: path, labelNames: ["T-shirt/top", "Bag"],
      normalization: .centered(mean: 0.5, deviation: 0.25))
    let opened = try ModelFile.open(path)
    #expect(opened.labelNames == ["T-shirt/top", "Bag", "2", "3", "4"])
    #expect(opened.normalization == .centered(mean: 0.5, deviation: 0.25))
    let x = Tensor([1, 1, 28, 28], scalars: picture.tensor.scalars.map { ($0 - 0.5) / 0.25 })
    let expected = Softmax().forward(opened.network.forward(x)).scalars
    for (p, q) in zip(opened.predict(picture).probabilities, expected) {
      #expect(abs(p - Double(q)) < 1e-4)
    }
    // The same file still goes into a network that is there.
    try ModelFile.load(path, into: Self.networks()[0])
  }

  private final class Own: Layer {
    let parameters: [Parameter] = []
    func forward(_ x: Tensor) -> Tensor { x }
    func backward(_ gradientOfOutput: Tensor) -> Tensor { gradientOfOutput }
  }

  @Test func `a network with a layer of the reader's own says nothing, and loads as before`() throws
  {
    let folder = try TemporaryFolder()
    let path = folder.path + "/m"
    var random = RandomGenerator(seed: 1)
    let own = Sequential(Flatten(), Own(), Linear(784, 2, using: &random))
    try ModelFile.save(own, to: path)
    try ModelFile.load(path, into: own)
    let error = #expect(throws: ModelFileError.self) { try ModelFile.open(path) }
    #expect(error?.exitCode == 65 && error?.description.contains("says which network") == true)
  }

  @Test(arguments: [
    "", "Linear(784, 5)", "Flatten(), Linear(783, 5)", "Flatten(), Linear(784, 6)",
    "Flatten(), Linear(784, 5), Linear(5, 9)", "Flatten(), Linear(784, 5), MaxPool2D(2)",
    "Flatten(), Linear(784, 5), Explode()", "Flatten() Linear(784, 5)",
    "Flatten(), Linear(784, 5), ",
    "Flatten(), Linear(784)", "Flatten(), Linear(-1, -1)", "Flatten(), Linear(784, 99999999999999)",
    "Conv2D(1, 3, kernelSize: 9000000000000000000, padding: 8999999999999999999)",
    "Conv2D(1, 3, kernelSize: 5, stride: 0)", "MaxPool2D(0)", "MaxPool2D(29)", "MaxPool2D(2)",
    "Flatten(), Linear(784, 5), LeakyReLU()", "Flatten(), Linear(784, 5), LeakyReLU(slope: -1)",
    "Flatten(), Linear(784, 5), LeakyReLU(slope: nan)", "Flatten(), Linear(784, 0)", "Softmax()",
    "(((((", "Reshape(28, 29)",
    "Reshape()", "Reshape(9000000000000000000, 9000000000000000000)", "Reshape(-28, -28)",
    "LSTM(28, 5)", "Reshape(28, 28), LSTM(28, 5)", "Reshape(28, 28), LSTM(28, 9000000000000000000)",
    "Reshape(28, 28), Recurrent(27, 5)", "Reshape(28, 28), BatchNorm(28)", "BatchNorm(1)",
    "BatchNorm(2)", "Flatten(), Linear(784, 5), Dropout(1)", "Flatten(), Linear(784, 5), Dropout()",
  ])
  func `a description that does not fit is an error, whatever it says`(text: String) {
    let units = text.hasSuffix("Linear(784, 0)") ? 0 : 5
    let shapes = ["1.weight": [units, 784], "1.bias": [units]]
    #expect(throws: NetworkDescription.Unknown.self) {
      try NetworkDescription.network(text) { shapes[$0] }
    }
  }

  @Test func `a network with one output gives no class a score`() throws {
    let folder = try TemporaryFolder()
    var random = RandomGenerator(seed: 1)
    try ModelFile.save(
      Sequential(Flatten(), Linear(784, 1, using: &random)), to: folder.path + "/m")
    let error = #expect(throws: ModelFileError.self) { try ModelFile.open(folder.path + "/m") }
    #expect(error?.description.contains("gives each class a score") == true)
  }

  @Test func `a file with numbers that are none is not opened`() throws {
    let folder = try TemporaryFolder()
    let network = Self.networks()[0]
    network.parameters[1].value[2] = .nan
    try ModelFile.save(network, to: folder.path + "/m")
    let error = #expect(throws: ModelFileError.self) { try ModelFile.open(folder.path + "/m") }
    #expect(error?.exitCode == 65 && error?.description.contains("\"1.bias\"") == true)
  }

  @Test func `a stack within the stack says nothing, and loads as before`() throws {
    let folder = try TemporaryFolder()
    let network = Sequential(Flatten(), Sequential(Linear(weight: Tensor(zeros: [2, 784]))))
    try ModelFile.save(network, to: folder.path + "/m")
    try ModelFile.load(folder.path + "/m", into: network)
    let error = #expect(throws: ModelFileError.self) { try ModelFile.open(folder.path + "/m") }
    #expect(error?.description.contains("says which network") == true)
  }

  @Test func `a prediction that is not a number has no bar`() {
    let prediction = Prediction(labelNames: ["a"], probabilities: [.nan])
    #expect(!prediction.description.contains("█"))
  }

  @Test func `a prediction is bars`() {
    let prediction = Prediction(labelNames: ["a", "bag", "c"], probabilities: [0.05, 0.95, 0])
    #expect(prediction.answer == 1 && prediction.confidence == 0.95)
    #expect(
      prediction.description.split(separator: "\n").map(String.init) == [
        "  a    5.0 %  █▌", "bag   95.0 %  " + String(repeating: "█", count: 28) + "▌",
        "  c    0.0 %",
      ])
  }
}
