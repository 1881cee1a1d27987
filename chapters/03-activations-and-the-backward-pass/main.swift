//: # 3. Activations and the backward pass
//:
//: In [chapter 2](../02-stacking-linear-layers-collapses/README.md) stacked linear layers collapsed
//: into one, and XOR stayed unsolved. What is missing is a bend between the layers: an
//: *activation*. [Document 000](../../README.md#sources) asks what every beginner asks. Must there
//: be activations, and where do they go? What are the forward and the backward pass, and in which
//: of them are the gradients computed? This chapter answers by experiment. Until now `backward` was
//: a word that you called. Here you write one.

import Foundation
import Notebook

let chapter = Chapter(
  3, "Activations and the backward pass",
  question: "What does an activation do, and which pass computes the gradients?",
  mainExperiment: "784-128-10 with tanh on digits, its hidden layer watched",
  takes: ("2 s", "6 s", "15 s"), offers: [.sabotage])

//: ## Four bent functions
//:
//: An activation is a function of one number. A layer applies it to each number of a tensor.
//:
//: $$\sigma(x) = \frac{1}{1 + e^{-x}} \qquad \tanh x = \frac{e^x - e^{-x}}{e^x + e^{-x}} \qquad
//: \mathrm{ReLU}(x) = \max(x, 0) \qquad \mathrm{LeakyReLU}(x) = \max(x, a x)$$
//:
//: In LeakyReLU $a$ is a small number, between 0 and 1. The four are drawn from −8 to 8 in steps of
//: 0.2, as document 004 draws the sigmoid. The dashed curves are the slopes. A layer's `backward`
//: multiplies what it is given by the slope, so it tells you the slope itself if you give it ones.
//:
//: **Predict first:** where is each slope largest, and where is it zero or nearly so?

let x = Tensor([81, 1], scalars: (0...80).map { Scalar(Double($0 - 40) / 5) })
let activations: [(name: String, layer: any Layer)] = [
  ("Sigmoid", Sigmoid()), ("Tanh", Tanh()), ("ReLU", ReLU()),
  ("LeakyReLU with a = 0.1", LeakyReLU(slope: 0.1)),
]
var panels: [Panel] = []
var slopes: [[Double]] = []
for (name, layer) in activations {
  var panel = Panel(name, x: "x", y: "f(x)")
  panel.line("f", x: x.doubles, y: layer.forward(x).doubles)
  slopes.append(layer.backward(ones(x.shape)).doubles)
  panel.line("slope", x: x.doubles, y: slopes.last!)
  panels.append(panel)
}
show(Figure("activations", title: "Four activations and their slopes", panels: panels))

//: In numbers:

var slopeTable = Table("activation", "slope at −8", "largest slope", "slope at 8")
for (activation, slope) in zip(activations, slopes) {
  slopeTable.add(activation.name, slope[0], slope.max()!, slope[80])
}
show(slopeTable)
record("sigmoidSlopeFarOut", slopes[0][80], decimals: 4)
claim(
  "the sigmoid's slope is nowhere above a quarter, and below 0.001 at 8",
  abs(slopes[0].max()! - 0.25) < 1e-6 && slopes[0][80] < 0.001)

//: The sigmoid and tanh are steep in the middle and flat at both ends: they *saturate*. At 8 the
//: sigmoid's slope is \(sigmoidSlopeFarOut). ReLU has slope 1 where it is on and 0 where it is off,
//: and LeakyReLU is never quite off. Document 002 says that an activation can keep a layer's output
//: within a range. The first two do that and the other two do not, and all four are in use. What
//: matters is the bend.
//:
//: ## Where does it go?
//:
//: XOR again: the answer is 1 where the two inputs differ. Five networks have the same two linear
//: layers, 2-8-1, and differ only in their activations and where these stand. The loop has the five
//: steps that you know, on all four corners at once. Adam, its optimizer, is gradient descent with
//: a step size of its own for each weight. The loss is binary cross-entropy, for yes-or-no
//: questions. It takes the *score*, the output from which a sigmoid would make a probability;
//: [chapter 4](../04-softmax-and-cross-entropy/README.md) says why.

/// Trains on one batch again and again. Returns the loss before each step.
func learn(
  _ model: any Layer, _ input: Tensor, _ target: Tensor, loss: any Loss, rate: Scalar, steps: Int
) -> [Double] {
  let optimizer = Adam(model.parameters, learningRate: rate)
  return (0..<steps).map { _ in
    let prediction = model.forward(input)  // 1. forward
    let value = loss.forward(prediction, target)  // 2. loss
    model.backwardToParameters(loss.backward())  // 3. backward
    optimizer.step()  // 4. step
    optimizer.zeroGradients()  // 5. zero the gradients
    return Double(value)
  }
}

