import NeuralNetworks
import Testing

@testable import Chapter06

@MainActor @Suite struct Chapter06AnswersTests {
  @Test func `shapes and parameters follow the formulas`() {
    #expect(answer1().output == [1, 8, 16, 16] && answer1().parameters == 224)
  }

  @Test func `shifting a picture and looking for edges commute`() { #expect(answer2() < 1e-6) }

  @Test func `only maximum pooling commutes with an activation that never falls`() {
    #expect(answer3().underMaximum == [0, 0, 0, 0] && answer3().underMean > 0.1)
  }

  @Test func `two kernels in a row are one larger kernel`() { #expect(answer4() < 1e-5) }

  @Test func `a dense layer follows its pixels when they are shuffled`() {
    #expect(answer5() < 1e-4)
  }

  @Test func `multiplications are counted`() { #expect(answer6() == [392_000, 1_960_000, 980]) }
}
