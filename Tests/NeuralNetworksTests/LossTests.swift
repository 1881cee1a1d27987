import Foundation
import NeuralNetworks
import Testing

/// A loss with a prediction and a target that suit it.
struct LossCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let make: @Sendable (inout RandomGenerator) -> (any Loss, prediction: Tensor, target: Tensor)

  init(
    _ name: String,
    _ make: @escaping @Sendable (inout RandomGenerator) -> (any Loss, Tensor, Tensor)
  ) {
    testDescription = name
    self.make = make
  }
}

@Suite struct LossTests {
  static let cases: [LossCase] = [
    .init("MeanSquaredError") {
      (MeanSquaredError(), .normal([5, 3], using: &$0), .normal([5, 3], using: &$0))
    },
    .init("MeanSquaredError, one sample") {
      (MeanSquaredError(), .normal([1, 4], using: &$0), .normal([1, 4], using: &$0))
    },
    .init("L1") { (L1(), .normal([4, 3], using: &$0), .normal([4, 3], using: &$0)) },
    .init("CrossEntropy") { (CrossEntropy(), .normal([5, 4], using: &$0), [3, 0, 1, 1, 2]) },
    .init("CrossEntropy, one sample") { (CrossEntropy(), .normal([1, 10], using: &$0), [7]) },
    .init("NegativeLogLikelihood") {
      (NegativeLogLikelihood(), .normal([3, 5], using: &$0), [4, 0, 2])
    },
    .init("BinaryCrossEntropy") {
      (
        BinaryCrossEntropy(), .normal([6, 2], using: &$0),
        .uniform([6, 2], from: 0, to: 1, using: &$0)
      )
    },
    .init("BinaryCrossEntropy with yes and no") {
      (BinaryCrossEntropy(), .normal([3, 1], using: &$0), Tensor([[1], [0], [1]]))
    },
  ]

  @Test(arguments: cases)
  func `every derivative of a loss agrees with a difference quotient`(_ test: LossCase) {
    var generator = RandomGenerator(seed: 5)
    let (loss, prediction, target) = test.make(&generator)
    let report = checkGradients(of: loss, prediction: prediction, target: target)
    #expect(report.passes, "\(report)")
    let columns = prediction.inOrder(.batchInnermost)
    let again = checkGradients(of: loss, prediction: columns, target: target)
    #expect(again.passes, "\(again)")
  }

  @Test(arguments: cases)
  func `a scale multiplies the gradient`(_ test: LossCase) {
    var generator = RandomGenerator(seed: 6)
    let (loss, prediction, target) = test.make(&generator)
    _ = loss.forward(prediction, target)
    let whole = loss.backward().scalars
    let quarter = loss.backward(scale: 0.25).scalars
    #expect(zip(whole, quarter).allSatisfy { abs($0 / 4 - $1) < 1e-7 })
    #expect(whole.contains { $0 != 0 })
  }

  @Test func `squared error is the mean of the squared differences`() {
    #expect(MeanSquaredError().forward(Tensor([[1, 2]]), Tensor([[3, 5]])) == 6.5)
  }

  @Test func `L1 is the mean of the absolute differences and flat where they are zero`() {
    let loss = L1()
    #expect(loss.forward(Tensor([[1, 2]]), Tensor([[3, 2]])) == 1)
    #expect(loss.backward().scalars == [-0.5, 0])
  }

  @Test func `cross-entropy of equal scores is the logarithm of the number of classes`() {
    let loss = CrossEntropy().forward(Tensor(zeros: [3, 10]), [1, 5, 9])
    #expect(abs(Double(loss) - log(10)) < 1e-6)
  }

  @Test(arguments: [0, 1000, 0x1p25] as [Scalar])
  func `cross-entropy of two equal scores is ln 2, however large they are`(_ score: Scalar) {
    let loss = CrossEntropy()
    #expect(abs(loss.forward(Tensor([[score, score]]), [0]) - log(Scalar(2))) < 1e-6)
    #expect(abs(loss.backward()[0, 0] + 0.5) < 1e-6)
  }

  @Test(arguments: [-1000, 1000] as [Scalar])
  func `cross-entropy survives scores of a thousand`(_ score: Scalar) {
    let loss = CrossEntropy()
    let scores = Tensor([[score, 0, 0]])
    #expect(loss.forward(scores, [score > 0 ? 0 : 1]) < 1)
    #expect(loss.forward(scores, [score > 0 ? 1 : 0]) == 1000 + (score > 0 ? 0 : log(Scalar(2))))
    #expect(loss.backward().scalars.allSatisfy { $0.isFinite })
  }

  @Test func `log-softmax and negative log-likelihood together are cross-entropy`() {
    var generator = RandomGenerator(seed: 7)
    let scores = Tensor.normal([20, 10], using: &generator)
    let labels = Tensor((0..<20).map { Scalar($0 % 10) })
    let (whole, layer, rest) = (CrossEntropy(), LogSoftmax(), NegativeLogLikelihood())
    let difference =
      whole.forward(scores, labels) - rest.forward(layer.forward(scores), labels)
    #expect(abs(difference) < 1e-6)
    let gradient = layer.backward(rest.backward())
    #expect((gradient - whole.backward()).scalars.allSatisfy { abs($0) < 1e-7 })
  }

  @Test func `binary cross-entropy is cross-entropy of two classes`() {
    let binary = BinaryCrossEntropy().forward(Tensor([[1.5], [-0.3]]), Tensor([[1], [1]]))
    let many = CrossEntropy().forward(Tensor([[0, 1.5], [0, -0.3]]), [1, 1])
    #expect(abs(binary - many) < 1e-6)
  }

  @Test func `binary cross-entropy survives scores of a thousand`() {
    let loss = BinaryCrossEntropy()
    #expect(loss.forward(Tensor([[1000], [-1000]]), Tensor([[1], [0]])) == 0)
    #expect(loss.forward(Tensor([[1000], [-1000]]), Tensor([[0], [1]])) == 1000)
    #expect(loss.backward().scalars == [0.5, -0.5])
  }

  @Test func `shapes that do not fit stop the program with both shapes`() async throws {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = MeanSquaredError().forward(Tensor(zeros: [4, 1]), Tensor(zeros: [4]))
    }
    let text = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    #expect(text.contains("[4, 1]") && text.contains("[4]"))
  }

  @Test func `a class that does not exist stops the program with its number`() async throws {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = CrossEntropy().forward(Tensor(zeros: [2, 3]), [0, 3])
    }
    let text = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    #expect(text.contains("sample 1 has class 3") && text.contains("0 to 2"))
  }
}