//: **Predict first:** which of these five networks solve XOR? A corner counts as solved when the
//: probability is within 0.4 of the truth.

let corners = Tensor([[0, 0], [0, 1], [1, 0], [1, 1]])
let exclusiveOr = Tensor([[0], [1], [1], [0]])
let places: [(name: String, make: (Linear, Linear) -> Sequential)] = [
  ("no activation", { Sequential($0, $1) }),
  ("tanh before the first layer", { Sequential(Tanh(), $0, $1) }),
  ("tanh between the layers", { Sequential($0, Tanh(), $1) }),
  ("tanh after the last layer", { Sequential($0, $1, Tanh()) }),
  ("tanh between, ReLU after the last", { Sequential($0, Tanh(), $1, ReLU()) }),
]

//: All five start from the same weights.

var placeTable = Table("where the activation stands", "loss", "corners solved")
let solved = places.map { place in
  var random = RandomGenerator(seed: chapter.seed, stream: .initialization)
  let model = place.make(Linear(2, 8, using: &random), Linear(8, 1, using: &random))
  let losses = learn(
    model, corners, exclusiveOr, loss: BinaryCrossEntropy(), rate: 0.05, steps: 600)
  let misses = (Sigmoid().forward(model.forward(corners)) - exclusiveOr).scalars
  let count = misses.count { abs($0) < 0.4 }
  placeTable.add(place.name, losses.last!, count)
  return count
}
show(placeTable)
claim("between the layers, tanh solves XOR", solved[2] == 4, of: .training)
claim(
  "in the other four places at most three corners are solved",
  solved.indices.allSatisfy { $0 == 2 || solved[$0] <= 3 })

//: Four of the five end at $\ln 2$, the loss of a network which knows nothing. For the first two
//: there is nothing better: what they compute is linear, as in chapter 2. The fourth bends nothing
//: but its score, which can get three corners right at most, and descent does not find even these.
//: What keeps the last one there? Ask it before its first step:

var sameStart = RandomGenerator(seed: chapter.seed, stream: .initialization)
let closed = places[4].make(Linear(2, 8, using: &sameStart), Linear(8, 1, using: &sameStart))
show("its scores for the four corners", closed.forward(corners).reshaped([4]))
claim(
  "the ReLU behind the last layer is off at all four corners",
  closed.forward(corners).scalars.allSatisfy { $0 == 0 }, of: .training)

//: Only the third network works: an activation after a linear layer and before the next one, and
//: none behind the last. Before the first layer an activation bends each input by itself, and what
//: follows still collapses into one linear layer. On pixels, which are never negative, a ReLU there
//: does nothing at all. After the last layer it bends only what has already been added up. There it
//: can even do harm: behind the ReLU no score is negative, so no answer can say "rather not". With
//: these first weights it is worse still. The ReLU is off at all four corners; its slope there is
//: 0, so no gradient comes back, and nothing is ever learned.
//:
//: So the rule is: linear, activation, linear, activation, …, linear. Whether something follows the
//: last linear layer depends on what the network is to say, and chapters 4 and 5 come to that. Here
//: is what the bend buys.

let decisions = [10, 60, 600].map { steps in
  var random = RandomGenerator(seed: chapter.seed, stream: .initialization)
  let model = Sequential(Linear(2, 8, using: &random), Tanh(), Linear(8, 1, using: &random))
  _ = learn(model, corners, exclusiveOr, loss: BinaryCrossEntropy(), rate: 0.05, steps: steps)
  var panel = Panel("after \(steps) steps", x: "x₁", y: "x₂")
  panel.regions(x: -0.5...1.5, y: -0.5...1.5) { Sigmoid().forward(model.forward($0)) }
  panel.points("0", x: [0, 1], y: [0, 1])
  panel.points("1", x: [0, 1], y: [1, 0])
  return panel
}
show(Figure("xor", title: "XOR with tanh between the layers: answer 0 or 1", panels: decisions))

//: No straight line separates the two kinds of corners. The network has bent one.
//:
//: ## The two passes by hand
//:
//: How did `backward` find the way? Take the smallest network of this kind that can do XOR, 2-2-1
//: with a sigmoid between, and one corner: $x = (1, 0)$, whose answer is $t = 1$. The weights are
//: given. The *forward pass* computes from the input to the loss, line by line:
//:
//: $$z_j = w_{j1} x_1 + w_{j2} x_2 + b_j \qquad h_j = \sigma(z_j) \qquad
//: y = v_1 h_1 + v_2 h_2 + c \qquad L = (y - t)^2$$

