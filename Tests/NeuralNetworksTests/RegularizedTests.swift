import Kernels
import NeuralNetworks
import Testing

/// An optimizer with a regulariser, and what becomes of a weight of 1 with the gradients 0.5, −1 and
/// 2 at a learning rate of 0.1 and a strength of 0.5: worked out by hand.
struct RegularizedCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let make: @Sendable ([Parameter]) -> Regularized
  let byHand: [Double]

  static let all = [
    RegularizedCase(
      testDescription: "SGD with L2",
      make: { Regularized(SGD($0, learningRate: 0.1), .l2(0.5)) }, byHand: [0.9, 0.955, 0.70725]),
    RegularizedCase(
      testDescription: "SGD with momentum and L2",
      make: { Regularized(SGD($0, learningRate: 0.1, momentum: 0.9), .l2(0.5)) },
      byHand: [0.9, 0.865, 0.59025]),
    RegularizedCase(
      testDescription: "SGD with L1",
      make: { Regularized(SGD($0, learningRate: 0.1), .l1(0.5)) }, byHand: [0.9, 0.95, 0.7]),
    RegularizedCase(
      testDescription: "SGD with momentum and decay",
      make: { Regularized(SGD($0, learningRate: 0.1, momentum: 0.9), .decay(0.5)) },
      byHand: [0.9, 0.91, 0.714]),
    RegularizedCase(
      testDescription: "Adam with L2",
      make: { Regularized(Adam($0, learningRate: 0.1), .l2(0.5)) },
      byHand: [0.9, 0.8771704, 0.8118277]),
    RegularizedCase(
      testDescription: "Adam with decay, which is AdamW",
      make: { Regularized(Adam($0, learningRate: 0.1), .decay(0.5)) },
      byHand: [0.85, 0.8441104, 0.7599393]),
  ]
}

@Suite struct RegularizedTests {
  @Test(arguments: RegularizedCase.all)
  func `three steps of a weight go where they go by hand`(_ test: RegularizedCase) {
    let weight = Parameter("weight", Tensor([[1]]))
    let optimizer = test.make([weight])
    for (gradient, expected) in zip(OptimizerCase.gradients, test.byHand) {
      weight.gradient = Tensor([[gradient]])
      optimizer.step()
      #expect(abs(Double(weight.value[0, 0]) - expected) < 2e-6)
      #expect(weight.gradient.scalars == [gradient])
    }
  }

  @Test(arguments: RegularizedCase.all)
  func `a bias moves as without a regulariser`(_ test: RegularizedCase) {
    let start: Tensor = [1, -2, 3]
    let (pulled, free) = (Parameter("bias", start), Parameter("bias", start))
    let regularized = test.make([Parameter("weight", Tensor([[4, 5]])), pulled])
    let plain = optimizerLike(regularized.base, [free])
    for _ in 0..<3 {
      (pulled.gradient, free.gradient) = ([1, 2, -4], [1, 2, -4])
      regularized.step()
      plain.step()
    }
    #expect(pulled.value.scalars == free.value.scalars)
  }

  @Test(arguments: RegularizedCase.all)
  func `moving a parameter in slices is the same as moving it whole, to the bit`(
    _ test: RegularizedCase
  ) {
    var random = RandomGenerator(seed: 2)
    let (bias, start) = (Parameter("bias", [1]), Tensor.normal([9, 11], using: &random))
    let (whole, sliced) = (Parameter("weight", start), Parameter("weight", start))
    let (one, two) = (test.make([bias, whole]), test.make([bias, sliced]))
    for step in 0..<5 {
      let gradient = Tensor.normal([9, 11], using: &random)
      (whole.gradient, sliced.gradient) = (gradient, gradient)
      one.step()
      two.beginStep()
      let cut = (1 + step) * lanes
      withPointers(sliced.gradient, to: &sliced.value) { gradients, values in
        for range in [cut..<99, 0..<cut] {
          two.update(
            ParameterSlice(index: 1, range: range, values: values, gradients: gradients))
        }
      }
      #expect(sliced.value.scalars == whole.value.scalars)
    }
  }

