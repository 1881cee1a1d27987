import NeuralNetworks
import Testing
import Training

@Suite struct SummaryTests {
  /// 784-10-10-1 of document 004.
  static func dense() -> Sequential {
    var random = RandomGenerator(seed: 1)
    return Sequential(
      Flatten(), Linear(784, 10, using: &random), Sigmoid(), Linear(10, 10, using: &random),
      Sigmoid(), Linear(10, 1, using: &random))
  }

  /// The convolutional network of document 004.
  static func convolutional() -> Sequential {
    var random = RandomGenerator(seed: 1)
    func block(_ inputs: Int) -> Sequential {
      Sequential(
        Conv2D(inputs, 20, kernelSize: 5, padding: 2, using: &random), ReLU(), MaxPool2D(2))
    }
    return Sequential(block(1), block(20), Flatten(), Linear(980, 1, using: &random))
  }

  @Test func `the dense network of document 004 has 7,971 parameters`() {
    let summary = Summary(Self.dense(), input: [1, 1, 28, 28])
    #expect(summary.parameters == 7971)
    #expect(summary.rows.map { $0.parameters } == [0, 7850, 0, 110, 0, 11])
    #expect(
      summary.rows.map { $0.input } == [
        [1, 1, 28, 28], [1, 784], [1, 10], [1, 10], [1, 10], [1, 10],
      ])
    #expect(
      summary.rows.map { $0.output } == [
        [1, 784], [1, 10], [1, 10], [1, 10], [1, 10], [1, 1],
      ])
  }

  @Test func `the convolutional one has 11,521, nested stacks flattened out`() {
    let summary = Summary(Self.convolutional(), input: [100, 1, 28, 28])
    #expect(summary.parameters == 11_521)
    #expect(
      summary.rows.map { $0.name } == [
        "Conv2D-1", "ReLU-2", "MaxPool2D-3", "Conv2D-4", "ReLU-5", "MaxPool2D-6", "Flatten-7",
        "Linear-8",
      ])
    #expect(summary.rows.map { $0.parameters } == [520, 0, 0, 10_020, 0, 0, 0, 981])
    #expect(
      summary.rows.map { $0.output } == [
        [100, 20, 28, 28], [100, 20, 28, 28], [100, 20, 14, 14], [100, 20, 14, 14],
        [100, 20, 14, 14], [100, 20, 7, 7], [100, 980], [100, 1],
      ])
  }

  @Test func `sizes count every output twice, for its gradient`() {
    let size = Double(MemoryLayout<Scalar>.stride) / 1_048_576
    let megabytes = Summary(Self.dense(), input: [2, 1, 28, 28]).megabytes
    #expect(megabytes.input == 2 * 784 * size)
    #expect(megabytes.activations == 2 * 2 * (784 + 10 + 10 + 10 + 10 + 1) * size)
    #expect(megabytes.parameters == 7971 * size)
  }

  @Test func `the table aligns its columns and says the sum`() {
    let lines = Summary(Self.dense(), input: [1, 1, 28, 28]).description.split(separator: "\n")
    #expect(
      lines[..<9].joined(separator: "\n") == """
        Layer      Input           Output    Parameters
        ───────────────────────────────────────────────
        Flatten-1  [1, 1, 28, 28]  [1, 784]           0
        Linear-2   [1, 784]        [1, 10]        7,850
        Sigmoid-3  [1, 10]         [1, 10]            0
        Linear-4   [1, 10]         [1, 10]          110
        Sigmoid-5  [1, 10]         [1, 10]            0
        Linear-6   [1, 10]         [1, 1]            11
        ───────────────────────────────────────────────
        """)
    #expect(lines[9] == "Parameters in all: 7,971")
    #expect(lines.count == 14)
  }
}
