import NeuralNetworks
import Testing

@testable import Chapter05

@MainActor @Suite struct Chapter05AnswersTests {
  @Test func `ten outputs cost 99 parameters more than one`() {
    #expect(answer1().oneOutput == 7971 && answer1().tenOutputs == 8070)
  }

  @Test func `between a 4 and a 9 the best number is 6`() {
    #expect(abs(answer2().best - 6) < 1e-9 && abs(answer2().error - 6) < 1e-9)
  }

  @Test(arguments: [3, 5, 6]) func `two numberings keep all distances`(_ digits: Int) {
    #expect(answer3(digits: digits) == 2)
  }

  @Test func `ten times the label is a hundred times the error`() {
    #expect(abs(answer4().errorRatio - 100) < 1e-3 && abs(answer4().gradientRatio - 10) < 1e-4)
  }

  @Test func `squared error ends at the mean, L1 at the median`() {
    #expect(abs(answer5().squaredError - 20.8) < 0.01 && abs(answer5().l1 - 4) < 0.03)
  }

  @Test func `from a sure mistake binary cross-entropy learns, squared error hardly`() {
    #expect(abs(answer6().squaredError) < 0.001 && answer6().binaryCrossEntropy < -0.999)
  }
}
