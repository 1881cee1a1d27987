import NeuralNetworks
import Testing

@testable import Chapter01

@MainActor @Suite struct Chapter01AnswersTests {
  @Test func `the parameters of a layer and of a stack are counted`() {
    #expect(answer1() == [7850, 67])
  }

  @Test func `two neighbours make a mean and a difference`() {
    #expect(answer2().shape == [1, 2])
    #expect(zip(answer2().scalars, [7, 9]).allSatisfy { abs($0 - $1) < 1e-5 })
  }

  @Test func `small steps crawl, some arrive, large ones fly away`() {
    let losses = answer3()
    #expect(losses[0] > 0.2 && losses[0] < 0.3)
    #expect(losses[1] < 1e-6 && losses[2] < 1e-6 && losses[3] > 1e10)
  }

  @Test func `gradients that are not zeroed pile up`() {
    #expect(answer4().zeroed < 1e-5 && answer4().pilingUp > 1)
  }

  @Test func `centimetres want smaller steps than metres`() {
    #expect(answer5().large > 1e15)
    #expect(answer5().small > 0.9 && answer5().small < 1.1)
  }

  @Test func `a linear layer does not mind shuffled pixels`() {
    let (plain, shuffled) = answer6()
    #expect(plain > 180 && abs(plain - shuffled) <= 3)
  }
}
