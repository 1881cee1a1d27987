import Foundation
import NeuralNetworks
import Testing

@testable import Chapter07

@MainActor @Suite struct Chapter07AnswersTests {
  @Test func `one step of 1/c is enough, and beyond 2/c nothing is`() {
    let ends = answer1().map { Double($0) }
    #expect(abs(ends[0]) < 1e-6)
    #expect(abs(ends[1] - pow(0.96, 10)) < 1e-4)
    #expect(abs(ends[2] - pow(1.04, 10)) < 1e-4)
  }

  @Test func `momentum gets ten times as fast, half of it in seven steps`() {
    #expect(abs(answer2().last - 10) < 1e-3)
    #expect(answer2().stepsToHalf == 7)
  }

  @Test func `paths of SGD and momentum turn with the valley, those of the others do not`() {
    let distances = answer3()
    #expect(distances[..<2].allSatisfy { $0 < 1e-4 })
    #expect(distances[2...].allSatisfy { $0 > 0.1 })
  }

  @Test func `the hundredth steps are a tenth, 1.26 and 1`() {
    let steps = answer4()
    #expect(abs(steps.adagrad - 0.1) < 1e-4)
    #expect(abs(Double(steps.rmsProp) - 1 / (1 - pow(0.99, 100)).squareRoot()) < 1e-3)
    #expect(abs(steps.adam - 1) < 1e-3)
  }

  @Test func `with Adam the price of L2 does not matter, that of decay does`() {
    let (l2, decay) = answer5()
    #expect(abs(l2[0] - 0.9) < 0.005 && abs(l2[1] - 0.9) < 0.005)
    #expect(abs(Double(decay[0]) - pow(0.999, 10)) < 1e-5)
    #expect(abs(Double(decay[1]) - pow(0.99999, 10)) < 1e-5)
  }

  @Test func `L1 reaches zero from a strength of 1 on, L2 never`() {
    let (l1, l2) = answer6()
    #expect(abs(l1[0] - 0.5) < 1e-3 && abs(l1[1]) < 1e-3)
    #expect(abs(l2[0] - 1 / 1.5) < 1e-3 && abs(l2[1] - 1 / 2.5) < 1e-3)
  }
}
