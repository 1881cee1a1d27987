import NeuralNetworks
import Testing

/// What one core does of a layer's inputs, alone in its team.
@Suite struct InputShareTests {
  private final class Alone: Teamwork {
    let (slice, sliceCount) = (0, 1)
    private var shown: UnsafeRawPointer?
    func announce(_ address: UnsafeRawPointer?) { shown = address }
    func awaitOthers() {}
    func address(ofSlice i: Int) -> UnsafeRawPointer { shown! }
  }

  // y = b + Σ x w over the core's inputs. What it does not do is not read: it is not a number.
  @Test(arguments: [0..<16, 16..<48, 48..<64, 0..<64], [1, 5, 40])
  func `a layer reads its core's inputs alone, and gives the gradients of their weights`(
    inputs: Range<Int>, samples: Int
  ) {
    var random = RandomGenerator(seed: 4)
    let layer = Linear(64, 20, using: &random)
    let x = Tensor.normal([samples, 64], using: &random)
    let dy = Tensor.normal([samples, 20], using: &random)
    var (part, whole) = (x, x)
    for n in 0..<samples {
      for d in 0..<64 {
        if !inputs.contains(d) { (part[n, d], whole[n, d]) = (.nan, 0) }
      }
    }
    part[0, 0] = x[0, 0]  // A corner, which may be paper.
    layer.begin(.evaluation)
    let expected = layer.forward(whole).scalars
    layer.backwardToParameters(dy)
    let gradient = layer.weight.gradient
    layer.zeroGradients()
    layer.begin(.training(step: 0, firstSample: 0, team: Alone(), inputs: inputs))
    let y = layer.forward(part)
    for (a, b) in zip(y.scalars, expected) { #expect(abs(a - b) < 1e-5) }
    layer.backwardToParameters(dy)
    for k in 0..<20 {
      for d in inputs {
        #expect(abs(layer.weight.gradient[k, d] - gradient[k, d]) < 1e-4)
      }
    }
  }

  @Test func `the gradient of such an input is not to be had`() async throws {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var random = RandomGenerator(seed: 4)
      let layer = Linear(64, 20, using: &random)
      layer.begin(.training(step: 0, firstSample: 0, team: Alone(), inputs: 0..<32))
      _ = layer.backward(layer.forward(Tensor(zeros: [3, 64])))
    }
    let text = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    #expect(text.contains("whose inputs cores share"))
  }
}