let (w11, w12, b1): (Scalar, Scalar, Scalar) = (0.5, -0.4, 0.1)
let (w21, w22, b2): (Scalar, Scalar, Scalar) = (0.3, 0.6, -0.2)
let (v1, v2, c): (Scalar, Scalar, Scalar) = (0.7, -0.5, 0.2)
let (x1, x2, t): (Scalar, Scalar, Scalar) = (1, 0, 1)

let (z1, z2) = (w11 * x1 + w12 * x2 + b1, w21 * x1 + w22 * x2 + b2)
show(line(["z₁": z1, "z₂": z2]))
let (h1, h2) = (1 / (1 + exp(-z1)), 1 / (1 + exp(-z2)))
show(line(["h₁": h1, "h₂": h2]))
let y = v1 * h1 + v2 * h2 + c
show(line(["y": y]))
let loss = (y - t) * (y - t)
show(line(["L": loss]))

//: No gradient so far. A gradient says how much $L$ changes when a weight changes a little, and $L$
//: was known only in the last line. Now the *backward pass* takes the lines in reverse. Each line
//: asks: how do I change, when what I was made of changes? By the *chain rule* the answers are
//: multiplied along the way. First the last two lines:
//:
//: $$\frac{\partial L}{\partial y} = 2 (y - t) \qquad
//: \frac{\partial L}{\partial v_j} = \frac{\partial L}{\partial y} \cdot h_j \qquad
//: \frac{\partial L}{\partial c} = \frac{\partial L}{\partial y}$$

let dy = 2 * (y - t)
show(line(["∂L/∂y": dy]))
let (dv1, dv2, dc) = (dy * h1, dy * h2, dy)
show(line(["∂L/∂v₁": dv1, "∂L/∂v₂": dv2, "∂L/∂c": dc]))

//: Then through the second layer to the hidden numbers, and through the sigmoid, whose slope is
//: $h (1 - h)$:
//:
//: $$\frac{\partial L}{\partial h_j} = \frac{\partial L}{\partial y} \cdot v_j \qquad
//: \frac{\partial L}{\partial z_j} = \frac{\partial L}{\partial h_j} \cdot h_j (1 - h_j)$$

let (dh1, dh2) = (dy * v1, dy * v2)
show(line(["∂L/∂h₁": dh1, "∂L/∂h₂": dh2]))
let (dz1, dz2) = (dh1 * h1 * (1 - h1), dh2 * h2 * (1 - h2))
show(line(["∂L/∂z₁": dz1, "∂L/∂z₂": dz2]))

//: And the first layer:
//:
//: $$\frac{\partial L}{\partial w_{ji}} = \frac{\partial L}{\partial z_j} \cdot x_i \qquad
//: \frac{\partial L}{\partial b_j} = \frac{\partial L}{\partial z_j}$$
//:
//: **Predict first:** two of the nine gradients are exactly zero. Which, and why?

let (dw11, dw12, db1) = (dz1 * x1, dz1 * x2, dz1)
show(line(["∂L/∂w₁₁": dw11, "∂L/∂w₁₂": dw12, "∂L/∂b₁": db1]))
let (dw21, dw22, db2) = (dz2 * x1, dz2 * x2, dz2)
show(line(["∂L/∂w₂₁": dw21, "∂L/∂w₂₂": dw22, "∂L/∂b₂": db2]))

//: Where the input is zero, the weight behind it had no part in the answer, and gets no gradient.
//: Put together, the chain from the loss to one weight has a factor for every line on the way:
//:
//: $$\frac{\partial L}{\partial w_{11}} = \underbrace{2 (y - t)} _{\text{loss}} \cdot
//: \underbrace{v_1} _{\text{layer 2}} \cdot \underbrace{h_1 (1 - h_1)} _{\text{sigmoid}} \cdot
//: \underbrace{x_1} _{\text{layer 1}}$$

show(line(["∂L/∂w₁₁ as one product": 2 * (y - t) * v1 * h1 * (1 - h1) * x1]))

//: Look at what the backward lines needed of the forward ones: $x$, $h$ and $y$. That is what a
//: forward pass must *keep*. This is the main reason why training takes more memory than reading.
//:
//: ## The same through layers
//:
//: A `Layer` bundles one forward line with its backward line. `Sequential` calls the forward lines
//: in order and the backward lines in reverse. Three members make a layer:
//:
//: - `forward(x)` computes the output, and keeps what the slope will need.
//: - `backward(∂L/∂y)` returns $\partial L / \partial x$, and *adds* $\partial L / \partial p$ to
//:   the gradient of each of its parameters $p$.
//: - `parameters` lists those parameters.

