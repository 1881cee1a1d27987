import NeuralNetworks
import Testing

@Suite struct DropoutTests {
  static func layer(_ probability: Scalar, seed: UInt64 = 1) -> Dropout {
    var random = RandomGenerator(seed: seed)
    return Dropout(probability, using: &random)
  }

  static func ones(_ shape: Shape) -> Tensor { Tensor(zeros: shape).map { _ in 1 } }

  @Test(arguments: [Scalar(0), 0.1, 0.25, 0.5, 0.9])
  func `the share p becomes zero, the rest grows so that the mean stays`(probability: Scalar) {
    let layer = Self.layer(probability)
    layer.begin(.training(step: 4, firstSample: 0))
    let y = layer.forward(Self.ones([67, 30, 10, 1])).scalars
    let zeros = Double(y.count { $0 == 0 }) / Double(y.count)
    #expect(abs(zeros - Double(probability)) < 0.015)
    #expect(y.allSatisfy { $0 == 0 || abs($0 - 1 / (1 - probability)) < 1e-6 })
    #expect(abs(Double(y.reduce(0, +)) / Double(y.count) - 1) < 0.06)
  }

  @Test func `in evaluation nothing is dropped, forward or backward`() {
    let layer = Self.layer(0.5)
    let x = Self.ones([3, 9])
    #expect(layer.forward(x).scalars == x.scalars)
    layer.begin(.training(step: 0, firstSample: 0))
    #expect(layer.forward(x).scalars != x.scalars)
    layer.begin(.evaluation)
    #expect(layer.forward(x).scalars == x.scalars)
    #expect(layer.backward(x).scalars == x.scalars)
  }

  @Test func `a draw belongs to the step and the sample, not to the slice`() {
    let x = Self.ones([37, 20])
    let whole = Self.layer(0.4)
    whole.begin(.training(step: 9, firstSample: 0))
    let expected = whole.forward(x)
    let layer = Self.layer(0.4).replica()!
    for range in [0..<1, 1..<18, 18..<37] {
      layer.begin(.training(step: 9, firstSample: range.lowerBound))
      let y = layer.forward(Self.ones([range.count, 20]))
      for n in range {
        #expect(y.sample(n - range.lowerBound).scalars == expected.sample(n).scalars)
      }
    }
  }

  @Test func `another step, sample or layer draws anew`() {
    let x = Self.ones([2, 200])
    func draw(step: Int, first: Int, seed: UInt64) -> [Scalar] {
      let layer = Self.layer(0.5, seed: seed)
      layer.begin(.training(step: step, firstSample: first))
      return layer.forward(x).sample(0).scalars
    }
    let draws = [
      draw(step: 1, first: 0, seed: 1), draw(step: 2, first: 0, seed: 1),
      draw(step: 1, first: 1, seed: 1), draw(step: 1, first: 0, seed: 2),
    ]
    for i in 0..<4 {
      for j in 0..<i {
        // Two independent draws agree in about half of the places.
        let equal = zip(draws[i], draws[j]).count { $0 == $1 }
        #expect((60...140).contains(equal), "draws \(i) and \(j) agree in \(equal) of 200")
      }
    }
  }

  @Test func `neighbouring features and samples are dropped independently`() {
    let layer = Self.layer(0.5)
    layer.begin(.training(step: 1, firstSample: 0))
    let y = layer.forward(Self.ones([101, 101]))
    func share(_ right: Int, _ down: Int) -> Double {
      var both = 0
      for n in 0..<100 { for d in 0..<100 where y[n, d] == y[n + down, d + right] { both += 1 } }
      return Double(both) / 10_000
    }
    for (right, down) in [(1, 0), (0, 1), (1, 1)] { #expect(abs(share(right, down) - 0.5) < 0.025) }
  }

  @Test func `the gradient takes the same way back`() {
    let layer = Self.layer(0.3)
    layer.begin(.training(step: 2, firstSample: 5))
    let x = Self.ones([19, 7])
    #expect(layer.forward(x).scalars == layer.backward(x).scalars)
  }

  @Test func `a probability that is none is told`() async {
    await #expect(processExitsWith: .failure) { _ = DropoutTests.layer(1) }
    await #expect(processExitsWith: .failure) { _ = DropoutTests.layer(-0.1) }
    await #expect(processExitsWith: .failure) { _ = DropoutTests.layer(.nan) }
  }
}
