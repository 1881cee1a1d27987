import NeuralNetworks
import Testing

@Suite struct AveragedWeightsTests {
  static func network() -> Sequential {
    var random = RandomGenerator(seed: 1)
    return Sequential(Linear(5, 4, using: &random), BatchNorm(4), Linear(4, 3, using: &random))
  }

  static func state(_ model: Sequential) -> [[Scalar]] {
    model.namedParameters.map { $0.parameter.value.scalars }
  }

  static func distance(_ a: [[Scalar]], _ b: [[Scalar]]) -> Scalar {
    zip(a.joined(), b.joined()).map { abs($0 - $1) }.max()!
  }

  @Test(arguments: [Scalar(0), 0.5, 0.9, 0.99])
  func `the average follows its formula, running averages of batch normalisation included`(
    decay: Scalar
  ) {
    let model = Self.network()
    let average = AveragedWeights(model, decay: decay)
    var expected = Self.state(model)
    var random = RandomGenerator(seed: 2)
    for step in 1...30 {
      for (_, parameter) in model.namedParameters {
        parameter.value = .normal(parameter.value.shape, using: &random)
      }
      average.update()
      let d = min(decay, Scalar(step) / Scalar(step + 9))
      expected = zip(expected, Self.state(model)).map { old, new in
        zip(old, new).map { d * $0 + (1 - d) * $1 }
      }
    }
    #expect(expected.count == 8)
    let last = Self.state(model)
    average.exchange()
    #expect(Self.distance(Self.state(model), expected) < 1e-5)
    average.exchange()
    #expect(Self.state(model) == last)
  }

  @Test func `weights that stand still are their own average`() {
    let model = Self.network()
    let before = Self.state(model)
    let average = AveragedWeights(model)
    for _ in 0..<50 { average.update() }
    average.exchange()
    #expect(Self.distance(Self.state(model), before) < 1e-6)
  }

  @Test func `replicas answer with the average too, and copies somebody keeps stay`() throws {
    let model = Self.network()
    let replica = try #require(model.replica())
    let average = AveragedWeights(model, decay: 0.5)
    let kept = model.parameters[0].value
    let before = kept.scalars
    model.parameters[0].value.fill(3)
    average.update()
    average.exchange()
    #expect(replica.parameters[0].value.scalars == model.parameters[0].value.scalars)
    #expect(replica.parameters[0].value.scalars != before && kept.scalars == before)
  }

  @Test func `a decay that is none is told`() async {
    await #expect(processExitsWith: .failure) { _ = AveragedWeights(Self.network(), decay: 1) }
    await #expect(processExitsWith: .failure) { _ = AveragedWeights(Self.network(), decay: -0.1) }
  }
}