let network = Sequential(
  Linear(weight: Tensor([[w11, w12], [w21, w22]]), bias: [b1, b2]), Sigmoid(),
  Linear(weight: Tensor([[v1, v2]]), bias: [c]))
let squaredError = MeanSquaredError()
let prediction = network.forward(Tensor([[x1, x2]]))
let lossOfLayers = squaredError.forward(prediction, Tensor([[t]]))
let afterForward = network.parameters.flatMap(\.gradient.scalars)
_ = network.backward(squaredError.backward())
let afterBackward = network.parameters.flatMap(\.gradient.scalars)

for (name, parameter) in network.namedParameters { show(name, parameter.gradient) }
let byHand = [dw11, dw12, dw21, dw22, db1, db2, dv1, dv2, dc]
let difference = zip(afterBackward, byHand).map { abs($0 - $1) }.max()!
claim(
  "the layers find the nine gradients that we found by hand",
  afterBackward.count == 9 && difference < 1e-6 && abs(lossOfLayers - loss) < 1e-6)
claim(
  "after the forward pass all gradients are zero; the backward pass computes them",
  afterForward.allSatisfy { $0 == 0 } && afterBackward.contains { $0 != 0 })

//: That settles document 000's question. The forward pass computes the loss, the backward pass the
//: gradients. Document 003 puts it in a few words: the signal goes forward, the error goes
//: backward. PyTorch asks you to write `forward` only, because it notes what `forward` does and
//: derives the backward pass from its notes. Here both are written out.
//:
//: The backward pass belongs to the *last* forward pass, whose numbers were kept. **Predict
//: first:** you show the network (1, 0), then (1, 1), and then call `backward`. Is the gradient of
//: $w_{12}$ still zero?

network.zeroGradients()
_ = network.forward(Tensor([[1, 0]]))
_ = squaredError.forward(network.forward(Tensor([[1, 1]])), Tensor([[0]]))
_ = network.backward(squaredError.backward())
let firstWeight = network.parameters[0].gradient
show("∂L/∂W of the first layer", firstWeight)
claim("backward uses what the last forward pass has kept", firstWeight[0, 1] != 0)

//: ## A layer of your own
//:
//: Swish is a smooth relative of ReLU: the input times a gate, which opens as the input grows. How
//: sharply it opens, $\beta$, is learned. It is not in the library, so write it (Ramachandran, Zoph
//: and Le 2017, "Searching for Activation Functions").
//:
//: $$y = x g \qquad g = \sigma(\beta x) \qquad
//: \frac{\partial y}{\partial x} = g + \beta x g (1 - g) \qquad
//: \frac{\partial y}{\partial \beta} = x^2 g (1 - g)$$
//:
//: The first slope has two terms because $x$ stands in two places: as itself, and inside the gate.

class Swish: Layer {
  let beta = Parameter("beta", [1])
  var parameters: [Parameter] { [beta] }
  var (input, gate) = (Tensor.empty, Tensor.empty)  // what forward keeps

  func forward(_ x: Tensor) -> Tensor {
    input = x
    gate = Sigmoid().forward(beta.value[0] * x)
    return x * gate
  }

  func backward(_ gradientOfOutput: Tensor) -> Tensor {
    let slopeOfGate = input * (gate - gate * gate)
    beta.gradient[0] += (gradientOfOutput * input * slopeOfGate).sum
    return gradientOfOutput * (gate + beta.value[0] * slopeOfGate)
  }
}

//: Is this backward right? Do not believe it: measure it. Move one number by a little,
//: $\pm\varepsilon$, see how the loss moves, and compare with what `backward` says:
//:
//: $$\frac{\partial L}{\partial w} \approx
//: \frac{L(w + \varepsilon) - L(w - \varepsilon)}{2 \varepsilon}$$
//:
//: `checkGradients` does this for the input and for every parameter, and names the worst entry. A
//: layer alone has no loss, so it takes the sum of the outputs, each times a random number. (In
//: single precision a difference quotient is rounded to a few digits. So an error of a hundredth
//: passes, and that of a small derivative is measured against a twentieth of the largest one.)
//: Beside your layer, check a sabotaged copy, which forgets the second term. And `--sabotage` puts
//: the broken layer in the place of yours in all that follows.

class BrokenSwish: Swish {
  override func backward(_ gradientOfOutput: Tensor) -> Tensor {
    _ = super.backward(gradientOfOutput)
    return gradientOfOutput * gate  // and β x g (1 − g)?
  }
}

