import Kernels
import NeuralNetworks
import Testing

/// An optimizer, and its rule for one scalar in double precision.
struct OptimizerCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let make: @Sendable ([Parameter]) -> any Optimizer
  /// Moves `w` by the gradient `g` in step `t`, counted from 1, with learning rate η; `a` and `b`
  /// are the rule's memory.
  let rule:
    @Sendable (
      _ w: inout Double, _ g: Double, _ η: Double, _ t: Int, _ a: inout Double, _ b: inout Double
    ) -> Void
  /// What becomes of a weight of 1 with the gradients 0.5, −1 and 2 at a learning rate of 0.1:
  /// worked out by hand.
  let byHand: [Double]

  static let gradients: [Scalar] = [0.5, -1, 2]

  static let all = [
    OptimizerCase(
      testDescription: "SGD", make: { SGD($0, learningRate: 0.1) },
      rule: { w, g, η, _, _, _ in w -= η * g }, byHand: [0.95, 1.05, 0.85]),
    OptimizerCase(
      testDescription: "SGD with momentum 0.9",
      make: { SGD($0, learningRate: 0.1, momentum: 0.9) },
      rule: { w, g, η, _, v, _ in
        v = 0.9 * v + g
        w -= η * v
      }, byHand: [0.95, 1.005, 0.8545]),
    OptimizerCase(
      testDescription: "Adagrad", make: { Adagrad($0, learningRate: 0.1) },
      rule: { w, g, η, _, s, _ in
        s += g * g
        w -= η * g / (s.squareRoot() + 1e-10)
      }, byHand: [0.9, 0.9894427, 0.9021556]),
    OptimizerCase(
      testDescription: "RMSProp", make: { RMSProp($0, learningRate: 0.1, decay: 0.9) },
      rule: { w, g, η, _, s, _ in
        s = 0.9 * s + 0.1 * g * g
        w -= η * g / (s.squareRoot() + 1e-8)
      }, byHand: [0.6837723, 0.9694865, 0.6894991]),
    OptimizerCase(
      testDescription: "Adam", make: { Adam($0, learningRate: 0.1) },
      rule: { w, g, η, t, m, s in
        m = 0.9 * m + 0.1 * g
        s = 0.999 * s + 0.001 * g * g
        let (c1, c2) = (1 - power(0.9, t), 1 - power(0.999, t))
        w -= η * (m / c1) / ((s / c2).squareRoot() + 1e-8)
      }, byHand: [0.9, 0.9366104, 0.8946448]),
  ]
}

private func power(_ x: Double, _ n: Int) -> Double { (0..<n).reduce(1) { p, _ in p * x } }

@Suite struct OptimizerTests {
  /// How far `count` steps of about `size` may drift apart through rounding, and through constants
  /// such as 0.999 that a Float does not hold exactly.
  static func drift(_ count: Int, _ size: Double) -> Double {
    Double(count) * Double(Scalar.ulpOfOne) * (4 + 200 * size)
  }

  @Test(arguments: OptimizerCase.all)
  func `three steps go where they go by hand`(_ test: OptimizerCase) {
    let weight = Parameter("weight", [1])
    let optimizer = test.make([weight])
    for (gradient, expected) in zip(OptimizerCase.gradients, test.byHand) {
      weight.gradient = [gradient]
      optimizer.step()
      #expect(abs(Double(weight.value[0]) - expected) < 2e-6)
    }
  }

  @Test(arguments: OptimizerCase.all)
  func `many steps follow the rule, each scalar for itself`(_ test: OptimizerCase) {
    var random = RandomGenerator(seed: 1)
    let parameters = [
      Parameter("weight", .normal([5, 7], using: &random)),
      Parameter("bias", .normal([3], using: &random)),
      Parameter("weight", .normal([2, 2, 3, 3], using: &random)),
    ]
    let optimizer = test.make(parameters)
    var w = parameters.map { $0.value.scalars.map { Double($0) } }
    var a = w.map { $0.map { _ in 0.0 } }
    var b = a
    for t in 1...100 {
      // The rate changes on the way, as a schedule would have it.
      optimizer.learningRate = t <= 50 ? 0.0078125 : 0.015625
      for (p, parameter) in parameters.enumerated() {
        parameter.gradient = .normal(parameter.value.shape, using: &random)
        for (i, gradient) in parameter.gradient.scalars.enumerated() {
          test.rule(
            &w[p][i], Double(gradient), Double(optimizer.learningRate), t, &a[p][i], &b[p][i])
        }
      }
      optimizer.step()
    }
    for (p, parameter) in parameters.enumerated() {
      for (found, expected) in zip(parameter.value.scalars, w[p]) {
        #expect(abs(Double(found) - expected) < Self.drift(100, 0.02), "\(parameter.name)")
      }
    }
  }

