import Foundation
import NeuralNetworks
import Testing

@testable import Chapter09

@MainActor @Suite struct Chapter09AnswersTests {
  @Test func `an LSTM has four gates' parameters, and one bias where PyTorch has two`() {
    #expect(answer1().here == 80_384 && answer1().inPyTorch == 80_896)
    #expect(answer1(inputs: 3, units: 2).here == 4 * 2 * (3 + 2 + 1))
  }

  @Test func `with these biases half of the gradient is left`() {
    for (steps, bias) in zip([28, 112, 1000], answer2()) {
      #expect(abs(pow(1 / (1 + exp(-Double(bias))), Double(steps)) - 0.5) < 1e-3)
    }
    #expect(abs(answer2(steps: [1])[0]) < 1e-6)
  }

  @Test(arguments: [[1, 0, 1, 1, 0, 0, 1], [0, 0, 0], [1], [1, 1, 1, 1, 1, 1, 1, 1, 1]])
  func `one unit counts the ones`(_ sequence: [Int]) {
    #expect(answer3(sequence: sequence.map { Scalar($0) }) == sequence.reduce(0, +))
  }

  @Test func `an LSTM whose gates never move is a plain recurrent layer`() {
    #expect(answer4() < 1e-5 && answer4(steps: 30, seed: 3) < 1e-5)
  }

  @Test func `clipping shortens a long gradient, keeps its direction and leaves a short one alone`()
  {
    let (before, after) = answer5()
    // The bias has Σ 1.5ᵗ over 28 steps; the weights have nothing, since x and h are zero.
    #expect(abs(Double(before) / ((pow(1.5, 28) - 1) / 0.5) - 1) < 1e-4)
    #expect(abs(after - 1) < 1e-5)
    let parameter = Parameter("p", [0, 0])
    parameter.gradient = [3, 4]
    #expect(clip([parameter], length: 10) == 5 && parameter.gradient.scalars == [3, 4])
    #expect(clip([parameter], length: 1) == 5)
    #expect(abs(parameter.gradient[0] - 0.6) < 1e-6 && abs(parameter.gradient[1] - 0.8) < 1e-6)
  }

  @Test func `multiplications are counted`() {
    #expect(answer6().lstm == 2_237_696 && answer6().dense == 203_264)
  }
}