/// Your layer: the right one, or under `--sabotage` the broken one.
func yourLayer() -> Swish { chapter.sabotage ? BrokenSwish() : Swish() }

if chapter.sabotage { show("SABOTAGE: from here on, your layer is the broken copy.") }
var random = RandomGenerator(seed: chapter.seed)
let some = Tensor.normal([8, 5], using: &random)
let (yours, broken) = (
  checkGradients(of: yourLayer(), input: some), checkGradients(of: BrokenSwish(), input: some)
)
show("your layer", yours)
show("the broken copy", broken)
claim("every derivative of your layer agrees with its difference quotient", yours.passes)
claim(
  "the check rejects the broken copy, and names its input gradient",
  !broken.passes && broken.worst!.name.hasPrefix("input"))

//: Now train both on digits, 784-32-10, with the same starting weights. The loss is the
//: cross-entropy, which [chapter 4](../04-softmax-and-cross-entropy/README.md) explains. **Predict
//: first:** does the network learn when one of its backward passes is wrong?
//:
//: (Your layer has no `replica()`, so the trainer uses one core. The library's layers have one.)

let (training, held) = chapter.digits.training.split(
  holdingOut: chapter.choose(quick: 200, standard: 5000, full: 5000), seed: chapter.seed)
let runs = seeds(chapter.choose(quick: 1, standard: 3, full: 5), from: chapter.seed)

func digitNetwork(_ activation: Swish, seed: UInt64) -> Sequential {
  var random = RandomGenerator(seed: seed, stream: .initialization)
  return Sequential(
    Flatten(), Linear(784, 32, using: &random), activation, Linear(32, 10, using: &random))
}
let yourNetworks = runs.map { digitNetwork(yourLayer(), seed: $0) }
let brokenNetworks = runs.map { digitNetwork(BrokenSwish(), seed: $0) }

//: `descend`, in Helpers.swift, trains with SGD on mini-batches of 64 and returns the loss curve. A
//: run without options does so for three seeds, `--full` for five. The curve drawn is their mean,
//: in the band from the lowest to the highest.

func descend(
  _ name: String, _ networks: [Sequential], rate: Scalar, epochs: Int
) -> [[Double]] {
  zip(networks, runs).map { network, seed in
    descend(
      "\(name), seed \(seed)", network, on: training, rate: rate, epochs: epochs, seed: seed,
      threads: chapter.threads)
  }
}
let yourLosses = descend("your layer", yourNetworks, rate: 0.1, epochs: 1)
let brokenLosses = descend("the broken copy", brokenNetworks, rate: 0.1, epochs: 1)
let yourName = chapter.sabotage ? "your layer, sabotaged" : "your layer"
show(
  lossCurves(
    "sabotage", title: "A right and a broken backward pass: 784-32-10 on digits",
    [yourName: yourLosses, "the broken copy": brokenLosses]))
let yourRead = yourNetworks.map { evaluate($0, on: held) }
let brokenRead = brokenNetworks.map { evaluate($0, on: held) }
show("held-out digits read with your layer", yourRead[0])
show("held-out digits read with the broken copy", brokenRead[0])
claim(
  "the broken copy seems to learn: its loss falls below a third of where it began",
  brokenLosses.allSatisfy { $0.last! < $0[0] / 3 }, of: .training)
claim(
  "it reads more than nine tenths as many digits as your layer",
  zip(yourRead, brokenRead).allSatisfy { $1.accuracy > 0.9 * $0.accuracy }, of: .training)

//: The loss curve does not give it away. A gradient that is wrong, but still points downhill more
//: or less, is good enough to learn by. Such a mistake can live in a program for years. The check
//: finds it in a moment. Walk through a network, check each layer on what the layers before it
//: produce, and the culprit is named:

func suspects(_ model: Sequential) -> String {
  var signal = DataLoader(held, batchSize: 4).first { _ in true }!.images
  var found: [String] = []
  for (place, layer) in model.layers.enumerated() {
    let report = checkGradients(of: layer, input: signal)
    if !report.passes { found.append("layer \(place), \(type(of: layer))") }
    signal = layer.forward(signal)
  }
  return found.isEmpty ? "none" : found.joined(separator: "; ")
}
let (yourSuspects, otherSuspects) = (suspects(yourNetworks[0]), suspects(brokenNetworks[0]))
show("suspects in your network: \(yourSuspects)")
show("suspects in the other one: \(otherSuspects)")
claim("in your network no layer is suspect", yourSuspects == "none")
claim("in the other one the broken copy is, and it alone", otherSuspects == "layer 2, BrokenSwish")

