import NeuralNetworks
import Testing

@Suite struct LSTMTests {
  @Test func `states, output and gradients are those of PyTorch`() {
    let layer = LSTM(
      inputWeight: RecurrenceReference.filled([8, 2], from: 1),
      stateWeight: RecurrenceReference.filled([8, 2], from: 20),
      bias: RecurrenceReference.filled([8], from: 40))
    RecurrenceReference.lstm.expectAgreement(layer) { layer.states }
  }

  // The gates one by one, with layers that are tested on their own.
  @Test(arguments: [1, 5, 16, 33])
  func `it is four dense layers with sigmoids and tanh in each step`(samples n: Int) {
    var random = RandomGenerator(seed: 1)
    let (d, h, steps) = (3, 5, 4)
    let layer = LSTM(d, h, using: &random)
    let x = Tensor.normal([n, steps, d], using: &random)
    let output = layer.forward(x)
    let ofInput = Linear(weight: layer.inputWeight.value, bias: layer.bias.value)
    let ofState = Linear(weight: layer.stateWeight.value)
    var (state, cell) = (Tensor(zeros: [n, h]), Tensor(zeros: [n, h]))
    for t in 0..<steps {
      var row = Tensor(zeros: [n, d])
      for i in 0..<n { for j in 0..<d { row[i, j] = x[i, t, j] } }
      let sums = ofInput.forward(row) + ofState.forward(state)
      let gates = (0..<4).map { gate in
        var z = Tensor(zeros: [n, h])
        for i in 0..<n { for j in 0..<h { z[i, j] = sums[i, gate * h + j] } }
        return gate == 2 ? Tanh().forward(z) : Sigmoid().forward(z)
      }
      cell = gates[1] * cell + gates[0] * gates[2]
      state = gates[3] * Tanh().forward(cell)
      for i in 0..<n {
        for j in 0..<h { #expect(abs(layer.states[i, t, j] - state[i, j]) < 1e-6) }
      }
    }
    #expect(layer.states.shape == [n, steps, h] && (output - state).map { abs($0) }.max < 1e-6)
  }

  @Test func `with open forget gates and closed input gates a cell is kept`() {
    // One unit: the input gate opens for a positive input alone, the forget gate is always open.
    let layer = LSTM(
      inputWeight: Tensor([[100], [0], [1], [0]]), stateWeight: Tensor(zeros: [4, 1]),
      bias: [-50, 50, 0, 50])
    var sequence = Tensor(zeros: [1, 40, 1])
    sequence[0, 0, 0] = 1
    for t in 1..<40 { sequence[0, t, 0] = -1 }
    let first = layer.forward(Tensor([1, 1, 1], scalars: [1]))[0, 0]
    #expect(abs(layer.forward(sequence)[0, 0] - first) < 1e-6 && first > 0.6)
  }

  @Test func `the forget gates begin open, everything else within one over the root of the units`()
  {
    var random = RandomGenerator(seed: 2)
    let layer = LSTM(50, 100, using: &random)
    let bias = layer.bias.value.scalars
    #expect(bias[100..<200].allSatisfy { $0 == 1 })
    #expect((bias[..<100] + bias[200...]).allSatisfy { abs($0) <= 0.1 && $0 != 0 })
    for weight in [layer.inputWeight, layer.stateWeight] {
      let numbers = weight.value.scalars.map { Double($0) }
      let variance = numbers.map { $0 * $0 }.reduce(0, +) / Double(numbers.count)
      #expect(numbers.allSatisfy { abs($0) <= 0.1 } && abs(variance * 300 - 1) < 0.05)
    }
  }

  @Test func `the names of parameters are those of PyTorch`() {
    var random = RandomGenerator(seed: 3)
    let model = Sequential(Reshape(28, 28), LSTM(28, 8, using: &random))
    #expect(
      model.namedParameters.map { $0.name } == [
        "1.weight_ih_l0", "1.weight_hh_l0", "1.bias_ih_l0",
      ])
  }

  @Test func `large sums saturate the gates and stay numbers`() {
    let layer = LSTM(
      inputWeight: Tensor([[1000], [1000], [1000], [1000]]), stateWeight: Tensor(zeros: [4, 1]),
      bias: Tensor(zeros: [4]))
    let y = layer.forward(Tensor([2, 3, 1], scalars: [1, 1, 1, -1, -1, -1]))
    #expect(abs(y[0, 0] - 0.995054754) < 1e-6 && abs(y[1, 0]) < 1e-6)
    #expect(layer.backward(Tensor([[1], [1]])).scalars.allSatisfy { $0.isFinite })
  }

  static let wrongUses: [(String, [String])] = [
    ("another width", ["LSTM(3, 4)", "[N, T, 3]", "[2, 5, 4]"]),
    ("weights", ["[4H, H]", "[4, 3]", "[4, 4]"]), ("gradient", ["[2, 4]", "[2, 3]"]),
    ("sizes", ["LSTM(3, -1)"]),
  ]

  @Test(arguments: wrongUses)
  func `a wrong use stops the program and says what fits and what came`(
    _ use: String, _ words: [String]
  ) async throws {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [use = use as String] in
      var random = RandomGenerator(seed: 1)
      let layer = LSTM(3, 4, using: &random)
      switch use {
      case "another width": _ = layer.forward(Tensor(zeros: [2, 5, 4]))
      case "weights":
        _ = LSTM(
          inputWeight: Tensor(zeros: [4, 3]), stateWeight: Tensor(zeros: [4, 4]),
          bias: Tensor(zeros: [4]))
      case "gradient":
        _ = layer.forward(Tensor(zeros: [2, 5, 3]))
        _ = layer.backward(Tensor(zeros: [2, 3]))
      default: _ = LSTM(3, -1, using: &random)
      }
    }
    let text = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    for word in words { #expect(text.contains(word), "\(text)") }
  }
}
