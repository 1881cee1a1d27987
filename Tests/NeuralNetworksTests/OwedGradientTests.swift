import NeuralNetworks
import Testing

/// A linear layer that comes first in a network that trains owes the gradient of a single sample.
@Suite struct OwedGradientTests {
  static let size = (inputs: 70, outputs: 20)

  /// The layer, and `samples` pictures with some ink in the middle.
  static func make(_ samples: Int, paper: Scalar) -> (layer: Linear, x: Tensor, dy: Tensor) {
    var random = RandomGenerator(seed: 5)
    let layer = Linear(size.inputs, size.outputs, using: &random)
    var x = Tensor.normal([samples, size.inputs], using: &random)
    for n in 0..<samples {
      for d in 0..<size.inputs where !(24..<40).contains(d) { x[n, d] = paper }
    }
    return (layer, x, .normal([samples, size.outputs], using: &random))
  }

  static func pass(_ layer: Linear, _ x: Tensor, _ dy: Tensor, isTraining: Bool) {
    layer.begin(isTraining ? .training(step: 0, firstSample: 0) : .evaluation)
    _ = layer.forward(x)
    layer.backwardToParameters(dy)
  }

  @Test(arguments: [1, 2, 5, 40], [0, -1] as [Scalar])
  func `whoever looks finds the gradient, again and again`(samples: Int, paper: Scalar) {
    let (layer, x, dy) = Self.make(samples, paper: paper)
    layer.zeroGradients()
    Self.pass(layer, x, dy, isTraining: false)
    #expect(layer.weight.owedGradient == nil)
    let (once, bias) = (layer.weight.gradient.scalars, layer.bias!.gradient.scalars)
    Self.pass(layer, x, dy, isTraining: false)
    let twice = layer.weight.gradient.scalars
    layer.zeroGradients()

    Self.pass(layer, x, dy, isTraining: true)
    #expect((layer.weight.owedGradient != nil) == (samples == 1) && layer.weight.hasGradient)
    #expect(layer.weight.gradient.scalars == once && layer.bias!.gradient.scalars == bias)
    #expect(layer.weight.gradient.scalars == once && layer.weight.owedGradient == nil)
    Self.pass(layer, x, dy, isTraining: true)
    #expect(layer.weight.owedGradient == nil)  // Not all of it is still owed.
    #expect(layer.weight.gradient.scalars == twice)
    layer.zeroGradients()

    Self.pass(layer, x, dy, isTraining: true)
    Self.pass(layer, x, dy, isTraining: true)
    #expect(layer.weight.gradient.scalars == twice)
    layer.zeroGradients()
    #expect(layer.weight.gradient.scalars.allSatisfy { $0 == 0 })
    Self.pass(layer, x, dy, isTraining: true)
    layer.zeroGradients()
    #expect(!layer.weight.hasGradient)
    #expect(layer.weight.gradient.scalars.allSatisfy { $0 == 0 })
  }

  @Test(arguments: [0, -1] as [Scalar])
  func `its pieces are the gradient, and what is left out is zero`(paper: Scalar) {
    let (layer, x, dy) = Self.make(1, paper: paper)
    let count = Self.size.inputs * Self.size.outputs
    for wantsZeros in [true, false] {
      layer.zeroGradients()
      Self.pass(layer, x, dy, isTraining: true)
      guard let owed = layer.weight.owedGradient else { return #expect(Bool(false)) }
      for cut in [0, 16 * Self.size.outputs, 32 * Self.size.outputs] {
        var sums = Tensor(zeros: [count]).scalars
        var pieces: [Range<Int>] = []
        for range in [0..<cut, cut..<count] {
          owed.forEachPiece(of: range, zeros: wantsZeros) { piece, sum in
            for i in piece { sums[i] = sum[i - piece.lowerBound] }
            pieces.append(piece)
          }
        }
        // One behind the other, and whole vectors.
        #expect(zip(pieces, pieces.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
        #expect(pieces.allSatisfy { $0.lowerBound % 16 == 0 })
        let visited = pieces.reduce(0) { $0 + $1.count }
        #expect((visited == count) == (wantsZeros || paper != 0))
        // In memory each input has a row.
        let gradient = Tensor([Self.size.inputs, Self.size.outputs], scalars: sums).transposed
        let (copy, copyOfX, copyOfDy) = Self.make(1, paper: paper)
        copy.zeroGradients()
        Self.pass(copy, copyOfX, copyOfDy, isTraining: false)
        #expect(gradient.scalars == copy.weight.gradient.scalars)
      }
    }
  }

  @Test func `samples and gradients that change afterwards do not change it`() {
    var (layer, x, dy) = Self.make(1, paper: 0)
    layer.zeroGradients()
    Self.pass(layer, x, dy, isTraining: false)
    let expected = layer.weight.gradient.scalars
    layer.zeroGradients()
    Self.pass(layer, x, dy, isTraining: true)
    (x[0, 30], dy[0, 4]) = (100, 100)
    _ = layer.forward(x)
    #expect(layer.weight.gradient.scalars == expected)
  }

  @Test func `it can be had when the layer is gone`() {
    var (layer, x, dy): (Linear?, Tensor, Tensor) = Self.make(1, paper: 0)
    layer!.zeroGradients()
    Self.pass(layer!, x, dy, isTraining: false)
    let expected = layer!.weight.gradient.scalars
    layer!.zeroGradients()
    Self.pass(layer!, x, dy, isTraining: true)
    let weight = layer!.weight
    layer = nil
    (x, dy) = (Tensor(zeros: x.shape), Tensor(zeros: dy.shape))
    #expect(weight.gradient.scalars == expected)
  }

  @Test func `a gradient that is set takes the place of one that is owed`() {
    let (layer, x, dy) = Self.make(1, paper: 0)
    layer.zeroGradients()
    Self.pass(layer, x, dy, isTraining: true)
    layer.weight.gradient = layer.weight.value
    #expect(layer.weight.gradient.scalars == layer.weight.value.scalars)
  }
}