//: Now run `swift run Chapter03 --sabotage`. Your layer is then the broken copy throughout. The
//: loss falls, the network reads digits, and two claims say in red that they do not hold: the one
//: about your layer's derivatives and the one about suspects in your network. The run goes on to
//: its end. With `--check` it ends with exit code 1, which is how a test notices.
//:
//: ## How far can one hidden layer bend?
//:
//: A *hidden unit*, or neuron, is one of the numbers between two layers. Each adds a bend of its
//: own, so with many of them a network should follow any curve. Take
//: $\sin 2x + \frac{1}{2} \sin 7x$, and the networks are 1-H-1 with tanh. **Predict first:** how
//: many hidden units will it take?

let positions = Tensor([121, 1], scalars: (0...120).map { Scalar(Double($0 - 60) / 20) })
let curve = positions.map { sin(2 * $0) + sin(7 * $0) / 2 }

func fit(_ hidden: Int, seed: UInt64) -> (model: Sequential, error: Double) {
  var random = RandomGenerator(seed: seed, stream: .initialization)
  let model = Sequential(
    Linear(1, hidden, using: &random), Tanh(), Linear(hidden, 1, using: &random))
  let losses = learn(
    model, positions, curve, loss: MeanSquaredError(), rate: 0.01, steps: 6000)
  return (model, losses.last!.squareRoot())
}

//: The typical error is the square root of the mean squared error. The table gives the smallest and
//: the largest over several starting weights; the picture shows the first of them.

let sizes = [2, 8, 32]
let fits = sizes.map { hidden in runs.map { fit(hidden, seed: $0) } }
var errorTable = Table("hidden units", "smallest typical error", "largest typical error")
var bends: [Panel] = []
for (hidden, fits) in zip(sizes, fits) {
  var panel = Panel("\(hidden) hidden units", x: "x", y: Axis("y", range: -2...2))
  panel.line("curve", x: positions.doubles, y: curve.doubles)
  panel.line("network", x: positions.doubles, y: fits[0].model.forward(positions).doubles)
  bends.append(panel)
  errorTable.add("\(hidden)", fits.map(\.error).min()!, fits.map(\.error).max()!)
}
show(Figure("bends", title: "A curve approximated by one hidden layer", panels: bends))
show(errorTable)
claim(
  "8 units err at most two thirds as much as 2, and 32 units at most half as much as 8",
  runs.indices.allSatisfy {
    fits[1][$0].error < fits[0][$0].error * 2 / 3 && fits[2][$0].error < fits[1][$0].error / 2
  }, of: .training)

//: One hidden layer with enough units comes as near as you like to any continuous curve over a
//: finite stretch. Cybenko proved it in 1989 for the sigmoid, and document 002 calls a deep network
//: a universal approximator. The theorem says that the weights exist. It does not say that training
//: finds them.
//:
//: ## Ten layers deep
//:
//: If one hidden layer is good, are ten better? The backward pass multiplies by the slope of every
//: activation on its way. The sigmoid's slope is at most a quarter, and $(1/4)^{10}$ is less than a
//: millionth. Take two networks with ten hidden layers of 64 units, one with sigmoids, one with
//: ReLU, each with the random starting weights that are usual for it: Xavier's and He's, whose size
//: depends on how many numbers a layer takes and gives. One batch of 64 digits goes forward. Then
//: the backward pass, written out, notes the size of the gradient that arrives at each layer.
//:
//: **Predict first:** how much of it reaches the first layer?

func tenLayers(_ kind: Initializer, seed: UInt64, activation: () -> any Layer) -> Sequential {
  var random = RandomGenerator(seed: seed, stream: .initialization)
  let hidden = (0..<10).flatMap { place -> [any Layer] in
    [Linear(place == 0 ? 784 : 64, 64, initializer: kind, using: &random), activation()]
  }
  return Sequential([Flatten()] + hidden + [Linear(64, 10, initializer: kind, using: &random)])
}

/// The size of ∂L/∂z at each linear layer, the first layer first.
func arrivingGradients(_ model: Sequential, _ images: Tensor, _ labels: Tensor) -> [Double] {
  let loss = CrossEntropy()
  _ = loss.forward(model.forward(images), labels)
  var gradient = loss.backward()
  var sizes: [Double] = []
  for layer in model.layers.reversed() {
    if layer is Linear { sizes.append(rootMeanSquare(gradient)) }
    gradient = layer.backward(gradient)
  }
  return sizes.reversed()
}

//: Several seeds again, one network for each.

