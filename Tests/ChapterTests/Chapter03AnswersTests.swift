import NeuralNetworks
import Testing

@testable import Chapter03

@MainActor @Suite struct Chapter03AnswersTests {
  @Test func `more hidden units solve XOR from more seeds`() {
    let solved = answer1()
    #expect(solved[0] < 15 && solved[1] >= 18 && solved[2] == 20)
  }

  @Test func `by hand and by layers the derivative is the same`() {
    let (byHand, byLayers) = answer2()
    #expect(abs(byHand - byLayers) < 1e-5 && abs(byHand + 0.47210) < 1e-4)
  }

  @Test func `a gradient that is overwritten does not pass the check`() {
    let answer = answer3()
    #expect(answer.added == 10 && answer.overwritten == 7 && !answer.passesCheck)
  }

  @Test func `weights by He carry a gradient through ten layers`() {
    #expect(answer4(.he) > 0.1 && answer4(.standard) < 1e-3)
  }

  @Test func `a layer that does not overflow passes the check`() {
    let (report, atHundred) = answer5()
    #expect(report.passes && report.compared == 24 && atHundred == 100, "\(report)")
  }
}
