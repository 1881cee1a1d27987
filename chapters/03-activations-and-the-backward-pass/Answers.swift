//: **1. How often is XOR solved with 2, 4 and 8 hidden units?** With two units both must find their
//: part, and many starts lead to a place where small steps hardly go down any more: a local minimum
//: or a plateau. With more units it is likely that some of them start well. Spare units do not make
//: the solution possible, they make it easy to find. The function counts how many of the first
//: `seeds` seeds solve XOR, for each size.

import Foundation
import Notebook

func answer1(sizes: [Int] = [2, 4, 8], seeds: UInt64 = 20) -> [Int] {
  let corners = Tensor([[0, 0], [0, 1], [1, 0], [1, 1]])
  let exclusiveOr = Tensor([[0], [1], [1], [0]])
  return sizes.map { size in
    (1...seeds).count { seed in
      var random = RandomGenerator(seed: seed, stream: .initialization)
      let model = Sequential(
        Linear(2, size, using: &random), Tanh(), Linear(size, 1, using: &random))
      let losses = learn(
        model, corners, exclusiveOr, loss: BinaryCrossEntropy(), rate: 0.05, steps: 400)
      return losses.last! < 0.1
    }
  }
}

//: **2. The network worked by hand, with tanh.** Two lines change: $h_j = \tanh z_j$ in the forward
//: pass, and its slope, $1 - h_j^2$ in the place of $h_j (1 - h_j)$, in the backward pass. All
//: other lines stay, and that is why layers can be written one by one.

func answer2() -> (byHand: Scalar, byLayers: Scalar) {
  let (z1, z2): (Scalar, Scalar) = (0.5 * 1 - 0.4 * 0 + 0.1, 0.3 * 1 + 0.6 * 0 - 0.2)
  let (h1, h2) = (tanh(z1), tanh(z2))
  let y = 0.7 * h1 - 0.5 * h2 + 0.2
  let byHand = 2 * (y - 1) * 0.7 * (1 - h1 * h1) * 1

  let first = Linear(weight: Tensor([[0.5, -0.4], [0.3, 0.6]]), bias: [0.1, -0.2])
  let network = Sequential(first, Tanh(), Linear(weight: Tensor([[0.7, -0.5]]), bias: [0.2]))
  let loss = MeanSquaredError()
  _ = loss.forward(network.forward(Tensor([[1, 0]])), Tensor([[1]]))
  _ = network.backward(loss.backward())
  return (byHand, first.weight.gradient[0, 0])
}

//: **3. `=` in the place of `+=`.** As long as the gradients are set to zero before each backward,
//: no harm is done, and everything learns. The day comes when somebody cuts a batch into halves to
//: save memory, calls backward for each, and then takes one step, or uses one layer twice in a
//: network. Only the last gradient is left then. `checkGradients` notices, since it starts from
//: gradients that are not zero.

/// y = a x
class Gain: Layer {
  let a = Parameter("a", [2])
  var parameters: [Parameter] { [a] }
  var input = Tensor.empty

  func forward(_ x: Tensor) -> Tensor {
    input = x
    return a.value[0] * x
  }

  func backward(_ gradientOfOutput: Tensor) -> Tensor {
    a.gradient[0] += (gradientOfOutput * input).sum
    return a.value[0] * gradientOfOutput
  }
}

class OverwritingGain: Gain {
  override func backward(_ gradientOfOutput: Tensor) -> Tensor {
    a.gradient[0] = (gradientOfOutput * input).sum
    return a.value[0] * gradientOfOutput
  }
}

/// ∂L/∂a of two halves of a batch, for the right layer and for the one that overwrites, and whether
/// the gradient check passes the latter.
func answer3() -> (added: Scalar, overwritten: Scalar, passesCheck: Bool) {
  func gradient(of layer: Gain) -> Scalar {
    for half in [Tensor([[1], [2]]), Tensor([[3], [4]])] {
      _ = layer.forward(half)
      _ = layer.backward(ones(half.shape))
    }
    return layer.a.gradient[0]
  }
  let check = checkGradients(of: OverwritingGain(), input: Tensor([[1], [2], [3]]))
  return (gradient(of: Gain()), gradient(of: OverwritingGain()), check.passes)
}

//: **4. Ten ReLU layers with `.standard` weights.** He's weights have the variance $2/D$, PyTorch's
//: usual ones $1/(3D)$, a sixth of it. A ReLU lets about half of the gradient's square through. So
//: each layer keeps the gradient's size with the former, and with the latter multiplies it by
//: $\sqrt{1/6} \approx 0.41$, ten times over. ReLU alone is no remedy.
//:
//: The function gives the share of the last layer's gradient that reaches the first, on random
//: inputs.

func answer4(_ kind: Initializer, seed: UInt64 = 1) -> Double {
  let model = tenLayers(kind, seed: seed) { ReLU() }
  var random = RandomGenerator(seed: seed)
  let images = Tensor.uniform([64, 1, 28, 28], from: 0, to: 1, using: &random)
  let labels = Tensor((0..<64).map { Scalar($0 % 10) })
  let gradients = arrivingGradients(model, images, labels)
  return gradients[0] / gradients[10]
}

//: **5. Softplus.** By the chain rule the slope is $e^x / (1 + e^x) = \sigma(x)$. For $x = 100$,
//: $e^x$ overflows in single precision, and the formula as it stands says infinity. But
//: $\ln(1 + e^x) = \max(x, 0) + \ln(1 + e^{-|x|})$, and there no exponential is above 1.

class Softplus: Layer {
  let parameters: [Parameter] = []
  var input = Tensor.empty

  func forward(_ x: Tensor) -> Tensor {
    input = x
    return x.map { max($0, 0) + log(1 + exp(-abs($0))) }
  }

  func backward(_ gradientOfOutput: Tensor) -> Tensor {
    gradientOfOutput * Sigmoid().forward(input)
  }
}

func answer5() -> (report: GradientReport, atHundred: Scalar) {
  var random = RandomGenerator(seed: 1)
  let report = checkGradients(of: Softplus(), input: .normal([6, 4], using: &random))
  return (report, Softplus().forward([100])[0])
}
