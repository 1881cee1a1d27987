import Datasets
import NeuralNetworks
import Testing
import Training

/// A layer that answers with given rows: row p for a picture whose only pixel is p.
final class Answers: Layer {
  let parameters: [Parameter] = []
  private let rows: [[Scalar]]

  init(_ rows: [[Scalar]]) { self.rows = rows }

  func forward(_ x: Tensor) -> Tensor {
    Tensor(x.scalars.map { rows[Int(($0 * 255).rounded())] })
  }

  func backward(_ gradientOfOutput: Tensor) -> Tensor { gradientOfOutput }
}

@Suite struct EvaluationTests {
  static func evaluation(_ rows: [[Scalar]], labels: [UInt8], target: Target = .classes)
    -> Evaluation
  {
    let data = Samples.dataset(pixels: (0..<rows.count).map { UInt8($0) }, labels: labels)
    return evaluate(
      Answers(rows), on: data, loss: target == .quantity ? MeanSquaredError() : CrossEntropy(),
      target: target)
  }

  // 600 pictures make three batches of 256, the last one smaller; 2 are fewer than the threads.
  @Test(arguments: [1, 2, 3, 5], [600, 256, 2])
  func `outputs come in the order of the dataset, whoever computed them`(
    threads: Int, count: Int
  ) {
    let model = Samples.convolutionalNetwork()
    let data = Samples.dataset(count)
    let before = model.values
    let evaluation = evaluate(model, on: data, threads: threads)
    #expect(evaluation.count == count && evaluation.outputs.count == count)
    #expect(evaluation.labels == (0..<count).map { data.label($0) })
    var (expected, total): ([[Scalar]], Double) = ([], 0)
    for i in 0..<count {
      let image = data.image(i).reshaped([1, 1, 6, 6])
      let scores = model.forward(image)
      expected.append(scores.scalars)
      total += Double(CrossEntropy().forward(scores, [Scalar(data.label(i))]))
    }
    #expect(distance(Array(evaluation.outputs), expected) < 1e-5)
    #expect(Tensor(evaluation.outputs).scalars == evaluation.outputs.flatMap { $0 })
    #expect(abs(evaluation.loss - total / Double(count)) < 1e-5)
    #expect(model.values == before)
  }

  @Test func `the largest output is the class, the first one of equals`() {
    let evaluation = Self.evaluation(
      [[1, 2, 0], [3, 3, 3], [0, 1, 1], [-1, -2, -3]], labels: [1, 0, 2, 1])
    #expect(evaluation.predictions == [1, 0, 1, 0])
    #expect(evaluation.correct == 2)
    #expect(evaluation.accuracy == 0.5)
    #expect(evaluation.misread == [2, 3])
    #expect(evaluation.confusion(classes: 3).counts == [[1, 0, 0], [1, 1, 0], [0, 1, 0]])
    #expect(evaluation.description == "2 of 4")
  }

  @Test func `a quantity is rounded to the nearest whole number`() {
    let evaluation = Self.evaluation(
      [[2.4], [2.5], [2.6], [-0.4], [-0.6], [12]], labels: [2, 2, 3, 0, 0, 9], target: .quantity)
    #expect(evaluation.predictions == [2, 3, 3, 0, -1, 12])
    #expect(evaluation.correct == 3)
    // What is no class is left out of the table.
    #expect(evaluation.confusion().counts.joined().reduce(0, +) == 4)
  }

  @Test func `a quantity that is no number is no class`() {
    let evaluation = Self.evaluation(
      [[.nan], [.infinity], [-.infinity], [1e30], [1]], labels: [0, 1, 2, 3, 1], target: .quantity)
    #expect(evaluation.predictions == [-1, -1, -1, -1, 1])
    #expect(evaluation.correct == 1)
  }

  @Test func `no pictures have no outputs`() {
    let evaluation = Self.evaluation([], labels: [])
    #expect(evaluation.outputs.isEmpty && evaluation.predictions == [])
    #expect(Tensor(evaluation.outputs).shape == [0, 0])
    #expect(evaluation.loss == 0)
  }

  @Test func `a row that does not exist traps`() async {
    await #expect(processExitsWith: .failure) {
      _ = EvaluationTests.evaluation([[1, 2]], labels: [0]).outputs[1]
    }
  }

  @Test func `thousands are separated`() {
    let model = Samples.denseNetwork()
    model.parameters[2].value.fill(0)
    model.parameters[3].value = [1, 0, 0]
    let data = Dataset(
      name: "zeros", height: 6, width: 6, pixels: Array(repeating: 0, count: 36 * 1200),
      labels: Array(repeating: 0, count: 1200))
    #expect("\(evaluate(model, on: data, threads: 2))" == "1,200 of 1,200")
  }
}