let firstBatch = DataLoader(training, batchSize: 64).first { _ in true }!
let sigmoidNetworks = runs.map { tenLayers(.xavier, seed: $0) { Sigmoid() } }
let reluNetworks = runs.map { tenLayers(.he, seed: $0) { ReLU() } }
let (images, labels) = (firstBatch.images, firstBatch.labels)
let sigmoidGradients = sigmoidNetworks.map { arrivingGradients($0, images, labels) }
let reluGradients = reluNetworks.map { arrivingGradients($0, images, labels) }

var vanishing = Figure(
  "vanishing", title: "The gradient that arrives at each linear layer, before training",
  x: Axis("linear layer", range: 1...11), y: Axis("root mean square of ∂L/∂z", isLogarithmic: true))
let layerNumbers = (1...11).map { Double($0) }
vanishing.band("sigmoid", x: layerNumbers, runs: sigmoidGradients)
vanishing.band("ReLU", x: layerNumbers, runs: reluGradients)
show(vanishing)

claim(
  "each sigmoid layer passes on less than a third of what it gets",
  sigmoidGradients.allSatisfy { sizes in (0..<10).allSatisfy { sizes[$0] < sizes[$0 + 1] / 3 } })
claim(
  "less than a 100,000th of the last layer's gradient reaches the first sigmoid layer",
  sigmoidGradients.allSatisfy { $0[0] < $0[10] / 100_000 })
claim(
  "more than a 20th of it reaches the first ReLU layer",
  reluGradients.allSatisfy { $0[0] > $0[10] / 20 })

//: With sigmoids the gradient shrinks at every layer; on this axis equal steps are equal factors.
//: Document 003 says that training gets stuck in flat regions, those where the output of a neuron
//: is near 0 or 1. That is one way to get a small slope. But look at the outputs here:

var signal = images
var outputs: [Scalar] = []
for layer in sigmoidNetworks[0].layers {
  signal = layer.forward(signal)
  if layer is Sigmoid { outputs += [signal.min, signal.max] }
}
record("lowestOutput", outputs.min()!, decimals: 2)
record("highestOutput", outputs.max()!, decimals: 2)
show("smallest output of a sigmoid", outputs.min()!)
show("largest output of a sigmoid", outputs.max()!)
claim("before training no sigmoid is near 0 or 1", outputs.min()! > 0.02 && outputs.max()! < 0.98)

//: They lie between \(lowestOutput) and \(highestOutput). Nothing is saturated, and the gradient
//: vanishes all the same, because a quarter *at best*, ten times in a row, is next to nothing. Does
//: it matter? Train both: the same digits, the same learning rate.

let deepEpochs = chapter.choose(quick: 1, standard: 1, full: 3)
let sigmoidLosses = descend("ten sigmoid layers", sigmoidNetworks, rate: 0.05, epochs: deepEpochs)
let reluLosses = descend("ten ReLU layers", reluNetworks, rate: 0.05, epochs: deepEpochs)
var plateau = lossCurves(
  "plateau", title: "Ten hidden layers on digits", ["sigmoid": sigmoidLosses, "ReLU": reluLosses])
plateau.horizontal(at: log(10), "guessing: ln 10")
show(plateau)
claim(
  "the ten sigmoid layers are still guessing: a loss above 2.2",
  sigmoidLosses.allSatisfy { $0.last! > 2.2 }, of: .training)
claim(
  "the ten ReLU layers have learned: a loss below 0.8",
  reluLosses.allSatisfy { $0.last! < 0.8 }, of: .training)

//: The sigmoid network stays on a *plateau*: its first layers get next to no gradient, so they
//: hardly move. This is one reason why hidden layers mostly have ReLU nowadays. The starting
//: weights have their part in it too: exercise 4 takes them away from the ReLU network.
//:
//: ## Watching a layer while it learns
//:
//: The main experiment is 784-128-10 with tanh, trained with Adam. Its hidden layer is also a
//: network of its own here, so that you can look at what it puts out.

var generator = RandomGenerator(seed: chapter.seed, stream: .initialization)
let hidden = Sequential(Flatten(), Linear(784, 128, using: &generator), Tanh())
let reader = Sequential(hidden.layers + [Linear(128, 10, using: &generator)])
let trainer = Trainer(
  reader, loss: CrossEntropy(),
  optimizer: Adam(reader.parameters, learningRate: chapter.learningRate(0.001)),
  threads: chapter.threads)
let loader = DataLoader(training, batchSize: chapter.batchSize(64), shuffleSeed: chapter.seed)

