import NeuralNetworks
import Testing

/// What can be wrong with a backward pass that still trains.
enum Mistake: CaseIterable {
  case none, gradientOverwritten, factorForgotten, signFlipped, biasForgotten, inputGradientScaled
}

/// y = softplus-like a · x² + b with one weight and one bias, and a backward that can be broken.
final class SquareLayer: Layer {
  let weight = Parameter("weight", [0.7])
  let bias = Parameter("bias", [0.2])
  let mistake: Mistake
  private var input = Tensor.empty

  init(_ mistake: Mistake) { self.mistake = mistake }

  var parameters: [Parameter] { [weight, bias] }

  func forward(_ x: Tensor) -> Tensor {
    input = x
    let (a, b) = (weight.value[0], bias.value[0])
    return x.map { a * $0 * $0 + b }
  }

  func backward(_ dy: Tensor) -> Tensor {
    let squares = (dy * input * input).sum
    switch mistake {
    case .gradientOverwritten: weight.gradient[0] = squares
    case .signFlipped: weight.gradient[0] -= squares
    default: weight.gradient[0] += squares
    }
    if mistake != .biasForgotten { bias.gradient[0] += dy.sum }
    let factor: Scalar = mistake == .factorForgotten ? 1 : 2
    let scale: Scalar = mistake == .inputGradientScaled ? 1.05 : 1
    return scale * factor * weight.value[0] * (dy * input)
  }
}

/// A network that always sees one picture, so that only its parameters are checked: where pixels
/// are tied, the input itself has kinks.
final class OnPicture: Layer {
  let network: Sequential
  let picture: Tensor

  init(_ network: Sequential, _ picture: Tensor) {
    (self.network, self.picture) = (network, picture)
  }

  var parameters: [Parameter] { network.parameters }
  var namedParameters: [(name: String, parameter: Parameter)] { network.namedParameters }

  func forward(_ x: Tensor) -> Tensor { network.forward(picture) }

  func backward(_ dy: Tensor) -> Tensor {
    _ = network.backward(dy)
    return [0]
  }
}

/// Max-pooling that sends the gradient to every tied pixel: the mistake that still trains.
final class TieSpreadingPool: Layer {
  let parameters: [Parameter] = []
  private var input = Tensor.empty

  func forward(_ x: Tensor) -> Tensor {
    input = x
    return MaxPool2D(2).forward(x)
  }

  func backward(_ dy: Tensor) -> Tensor {
    var dx = Tensor(zeros: input.shape)
    let y = MaxPool2D(2).forward(input)
    let s = y.shape
    for n in 0..<s[0] {
      for c in 0..<s[1] {
        for i in 0..<s[2] * 2 {
          for j in 0..<s[3] * 2 where input[n, c, i, j] == y[n, c, i / 2, j / 2] {
            dx[n, c, i, j] = dy[n, c, i / 2, j / 2]
          }
        }
      }
    }
    return dx
  }
}

@Suite struct WrongBackwardTests {
  @Test(arguments: Mistake.allCases)
  func `the check rejects every mistake and accepts what is right`(_ mistake: Mistake) {
    var generator = RandomGenerator(seed: 3)
    let report = checkGradients(
      of: SquareLayer(mistake), input: .normal([5, 4], using: &generator))
    #expect(report.passes == (mistake == .none), "\(report)")
    guard let worst = report.worst, mistake != .none else { return }
    let culprit =
      switch mistake {
      case .gradientOverwritten, .signFlipped: "weight[0]"
      case .biasForgotten: "bias[0]"
      default: "input["
      }
    #expect(worst.name.hasPrefix(culprit))
  }

  /// A picture that is zero but for a few pixels, as digits are: most windows are tied.
  static func mostlyBackground() -> Tensor {
    var picture = Tensor(zeros: [3, 1, 10, 10])
    for n in 0..<3 {
      picture[n, 0, 4, 5] = 0.9
      picture[n, 0, 5 + n, 5] = 0.4
    }
    return picture
  }

  static func network(_ pool: any Layer) -> Sequential {
    var generator = RandomGenerator(seed: 4)
    return Sequential(
      Conv2D(1, 3, kernelSize: 3, using: &generator), pool, Flatten(),
      Linear(48, 2, using: &generator))
  }

  @Test func `with ties in max-pooling the gradients agree`() {
    let network = OnPicture(Self.network(MaxPool2D(2)), Self.mostlyBackground())
    let report = checkGradients(of: network, input: [0])
    #expect(report.passes, "\(report)")
    #expect(report.compared > 60)
  }

  @Test func `a gradient sent to every tied pixel is found in the bias of the convolution`() {
    let network = OnPicture(Self.network(TieSpreadingPool()), Self.mostlyBackground())
    let report = checkGradients(of: network, input: [0])
    #expect(!report.passes)
    #expect(report.worst?.name.hasPrefix("0.bias") == true, "\(report)")
  }

  @Test func `a kink is left out and counted`() {
    let report = checkGradients(of: ReLU(), input: Tensor([[0, 1, -1, 0.5]]))
    #expect(report.passes, "\(report)")
    #expect(report.atKinks == 1 && report.compared == 3)
  }

  @Test func `nothing but kinks does not pass`() {
    let report = checkGradients(of: ReLU(), input: Tensor([[0, 0]]))
    #expect(!report.passes)
    #expect(report.unjudged == ["input"])
  }
}
