import NeuralNetworks
import Testing

@Suite struct RecurrentTests {
  @Test func `states, output and gradients are those of PyTorch`() {
    let layer = Recurrent(
      inputWeight: RecurrenceReference.filled([2, 2], from: 1),
      stateWeight: RecurrenceReference.filled([2, 2], from: 20),
      bias: RecurrenceReference.filled([2], from: 40))
    RecurrenceReference.recurrent.expectAgreement(layer) { layer.states }
  }

  // The same weights in each step: what dense layers with those weights give, one behind the other.
  @Test(arguments: [1, 5, 16, 33])
  func `it is a stack of dense layers with tanh that share their weights`(samples n: Int) {
    var random = RandomGenerator(seed: 1)
    let (d, h, steps) = (3, 5, 4)
    let layer = Recurrent(d, h, using: &random)
    let x = Tensor.normal([n, steps, d], using: &random)
    let ofInput = Linear(weight: layer.inputWeight.value, bias: layer.bias.value)
    let ofState = Linear(weight: layer.stateWeight.value)
    let output = layer.forward(x)
    #expect(layer.states.shape == [n, steps, h])
    var state = Tensor(zeros: [n, h])
    for t in 0..<steps {
      var row = Tensor(zeros: [n, d])
      for i in 0..<n { for j in 0..<d { row[i, j] = x[i, t, j] } }
      state = Tanh().forward(ofInput.forward(row) + ofState.forward(state))
      for i in 0..<n {
        for j in 0..<h { #expect(abs(layer.states[i, t, j] - state[i, j]) < 1e-6) }
      }
    }
    #expect((output - state).map { abs($0) }.max < 1e-6)
  }

  @Test func `a sequence shorter than the one before gives what it gives a new layer`() {
    var random = RandomGenerator(seed: 2)
    let layer = Recurrent(3, 4, using: &random)
    let (long, short) = (
      Tensor.normal([6, 7, 3], using: &random), Tensor.normal([2, 3, 3], using: &random)
    )
    let expected = layer.forward(short).scalars
    _ = layer.forward(long)
    _ = layer.backward(.normal([6, 4], using: &random))
    #expect(layer.forward(short).scalars == expected && layer.states.shape == [2, 3, 4])
  }

  @Test func `states that somebody keeps are not overwritten by the next forward pass`() {
    var random = RandomGenerator(seed: 3)
    let layer = Recurrent(3, 4, using: &random)
    let output = layer.forward(.normal([2, 5, 3], using: &random))
    let kept = layer.states
    let (numbers, last) = (kept.scalars, output.scalars)
    _ = layer.forward(.normal([2, 5, 3], using: &random))
    #expect(kept.scalars == numbers && output.scalars == last)
  }

  @Test func `initial weights are uniform within one over the root of the units`() {
    var random = RandomGenerator(seed: 4)
    let layer = Recurrent(50, 100, using: &random)
    for parameter in layer.parameters {
      let numbers = parameter.value.scalars.map { Double($0) }
      #expect(numbers.allSatisfy { abs($0) <= 0.1 })
      let variance = numbers.map { $0 * $0 }.reduce(0, +) / Double(numbers.count)
      #expect(abs(variance * 300 - 1) < (parameter === layer.bias ? 0.4 : 0.05))
    }
  }

  static let wrongUses: [(String, [String])] = [
    ("another width", ["[N, T, 3]", "[2, 5, 4]"]), ("no steps", ["[N, T, 3]", "[2, 0, 3]"]),
    ("a picture", ["[N, T, 3]", "[2, 1, 5, 3]"]), ("weights", ["[1H, H]", "[4, 3]", "[5, 4]"]),
    ("gradient", ["[2, 4]", "[2, 5, 4]"]), ("backward twice", ["forward before it"]),
    ("sizes", ["Recurrent(0, 4)"]),
  ]

  @Test(arguments: wrongUses)
  func `a wrong use stops the program and says what fits and what came`(
    _ use: String, _ words: [String]
  ) async throws {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [use = use as String] in
      var random = RandomGenerator(seed: 1)
      let layer = Recurrent(3, 4, using: &random)
      switch use {
      case "another width": _ = layer.forward(Tensor(zeros: [2, 5, 4]))
      case "no steps": _ = layer.forward(Tensor(zeros: [2, 0, 3]))
      case "a picture": _ = layer.forward(Tensor(zeros: [2, 1, 5, 3]))
      case "weights":
        _ = Recurrent(
          inputWeight: Tensor(zeros: [4, 3]), stateWeight: Tensor(zeros: [5, 4]),
          bias: Tensor(zeros: [4]))
      case "gradient":
        _ = layer.forward(Tensor(zeros: [2, 5, 3]))
        _ = layer.backward(Tensor(zeros: [2, 5, 4]))
      case "backward twice":
        _ = layer.forward(Tensor(zeros: [2, 5, 3]))
        _ = layer.backward(Tensor(zeros: [2, 4]))
        _ = layer.backward(Tensor(zeros: [2, 4]))
      default: _ = Recurrent(0, 4, using: &random)
      }
    }
    let text = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    for word in words { #expect(text.contains(word), "\(text)") }
  }
}