//: Before training, after the first epoch and at the end, it is shown the same 500 held-out digits.
//: All its outputs go into a histogram. A tanh is saturated where its output is near −1 or 1.

let watched = DataLoader(held, batchSize: 500).first { _ in true }!.images
var histograms: [Panel] = []
var stages = Table("epochs", "share beyond ±0.95", "mean slope 1 − h²", "held-out digits read")
var (saturated, meanSlopes): ([Double], [Double]) = ([], [])

func look(afterEpoch epoch: Int) {
  let h = hidden.forward(watched).doubles
  var panel = Panel("epochs: \(epoch)", x: "output of a hidden unit", y: "share of outputs")
  panel.histogram(values: h, bins: 40, range: -1...1)
  histograms.append(panel)
  saturated.append(Double(h.count { abs($0) > 0.95 }) / Double(h.count))
  meanSlopes.append(h.reduce(0) { $0 + 1 - $1 * $1 } / Double(h.count))
  stages.add("\(epoch)", saturated.last!, meanSlopes.last!, trainer.evaluate(held))
}

//: **Predict first:** does training move the outputs towards the middle, or towards the ends?

let epochs = chapter.epochs(quick: 2, standard: 5, full: 10)
var stepLosses: [Double] = []
look(afterEpoch: 0)
for epoch in 1...epochs {
  let history = train("784-128-10, epoch \(epoch) of \(epochs)", trainer, loader, epochs: 1)
  stepLosses += history.stepLosses
  if epoch == 1 || epoch == epochs { look(afterEpoch: epoch) }
}
show(Figure("histograms", title: "The hidden layer while it learns", panels: histograms))
show(stages)
claim("before training no unit is saturated", saturated[0] < 0.001)
claim(
  "training drives units to the ends: more than 3 % of the outputs are beyond ±0.95",
  saturated.last! > 0.03, of: .training)
claim(
  "the mean slope falls by more than a tenth", meanSlopes.last! < 0.9 * meanSlopes[0], of: .training
)

//: Training itself drives the units to the ends. The backward pass multiplies by the slope
//: $1 - h^2$, so less and less of the gradient gets through this layer. Try `--learning-rate 0.03`:
//: how much of the layer is saturated then, and what becomes of the digits?
//:
//: Here is the loss, and the one score on the test set:

var lossCurve = Figure(
  "loss", title: "784-128-10 with tanh on digits", x: "mini-batch", y: "cross-entropy [nats]")
let curveOfMeans = means(of: 50, stepLosses)
lossCurve.line("mean of 50", x: curveOfMeans.middles, y: curveOfMeans.means)
show(lossCurve, inTerminal: true)
let tested = trainer.evaluate(chapter.digits.test)
show("test digits read", tested)
record("testRead", "\(tested)")
chapter.saveReference(reader, as: "tanh")

//: With its 128 bends the network reads \(testRead) test digits.
//:
//: ## What you can now explain
//:
//: - *Must there be activations?* Yes: without a bend, stacked linear layers are one linear layer.
//: - *Where do they go?* After a linear layer and before the next. Not before the first, and not
//:   necessarily after the last.
//: - *What are the forward and the backward pass?* The forward pass goes from the input to the loss
//:   and keeps what each layer will need. The backward pass goes from the loss to the input, and
//:   multiplies by one slope after the other. That is the chain rule.
//: - *In which of them are gradients computed?* In the backward pass, and only there.
//: - *How do you know that a backward is right?* By the gradient check. A falling loss proves
//:   nothing.
//: - *What is saturation?* An activation in its flat part, whose small slope stops the gradient.
//:   Small slopes multiply, so deep networks suffer most.
//:
//: ## Exercises
//:
//: 1. Train 2-H-1 with tanh on XOR for the seeds 1 to 20, with H = 2, 4 and 8. How often is it
//:    solved? Theory says that two hidden units are enough. Why take more?
//: 2. In the network that we worked by hand, replace the sigmoid with tanh. Which lines change?
//:    Compute $\partial L / \partial w_{11}$ by hand, and compare with the layers.
//: 3. A layer's backward says `=` where it should say `+=`. When does that do harm? Build a layer
//:    $y = a x$ with this mistake, and call backward for two halves of a batch.
//: 4. Give the ten ReLU layers PyTorch's usual starting weights, `.standard`, instead of `.he`. How
//:    much of the gradient reaches the first layer now?
//: 5. Softplus, $y = \ln(1 + e^x)$, is another smooth relative of ReLU. Find its slope, write the
//:    layer, and check it. Then try numbers as large as 100.

chapter.finish(next: chapter.sabotage ? nil : "swift run Chapter03 --sabotage")
