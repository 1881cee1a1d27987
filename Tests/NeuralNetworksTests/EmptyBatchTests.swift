import NeuralNetworks
import Testing

/// Cores that share a layer's inputs go along with an empty slice.
@Suite struct EmptyBatchTests {
  @Test(arguments: GradientCheckTests.layers, [false, true])
  func `no samples give no outputs and no gradients`(_ layer: GradientCase, isTraining: Bool) {
    var random = RandomGenerator(seed: 3)
    let (layer, input) = layer.make(&random)
    layer.begin(isTraining ? .training(step: 0, firstSample: 0) : .evaluation)
    let y = layer.forward(input)
    for parameter in layer.parameters { parameter.zeroGradient() }
    let nothing = layer.forward(Tensor(zeros: input.shape.withBatch(0)))
    #expect(nothing.shape == y.shape.withBatch(0))
    #expect(layer.backward(nothing).shape == input.shape.withBatch(0))
    for parameter in layer.parameters {
      #expect(parameter.gradient.scalars.allSatisfy { $0 == 0 }, "\(parameter.name)")
    }
  }
}