  @Test(arguments: OptimizerCase.all)
  func `moving a parameter in slices is the same as moving it whole, to the bit`(
    _ test: OptimizerCase
  ) {
    var random = RandomGenerator(seed: 2)
    let start = Tensor.normal([9, 11], using: &random)
    let (whole, sliced) = (Parameter("weight", start), Parameter("weight", start))
    let (one, two) = (test.make([whole]), test.make([sliced]))
    for step in 0..<5 {
      let gradient = Tensor.normal([9, 11], using: &random)
      (whole.gradient, sliced.gradient) = (gradient, gradient)
      one.step()
      two.beginStep()
      let cut = (1 + step) * lanes
      withPointers(sliced.gradient, to: &sliced.value) { gradients, values in
        for range in [cut..<99, 0..<cut] {
          two.update(
            ParameterSlice(index: 0, range: range, values: values, gradients: gradients))
        }
      }
      #expect(sliced.value.scalars == whole.value.scalars)
    }
  }

  @Test(arguments: OptimizerCase.all)
  func `a step leaves the gradients, zeroing leaves the values`(_ test: OptimizerCase) {
    let (weight, bias) = (Parameter("weight", Tensor([[1, 2], [3, 4]])), Parameter("bias", [5]))
    let optimizer = test.make([weight, bias])
    weight.gradient = Tensor([[1, -1], [2, 0]])
    bias.gradient = [3]
    optimizer.step()
    #expect(weight.gradient.scalars == [1, -1, 2, 0])
    #expect(bias.gradient.scalars == [3])
    let moved = [weight.value.scalars, bias.value.scalars]
    #expect(moved[0][3] == 4 && moved[0][0] < 1 && moved[0][1] > 2 && moved[1][0] < 5)
    optimizer.zeroGradients()
    #expect(weight.gradient.scalars == [0, 0, 0, 0] && bias.gradient.scalars == [0])
    #expect([weight.value.scalars, bias.value.scalars] == moved)
  }

  @Test(arguments: OptimizerCase.all)
  func `a copy of a value stays as it was when a step moves the parameter`(_ test: OptimizerCase) {
    let weight = Parameter("weight", [1, 2])
    let optimizer = test.make([weight])
    weight.gradient = [1, 1]
    let copy = weight.value
    optimizer.step()
    #expect(copy.scalars == [1, 2])
    #expect(weight.value.scalars != [1, 2])
  }

  @Test(arguments: OptimizerCase.all)
  func `a gradient that a layer hands over in another memory order moves the right scalars`(
    _ test: OptimizerCase
  ) {
    let (plain, flipped) = (
      Parameter("weight", Tensor(zeros: [2, 3])), Parameter("weight", Tensor(zeros: [2, 3]))
    )
    let gradient = Tensor([[1, 2, 3], [0, 0, -4]])
    plain.gradient = gradient
    flipped.gradient = gradient.inOrder(.batchInnermost)
    test.make([plain]).step()
    test.make([flipped]).step()
    #expect(flipped.value.scalars == plain.value.scalars)
  }

  @Test func `a rule may look at the parameters while it moves them`() {
    let optimizer = Shrinking([Parameter("weight", Tensor([[2, 4]])), Parameter("bias", [8])])
    optimizer.step()
    #expect(optimizer.parameters.map { $0.value.scalars } == [[1, 2], [8]])
  }

  /// Halves what has two axes.
  private final class Shrinking: Optimizer {
    let parameters: [Parameter]
    var learningRate: Scalar = 0.5
    init(_ parameters: [Parameter]) { self.parameters = parameters }
    func beginStep() {}
    func update(_ slice: ParameterSlice) {
      if parameters[slice.index].value.shape.rank < 2 { return }
      for i in 0..<slice.range.count { slice.value[i] *= learningRate }
    }
  }

  @Test func `a gradient of another shape traps with both`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      Parameter("weight", Tensor(zeros: [2, 3])).gradient = Tensor(zeros: [3, 2])
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("weight has shape [2, 3], its gradient [3, 2]"))
  }

  @Test(arguments: OptimizerCase.all)
  func `values and gradients keep their memory from step to step`(_ test: OptimizerCase) {
    let weight = Parameter("weight", [1, 2, 3])
    func addresses() -> [UInt] {
      [
        weight.value.withMutablePointer { UInt(bitPattern: $0) },
        weight.gradient.withMutablePointer { UInt(bitPattern: $0) },
      ]
    }
    let before = addresses()
    let optimizer = test.make([weight])
    for _ in 0..<3 {
      weight.gradient.fill(1)
      optimizer.step()
      optimizer.zeroGradients()
    }
    #expect(addresses() == before)
  }

  @Test func `defaults are PyTorch's`() {
    #expect(SGD([]).learningRate == 0.001 && SGD([]).momentum == 0)
    #expect(Adagrad([]).learningRate == 0.01 && Adagrad([]).epsilon == 1e-10)
    let rmsProp = RMSProp([])
    #expect(rmsProp.learningRate == 0.01 && rmsProp.decay == 0.99 && rmsProp.epsilon == 1e-8)
    let adam = Adam([])
    #expect(adam.learningRate == 0.001 && adam.beta1 == 0.9 && adam.beta2 == 0.999)
    #expect(adam.epsilon == 1e-8)
  }
}
