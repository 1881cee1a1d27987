import NeuralNetworks
import Testing

@testable import Chapter04

@MainActor @Suite struct Chapter04AnswersTests {
  @Test func `a temperature sharpens and flattens`() {
    let rows = answer1()
    #expect(rows.shape == [3, 3] && rows[0, 0] > 0.9999)
    let expected: [Scalar] = [0.7054, 0.2595, 0.0351, 0.3780, 0.3420, 0.2800]
    #expect(zip(rows.scalars.dropFirst(3), expected).allSatisfy { abs($0 - $1) < 1e-3 })
  }

  @Test func `softmax twice has a floor for every number of classes`() {
    let expected: [Scalar] = [0.31326, 1.46115, 5.90948]
    #expect(zip(answer2(), expected).allSatisfy { abs($0 - $1) < 1e-4 })
  }

  @Test func `log-sum-exp does not overflow`() {
    #expect(abs(answer3() - 1000.349) < 2e-3)
    #expect(abs(answer3(scores: [-1000, -1001, -1003]) + 999.651) < 2e-3)
    #expect(abs(answer3(scores: [0, 0]) - 0.693147) < 1e-5)
  }

  @Test func `a network that knows nothing costs the logarithm of the classes`() {
    #expect(abs(answer4() - 4.60517) < 0.2 && abs(answer4(classes: 10) - 2.302585) < 0.2)
  }

  @Test func `squared error behind a softmax learns little from a sure mistake`() {
    #expect(answer5().crossEntropy > 0.999 && answer5().squaredError < 0.001)
    let undecided = answer5(lead: 0)
    #expect(abs(undecided.crossEntropy - 0.9) < 1e-4 && abs(undecided.squaredError - 0.18) < 1e-4)
  }

  @Test func `Adam does not see the factor, plain steps do`() {
    #expect(abs(answer6().adam - 1) < 1e-3 && abs(answer6().plain - 0.1) < 1e-4)
  }
}
