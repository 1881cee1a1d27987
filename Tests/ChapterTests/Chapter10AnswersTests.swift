import NeuralNetworks
import Testing

@testable import Chapter10

@MainActor @Suite struct Chapter10AnswersTests {
  @Test func `a bias before a normalisation has no gradient`() {
    let (bias, weight) = answer1()
    #expect(bias < 1e-5 && weight > 0.01)
  }

  @Test func `a dense layer and a normalisation are one dense layer in evaluation`() {
    #expect(answer2() < 1e-5)
  }

  @Test(arguments: [Scalar(0.1), 0.5, 0.8])
  func `dropout keeps the mean`(p: Scalar) { #expect(abs(answer3(p) - 1) < 0.01) }

  @Test func `a weight loses half of its influence after as many steps as the answer says`() {
    #expect(answer4(0.998) == 347 && answer4(0.9) == 7)
  }

  @Test func `sixes upside down are nearer to nines`() {
    let (toSixes, toNines) = answer5()
    #expect(toNines < 0.8 * toSixes)
  }

  @Test func `36 misread digits of 10,000 are 36 plus or minus 6`() {
    #expect(abs(answer6(misread: 36, of: 10_000) - 6) < 0.05)
  }
}
