import NeuralNetworks
import Testing

@testable import Chapter02

@MainActor @Suite struct Chapter02AnswersTests {
  @Test func `three lines fold into one`() {
    #expect(abs(answer1().weight + 6) < 1e-5 && abs(answer1().bias - 2) < 1e-5)
  }

  @Test func `a shift and a scale fold into the layer behind`() { #expect(answer2() < 1e-4) }

  @Test(arguments: [1, 2, 3, 6])
  func `a product has the rank of its middle`(_ middle: Int) {
    #expect(answer3(middle: middle) == middle)
  }

  @Test func `a middle of five saves parameters`() {
    #expect(answer4().direct == 784 * 784 + 784)
    #expect(answer4().throughMiddle == 784 * 5 + 5 + 5 * 784 + 784)
  }

  @Test func `the product of the inputs solves XOR`() { #expect(answer5() == [0, 1, 1, 0]) }

  @Test func `one bend between two layers solves XOR`() {
    #expect(answer6().linear == [2, 1, 1, 0] && answer6().bent == [0, 1, 1, 0])
  }
}