  @Test func `L2 and decay are the same for plain SGD, and differ for Adam`() {
    func end(_ make: ([Parameter]) -> any Optimizer, _ regularizer: Regularizer) -> Tensor {
      let weight = Parameter("weight", Tensor([[1, -3], [0.5, 2]]))
      let optimizer = Regularized(make([weight]), regularizer)
      for _ in 0..<20 {
        weight.gradient = Tensor([[0.1, 1], [-0.2, 0]])
        optimizer.step()
      }
      return weight.value
    }
    func difference(_ make: ([Parameter]) -> any Optimizer) -> Scalar {
      (end(make, .l2(0.1)) - end(make, .decay(0.1))).map { abs($0) }.max
    }
    #expect(difference { SGD($0, learningRate: 0.1) } < 1e-5)
    #expect(difference { Adam($0, learningRate: 0.1) } > 0.1)
  }

  @Test func `L1 holds a small weight near zero that L2 leaves standing`() {
    // The loss is (w − 0.05)² / 2: its pull at zero, 0.05, is weaker than L1's.
    func end(_ regularizer: Regularizer) -> Scalar {
      let weight = Parameter("weight", Tensor([[1]]))
      let optimizer = Regularized(SGD([weight], learningRate: 0.01), regularizer)
      for _ in 0..<2000 {
        weight.gradient = weight.value - Tensor([[0.05]])
        optimizer.step()
      }
      return weight.value[0, 0]
    }
    #expect(abs(end(.l1(0.1))) < 0.002)
    #expect(abs(end(.l2(0.1)) - 0.05 / 1.1) < 1e-4)
  }

  @Test func `the learning rate is the base's`() {
    let base = SGD([], learningRate: 0.5)
    let optimizer = Regularized(base, .l2(0.1))
    #expect(optimizer.learningRate == 0.5)
    optimizer.learningRate = 0.25
    #expect(base.learningRate == 0.25)
  }

  /// An optimizer of the same kind and settings, for other parameters.
  private func optimizerLike(_ base: any Optimizer, _ parameters: [Parameter]) -> any Optimizer {
    if let sgd = base as? SGD {
      return SGD(parameters, learningRate: sgd.learningRate, momentum: sgd.momentum)
    }
    return Adam(parameters, learningRate: base.learningRate)
  }
}

/// What reaches the optimizer is the gradient of the loss plus the penalty.
@Suite struct RegularizerGradientTests {
  /// Keeps the gradients that it is given and moves nothing.
  final class Witness: Optimizer {
    let parameters: [Parameter]
    var learningRate: Scalar = 1
    private(set) var gradients: [[Scalar]]

    init(_ parameters: [Parameter]) {
      self.parameters = parameters
      gradients = parameters.map { _ in [] }
    }
    func beginStep() {}
    func update(_ slice: ParameterSlice) {
      gradients[slice.index] = (0..<slice.range.count).map { slice.gradient[$0] }
    }
  }

  // Both losses have no third derivative, so that centred differences are exact but for rounding,
  // as long as no weight crosses zero.
  @Test(arguments: ["l1", "l2"])
  func `the gradient is that of the loss plus the penalty`(kind: String) {
    var random = RandomGenerator(seed: 3)
    let weight = Tensor.normal([2, 5], using: &random).map { $0 + ($0 < 0 ? -0.25 : 0.25) }
    let layer = Linear(weight: weight, bias: .normal([2], using: &random))
    let x = Tensor.normal([4, 5], using: &random)
    let target = Tensor.normal([4, 2], using: &random)
    let loss = MeanSquaredError()
    let strength: Scalar = 0.25
    func total() -> Double {
      let scalars = layer.weight.value.scalars.map { Double($0) }
      let penalty =
        kind == "l1"
        ? scalars.reduce(0) { $0 + abs($1) } : scalars.reduce(0) { $0 + $1 * $1 } / 2
      return Double(loss.forward(layer.forward(x), target)) + Double(strength) * penalty
    }
    _ = total()
    layer.backwardToParameters(loss.backward())
    let witness = Witness(layer.parameters)
    Regularized(witness, kind == "l1" ? .l1(strength) : .l2(strength)).step()
    for (p, parameter) in layer.parameters.enumerated() {
      for i in 0..<parameter.value.count {
        let (before, h): (Tensor, Scalar) = (parameter.value, 0.125)
        func shifted(by step: Scalar) -> Double {
          // In memory order, as the slices that an optimizer gets.
          var value = before
          value.withMutablePointer { $0[i] += step }
          parameter.value = value
          return total()
        }
        let numeric = (shifted(by: h) - shifted(by: -h)) / Double(2 * h)
        parameter.value = before
        let tolerance = 100 * Double(Scalar.ulpOfOne)
        #expect(
          abs(numeric - Double(witness.gradients[p][i])) < tolerance, "\(parameter.name) \(i)")
      }
    }
  }
}
