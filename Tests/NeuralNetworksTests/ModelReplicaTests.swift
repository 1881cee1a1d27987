import NeuralNetworks
import Testing

@Suite struct ModelReplicaTests {
  /// A network with every layer that there is, for pictures [N, 1, 9, 8].
  static func everyLayer() -> Sequential {
    var random = RandomGenerator(seed: 1)
    return Sequential(
      Conv2D(1, 3, kernelSize: 3, stride: 2, padding: 1, using: &random), LeakyReLU(slope: 0.2),
      Sequential(
        Conv2D(3, 2, kernelSize: 2, bias: false, using: &random), MaxPool2D(2, stride: 1), ReLU()),
      BatchNorm(2), Reshape(4, 3), LSTM(3, 6, using: &random), Reshape(3, 2),
      Recurrent(2, 12, using: &random), Reshape(3, 4), Flatten(), Dropout(0.3, using: &random),
      Linear(12, 7, using: &random), Tanh(),
      Linear(7, 5, bias: false, using: &random),
      Sigmoid(), Softmax(), LogSoftmax())
  }

  static func pictures(_ count: Int, seed: UInt64) -> Tensor {
    var random = RandomGenerator(seed: seed)
    return .normal([count, 1, 9, 8], using: &random)
  }

  @Test func `a replica computes what its original computes, to the bit`() throws {
    let model = Self.everyLayer()
    let replica = try #require(model.replica())
    let x = Self.pictures(5, seed: 2)
    #expect(replica.forward(x).scalars == model.forward(x).scalars)
    #expect(replica.namedParameters.map { $0.name } == model.namedParameters.map { $0.name })
  }

  @Test func `values are shared, in both directions`() throws {
    let model = Self.everyLayer()
    let replica = try #require(model.replica())
    #expect(replica.parameters.count == 14)
    for (original, copy) in zip(model.parameters, replica.parameters) {
      #expect(original !== copy)
      original.value.fill(0.25)
      #expect(copy.value.scalars == original.value.scalars)
      copy.value = Tensor(zeros: copy.value.shape)
      #expect(original.value.scalars.allSatisfy { $0 == 0 })
    }
  }

  @Test func `gradients are not shared`() throws {
    let model = Self.everyLayer()
    let replica = try #require(model.replica())
    let x = Self.pictures(3, seed: 3)
    var random = RandomGenerator(seed: 4)
    _ = replica.forward(x)
    _ = replica.backward(.normal([3, 5], using: &random))
    #expect(model.parameters.allSatisfy { $0.gradient.scalars.allSatisfy { $0 == 0 } })
    #expect(replica.parameters.allSatisfy { $0.gradient.scalars.contains { $0 != 0 } })
  }

  @Test func `the slices' gradients add up to those of the whole batch`() throws {
    let model = Self.everyLayer()
    let replica = try #require(model.replica())
    let whole = Self.everyLayer()
    let x = Self.pictures(7, seed: 5)
    var random = RandomGenerator(seed: 6)
    let dy = Tensor.normal([7, 5], using: &random)
    func slice(_ tensor: Tensor, _ range: Range<Int>) -> Tensor {
      let d = tensor.shape.countPerSample
      return Tensor(
        tensor.shape.withBatch(range.count),
        scalars: tensor.scalars[range.lowerBound * d..<range.upperBound * d])
    }
    // One after the other through each pass: what a replica keeps must be its own.
    _ = model.forward(slice(x, 0..<4))
    _ = replica.forward(slice(x, 4..<7))
    _ = model.backward(slice(dy, 0..<4))
    _ = replica.backward(slice(dy, 4..<7))
    _ = whole.forward(x)
    _ = whole.backward(dy)
    for i in whole.parameters.indices {
      let sum = model.parameters[i].gradient + replica.parameters[i].gradient
      for (found, expected) in zip(sum.scalars, whole.parameters[i].gradient.scalars) {
        #expect(abs(found - expected) <= 64 * Scalar.ulpOfOne)
      }
    }
  }

  @Test func `a stack with a layer that has no replica has none`() {
    final class Twice: Layer {
      let parameters: [Parameter] = []
      func forward(_ x: Tensor) -> Tensor { 2 * x }
      func backward(_ gradientOfOutput: Tensor) -> Tensor { 2 * gradientOfOutput }
    }
    #expect(Twice().replica() == nil)
    #expect(Sequential(ReLU(), Sequential(Twice())).replica() == nil)
  }

  @Test func `a replica of a loss is of the same kind and keeps its own arguments`() {
    let scores = Tensor([[0.5, -1], [0.25, 2]])
    let pairs: [(any Loss, Tensor, Tensor)] = [
      (MeanSquaredError(), scores, Tensor([[1, 2], [3, 4]])),
      (L1(), scores, Tensor([[1, 2], [3, 4]])), (CrossEntropy(), scores, [0, 1]),
      (NegativeLogLikelihood(), scores, [1, 0]),
      (BinaryCrossEntropy(), scores, Tensor([[1, 0], [0, 1]])),
    ]
    for (loss, prediction, target) in pairs {
      let replica = loss.replica()
      #expect(type(of: replica) == type(of: loss) && replica !== loss)
      let value = loss.forward(prediction, target)
      #expect(replica.forward(prediction, target) == value)
      let gradient = loss.backward().scalars
      _ = replica.forward(prediction + prediction, target)
      #expect(loss.backward().scalars == gradient)
    }
  }
}
