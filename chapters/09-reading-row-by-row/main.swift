//: # 9. Reading row by row
//:
//: The networks so far see a whole picture at once. Much in the world comes one piece after the
//: other: words, sounds, the strokes of a pen. To read it, you have to remember.
//:
//: This chapter asks: **how does a network read a sequence, and how does it remember its
//: beginning?** Our digits become sequences, 28 rows of 28 pixels, read from top to bottom. Among
//: the kinds of layers, document 002 names the LSTM, a recurrent network for the first layer or one
//: in the middle. You build the plain recurrent layer first, find out what is wrong with it, and
//: mend it.

import Foundation
import Notebook

let chapter = Chapter(
  9, "Reading row by row",
  question: "How does a network read a sequence, and how does it remember its beginning?",
  mainExperiment: "LSTM that reads digits row by row", takes: ("4 s", "50 s", "20 min"),
  offers: [.save])

//: ## A state that is carried along
//:
//: A recurrent layer has a **state** $h$. In each step it looks at two things: the input of this
//: step and its own state of the step before.
//:
//: $$h_t = \tanh(w x_t + u h_{t-1} + b), \qquad h_0 = 0$$
//:
//: The weights are the same in every step. So a sequence may have any length. With one number in
//: and one number as the state it is a loop of two lines:

func states(_ x: [Scalar], w: Scalar, u: Scalar, b: Scalar = 0) -> [Scalar] {
  var (h, states): (Scalar, [Scalar]) = (0, [])
  for x in x {
    h = tanh(w * x + u * h + b)
    states.append(h)
  }
  return states
}

//: **Predict first:** the input is 1 once, and then 0 for ever. What is left of it after eight
//: steps, for $u = 0.5$ and for $u = 0.9$?

let pulse: [Scalar] = [1, 0, 0, 0, 0, 0, 0, 0]
var memory = Table("step", "input", "state, u = 0.5", "state, u = 0.9")
let (short, long) = (states(pulse, w: 1, u: 0.5), states(pulse, w: 1, u: 0.9))
for t in pulse.indices { memory.add(t + 1, Int(pulse[t]), short[t], long[t]) }
show(memory)

//: The state is all that the layer knows of the past, and it fades: each step multiplies it by $u$,
//: and the tanh makes it a little smaller still.
//:
//: Write the loop out and there is nothing new: eight dense layers with tanh, one behind the other,
//: which share their weights and get a bit of the input each. This is what **unrolling** means. The
//: library's `Recurrent` does the same, with as many inputs $D$ and state numbers $H$ as you like:
//: then $w$ is a matrix $[H, D]$, and $u$ one of $[H, H]$.

func recurrentLayer(w: Scalar, u: Scalar) -> Recurrent {
  Recurrent(inputWeight: Tensor([[w]]), stateWeight: Tensor([[u]]), bias: [0])
}

let layer = recurrentLayer(w: 1, u: 0.9)
_ = layer.forward(Tensor([1, 8, 1], scalars: pulse))
claim(
  "Recurrent has the same eight states as the loop",
  zip(layer.states.scalars, long).allSatisfy { abs($0 - $1) < 1e-6 })

//: ## Back through time
//:
//: The backward pass goes through the unrolled layers from the last to the first, as in
//: [chapter 3](../03-activations-and-the-backward-pass/README.md). With $z_t$ for what stands
//: inside the tanh:
//:
//: $$\frac{\partial L}{\partial z_t} = \frac{\partial L}{\partial h_t} (1 - h_t^2), \qquad
//: \frac{\partial L}{\partial h_{t-1}} = u \frac{\partial L}{\partial z_t}, \qquad
//: \frac{\partial L}{\partial u} = \sum_t \frac{\partial L}{\partial z_t} h_{t-1}$$
//:
//: The weight $u$ is used in every step, so its gradient is a sum over the steps. (Let $L$ be the
//: last state itself.)

func backThroughTime(_ x: [Scalar], w: Scalar, u: Scalar) -> (input: [Scalar], u: Scalar) {
  let h = states(x, w: w, u: u)
  var (dh, du, dx): (Scalar, Scalar, [Scalar]) = (1, 0, [])
  for t in x.indices.reversed() {
    let dz = dh * (1 - h[t] * h[t])
    du += dz * (t > 0 ? h[t - 1] : 0)
    dx.insert(dz * w, at: 0)
    dh = dz * u
  }
  return (dx, du)
}

let byHand = backThroughTime(pulse, w: 1, u: 0.9)
let gradientOfPulse = layer.backward(Tensor([[1]]))
show("∂L/∂x", Tensor(byHand.input))
claim(
  "Recurrent has the same gradients as the loop, of the input and of u",
  zip(gradientOfPulse.scalars, byHand.input).allSatisfy { abs($0 - $1) < 1e-6 }
    && abs(layer.stateWeight.gradient[0, 0] - byHand.u) < 1e-6)

//: The last step has a gradient of nearly 1, the first one about a twentieth. Each step back
//: multiplies by $u (1 - h^2)$. A digit has 28 rows. **Predict first:** what is left after 28
//: steps, for $u$ = 0.5, 0.9, 1 and 1.1? (Without any input, so that $h = 0$ and the factor is $u$
//: itself.)

let silence = [Scalar](repeating: 0, count: 28)
var factors: [(name: String, values: [Double])] = []
for u: Scalar in [1.1, 1, 0.9, 0.5] {
  factors.append(("u = \(u)", backThroughTime(silence, w: 1, u: u).input.map { Double($0) }))
}
show(
  rowFigure(
    "factors", title: "The gradient that reaches each of 28 steps", x: "step",
    y: Axis("∂L/∂x", isLogarithmic: true), factors))
record("vanished", powerOfTen(factors[3].values[0]))
record("exploded", factors[0].values[0], decimals: 0)

//: With $u = 0.5$ about \(vanished) is left of it at the first row: the gradient **vanishes**. What
//: it is multiplied with may as well be zero, and the layer cannot learn from its early steps. With
//: $u = 1.1$ the first row has \(exploded) times the gradient of the last: it **explodes**. In
//: between lies a knife's edge (Bengio, Simard and Frasconi 1994, "Learning Long-Term Dependencies
//: with Gradient Descent is Difficult"). With a matrix $U$ the place of $u$ is taken by the factor
//: by which it stretches a vector in the long run, its spectral radius.
//:
//: ## A cell that is added to
//:
//: **Long short-term memory** (Hochreiter and Schmidhuber 1997; forget gate by Gers, Schmidhuber
//: and Cummins 2000) gives each unit a second number, the **cell** $c$. It is not squashed in each
//: step, and it is not multiplied by a fixed weight either:
//:
//: $$c_t = f_t c_{t-1} + i_t g_t, \qquad h_t = o_t \tanh c_t$$
//:
//: Three **gates** between 0 and 1 decide. The forget gate $f$ says how much of the old cell stays,
//: the input gate $i$ how much of the candidate $g$ comes in, the output gate $o$ how much is
//: shown. Each is computed from the row and the state before:
//:
//: $$i, f, o = \sigma(W x_t + U h_{t-1} + b), \qquad g = \tanh(W x_t + U h_{t-1} + b)$$
//:
//: with weights of its own for each of the four. Along the cell one step back multiplies by
//: $\partial c_t / \partial c_{t-1} = f_t$. This is no fixed number: the network sets it anew for
//: each unit and each row. Where $f$ is 1, the gradient passes unchanged.
//:
//: Here is the whole layer, unrolled. The four sums come in PyTorch's order: $i, f, g, o$.

struct Step { let i, f, g, o, c, h: Tensor }

func sigmoid(_ x: Scalar) -> Scalar { 1 / (1 + exp(-x)) }

func unrolled(_ layer: LSTM, _ rows: Tensor) -> [Step] {
  let (width, units) = (rows.shape[1], layer.units)
  let ofRow = Linear(weight: layer.inputWeight.value, bias: layer.bias.value)
  let ofState = Linear(weight: layer.stateWeight.value)
  var (c, h) = (Tensor(zeros: [units]), Tensor(zeros: [units]))
  return (0..<rows.shape[0]).map { t in
    let fromRow = ofRow.forward(rows.sample(t).reshaped([1, width]))
    let z = (fromRow + ofState.forward(h.reshaped([1, units]))).reshaped([4, units])
    let (i, f) = (z.sample(0).map(sigmoid), z.sample(1).map(sigmoid))
    let (g, o) = (z.sample(2).map(tanh), z.sample(3).map(sigmoid))
    c = f * c + i * g
    h = o * c.map(tanh)
    return Step(i: i, f: f, g: g, o: o, c: c, h: h)
  }
}

var random = RandomGenerator(seed: chapter.seed, stream: .example)
let smallLSTM = LSTM(28, 20, using: &random)
let someRows = Tensor.uniform([28, 28], from: 0, to: 1, using: &random)
let lastState = smallLSTM.forward(someRows.reshaped([1, 28, 28])).scalars
claim(
  "LSTM gives what these lines give",
  zip(lastState, unrolled(smallLSTM, someRows)[27].h.scalars).allSatisfy { abs($0 - $1) < 1e-5 })

//: Backward goes the same way in reverse. `checkGradients` of
//: [chapter 3](../03-activations-and-the-backward-pass/README.md) compares it with difference
//: quotients, for a small network of rows, LSTM and scores:

let smallNetwork = Sequential(
  Reshape(6, 5), LSTM(5, 8, using: &random), Linear(8, 3, using: &random))
let report = checkGradients(of: smallNetwork, input: .normal([4, 1, 6, 5], using: &random))
show(report)
claim("backward through time is the derivative of forward", report.passes)

//: ## How far does the gradient reach?
//:
//: Three networks with 128 units: one with a plain recurrent layer and two with an LSTM. The
//: library's `LSTM` begins with a bias of 1 for the forget gates, so that they are mostly open,
//: $\sigma(1) \approx 0.73$ (Gers, Schmidhuber and Cummins 2000; Jozefowicz, Zaremba and Sutskever
//: 2015, "An Empirical Exploration of Recurrent Network Architectures"). The other one begins with
//: 0, half open, as PyTorch's does on average.

enum Kind {
  case plain
  case lstm(forgetBias: Scalar)
}

func network(_ kind: Kind, blankRows: Int = 0, seed: UInt64) -> Sequential {
  var random = RandomGenerator(seed: seed, stream: .initialization)
  let reader: any Layer
  switch kind {
  case .plain: reader = Recurrent(28, 128, using: &random)
  case .lstm(let forgetBias):
    let lstm = LSTM(28, 128, using: &random)
    for f in 128..<256 { lstm.bias.value[f] = forgetBias }  // i, f, g, o: f is the second of four
    reader = lstm
  }
  let wait: [any Layer] = blankRows > 0 ? [BlankRows(blankRows)] : []
  return Sequential([Reshape(28, 28)] + wait + [reader, Linear(128, 10, using: &random)])
}

//: No network has been trained yet. For some hundred digits, how strongly does the loss pull at
//: each row? Measured is the length of $\partial L / \partial x$ of a row. **Predict first:** which
//: curve belongs to which network?

let digits = chapter.digits
let (training, validation) = digits.training.split(
  holdingOut: digits.training.count / 12, seed: chapter.seed)
let someDigits = validation.prefix(500)
let kinds: [(name: String, kind: Kind)] = [
  ("plain recurrent", .plain), ("LSTM, forget bias 0", .lstm(forgetBias: 0)),
  ("LSTM, forget bias 1", .lstm(forgetBias: 1)),
]
let atStart = kinds.map { name, kind in
  (name: name, values: rowGradients(network(kind, seed: chapter.seed), someDigits))
}
show(
  rowFigure(
    "at_start", title: "The gradient that reaches each row, before training",
    y: Axis("length of ∂L/∂x, mean", isLogarithmic: true), atStart))

//: The upper half of a digit decides whether it is a 7 or a 1, so the gradient should reach rows 5
//: to 15. How much of the last row's gradient reaches row 10?

let reach = atStart.map { $0.values[9] / $0.values[27] }
var reachTable = Table("network", "row 10 / row 28")
for (curve, share) in zip(atStart, reach) { reachTable.add(curve.name, powerOfTen(share)) }
show(reachTable)
claim(
  "at row 10 the plain layer has less than a hundredth of the share that the LSTM has",
  reach[0] < 0.01 * reach[2])
claim("and so has the LSTM whose forget gates are half open", reach[1] < 0.01 * reach[2])

//: The plain layer forgets, as the curves by hand said. But an LSTM is no remedy by itself either:
//: along the cell, a gate that is half open halves the gradient in each step. (A little more comes
//: back by way of $h$.) What mends is an *open* forget gate.
//:
//: ## Reading digits
//:
//: Now train the plain network and the LSTM, with Adam and a learning rate that falls to zero along
//: half a wave of the cosine. A twelfth of the digits is held out for validation. On those we chose
//: the learning rates: 0.004 for the LSTM and half of it for the plain network. (A default run
//: trains on 30,000 digits at most, so that you need not wait for it.)

let seeds = (0..<chapter.choose(quick: 1, standard: 1, full: 3)).map { chapter.seed &+ UInt64($0) }
let experiment = Experiment(
  training: training.prefix(chapter.choose(quick: .max, standard: 30_000, full: .max)),
  validation: validation,
  epochs: chapter.epochs(quick: 1, standard: 3, full: 12), batchSize: chapter.batchSize(64),
  threads: chapter.threads)
let learningRate = chapter.learningRate(0.004)
show(Summary(network(.lstm(forgetBias: 1), seed: chapter.seed), input: [1, 1, 28, 28]))

//: **Predict first:** the LSTM has four times the weights of the plain layer. By how much does it
//: read better? And is it better than the dense network of
//: [chapter 4](../04-softmax-and-cross-entropy/README.md), which read 98 %?

let runs = (
  plain: seeds.map { seed in
    let model = network(.plain, seed: seed)
    return experiment.run(
      "plain, seed \(seed)", model, learningRate: learningRate / 2, seed: seed)
  },
  lstm: seeds.map { seed in
    let model = network(.lstm(forgetBias: 1), seed: seed)
    return experiment.run("LSTM, seed \(seed)", model, learningRate: learningRate, seed: seed)
  }
)
let ofSeeds = seeds.count == 1 ? "" : ", \(seeds.count) seeds"
let epochs = (1...experiment.epochs).map { Double($0) }
var accuracy = Figure(
  "accuracy", title: "Digits read row by row", x: "epoch",
  y: "validation digits read [%]")
accuracy.band("plain recurrent" + ofSeeds, x: epochs, runs: runs.plain.map(\.accuracies))
accuracy.band("LSTM" + ofSeeds, x: epochs, runs: runs.lstm.map(\.accuracies))
show(accuracy, inTerminal: true)

//: The test digits, scored once:

let plainTests = runs.plain.map {
  evaluate($0.model, on: digits.test, threads: chapter.threads)
}
let lstmTests = runs.lstm.map { evaluate($0.model, on: digits.test, threads: chapter.threads) }
var tests = Table("network", "seed", "test digits read")
for (seed, (plain, lstm)) in zip(seeds, zip(plainTests, lstmTests)) {
  tests.add("plain recurrent", seed, plain)
  tests.add("LSTM", seed, lstm)
}
show(tests)
let (plain, lstm) = (plainTests.map(\.accuracy).mean, lstmTests.map(\.accuracy).mean)
let enough = digits.isMNIST ? chapter.choose(quick: 0.97, standard: 0.97, full: 0.985) : 0.95
claim(
  "the LSTM reads at least \(decimals(100 * enough, 1)) % with each seed",
  lstmTests.allSatisfy { $0.accuracy >= enough }, of: .training)
claim(
  "it makes less than half of the plain network's mistakes", 1 - lstm < 0.5 * (1 - plain),
  of: .training)
record("plain", 100 * plain, decimals: 2)
record("lstm", 100 * lstm, decimals: 2)
chapter.save(runs.lstm[0].model)
chapter.saveReference(runs.plain[0].model, as: "plain")

//: \(lstm) % against \(plain) %. The LSTM knows nothing of pictures: what stood above a pixel, it
//: has to carry along in its state. In a full run it beats the dense network all the same.
//:
//: The plain network does learn, though. How can it, with so little gradient? Look at its gradient
//: again, now that it is trained:

let trained = [runs.plain[0], runs.lstm[0]].map { rowGradients($0.model, someDigits) }
let beforeAndAfter = [
  ("plain, before", atStart[0].values), ("plain, trained", trained[0]),
  ("LSTM, before", atStart[2].values), ("LSTM, trained", trained[1]),
]
show(
  rowFigure(
    "trained", title: "The gradient that reaches each row, before and after training",
    y: Axis("length of ∂L/∂x, mean", isLogarithmic: true), beforeAndAfter))
let stretch = [network(.plain, seed: chapter.seed), runs.plain[0].model].map { model in
  stretchInTheLongRun((model.layers[1] as! Recurrent).stateWeight.value)
}
show(
  "U stretches a vector by",
  "\(decimals(stretch[0], 2)) before training, \(decimals(stretch[1], 2)) after it")
claim(
  "training has opened the plain layer's way back: at row 10 it has more than a thousand times the "
    + "share that it had", trained[0][9] / trained[0][27] > 1000 * reach[0], of: .training)
claim("to that end its U has grown", stretch[1] > stretch[0] + 0.2, of: .training)
record("stretch", stretch[1], decimals: 1)
record("firstToLast", trained[0][0] / trained[0][27], decimals: 0)

//: It can begin with the last rows, whose gradient it has. While these teach it, its matrix $U$
//: grows, and the gradient reaches further up. (The slopes $1 - h^2$ of the tanh, all below 1, hold
//: it back: the first row now has \(firstToLast) times the gradient of the last, and not
//: \(stretch)²⁷ times.) That works if the end of a sequence says something of the answer. What if
//: it does not?
//:
//: ## And now wait
//:
//: Let 28 blank rows follow each digit. The network has seen everything by the middle, and then has
//: to remember it for as long again. [`BlankRows`](BlankRows.swift) is a layer of this chapter's
//: own. Nothing else changes.

let wait = 28
claim(
  "its backward belongs to its forward",
  checkGradients(of: BlankRows(3), input: .normal([2, 4, 5], using: &random)).passes)
let waitingKinds = kinds + [("LSTM, forget bias 3", .lstm(forgetBias: 3))]
let whileWaiting = waitingKinds.map { name, kind in
  let model = network(kind, blankRows: wait, seed: chapter.seed)
  return (name: name, values: rowGradients(model, someDigits))
}
show(
  rowFigure(
    "waiting_at_start", title: "Before training, with \(wait) blank rows behind the digit",
    y: Axis("length of ∂L/∂x, mean", isLogarithmic: true), whileWaiting))
record("plainWhileWaiting", powerOfTen(whileWaiting[0].values[9]))
record("lstmWhileWaiting", powerOfTen(whileWaiting[2].values[9]))
record("openWhileWaiting", powerOfTen(whileWaiting[3].values[9]))

//: Here is a third LSTM, whose forget gates begin with a bias of 3, at $\sigma(3) \approx 0.95$:
//: the longer the wait, the further open. At row 10 the gradient has a length of about
//: \(plainWhileWaiting) in the plain network. In the LSTM that begins with a bias of 1 it is about
//: \(lstmWhileWaiting), in the one that begins with 3 about \(openWhileWaiting). **Predict first:**
//: which of the four still learn to read? (A sequence is twice as long now, so a full run takes
//: fewer epochs, and a default run fewer digits. The plain network has the best of several learning
//: rates on the validation digits, 0.001.)

let waiting = Experiment(
  training: training.prefix(chapter.choose(quick: .max, standard: 12_000, full: .max)),
  validation: validation.prefix(chapter.choose(quick: .max, standard: 1000, full: .max)),
  epochs: chapter.choose(quick: 1, standard: 3, full: 6), batchSize: 64, threads: chapter.threads)
let waitingRuns = waitingKinds.enumerated().map { i, kind in
  seeds.map { seed in
    waiting.run(
      "\(wait) blank rows, \(kind.name), seed \(seed)",
      network(kind.kind, blankRows: wait, seed: seed), learningRate: i == 0 ? 0.001 : 0.004,
      seed: seed)
  }
}
var waitFigure = Figure(
  "waiting", title: "With \(wait) blank rows behind the digit", x: "epoch",
  y: Axis("validation digits read [%]", range: 0...100))
let colors: [Color] = [.blue, .vermilion, .green, .purple]
for (kind, (runs, color)) in zip(waitingKinds, zip(waitingRuns, colors)) {
  for (i, run) in runs.enumerated() {
    waitFigure.line(
      i == 0 ? kind.name : nil, x: (1...waiting.epochs).map { Double($0) }, y: run.accuracies,
      color: color)
  }
}
waitFigure.horizontal(at: 10, "guessing")
show(waitFigure)

//: A curve is one seed: their mean would say nothing here. In the end, in per cent:

let waited = waitingRuns.map { $0.map(\.accuracy) }
var waitTable = Table(
  "seed", "plain recurrent", "forget bias 0", "forget bias 1", "forget bias 3", decimals: 1)
for (i, seed) in seeds.enumerated() {
  waitTable.add("\(seed)", waited[0][i], waited[1][i], waited[2][i], waited[3][i])
}
show(waitTable)
let (worst, rivals) = (waited[3].min()!, max(waited[0].max()!, waited[1].max()!))
claim(
  "the LSTM with the most open gates reads well with each seed",
  worst > chapter.choose(quick: 70, standard: 70, full: 93), of: .training)
claim(
  "the plain network and the LSTM with a bias of 0 make at least twice as many mistakes, whatever "
    + "the seed", 100 - rivals > 2 * (100 - worst), of: .training)

//: With its gates widest open from the start the LSTM reads nearly as well as without the wait. How
//: far the others come depends on how much gradient they begin with. With as little as the plain
//: network and the bias of 0 have, luck decides in these epochs: another seed changes it, and so
//: does the rounding of a last digit. (Adam helps them: it divides a gradient by its own size, so
//: that a tiny one moves the weights as well. But tiny gradients are easily drowned by others.) The
//: three LSTMs are the same but for the bias of their forget gates at the start.
//:
//: ## The gates at work
//:
//: Which gates has the LSTM learned? Take one digit, and the layer unrolled as above: a row of the
//: figure for each row of the digit, a column for each of the first 28 units.

let model = runs.lstm[0].model
let reader = model.layers[1] as! LSTM
let chosen = (0..<validation.count).first { validation.label($0) == 2 } ?? 0
let digit = validation.image(chosen).reshaped([28, 28])
let steps = unrolled(reader, digit)
let gates: [(name: String, values: [[Scalar]], palette: Palette)] = [
  ("input gate i", steps.map(\.i.scalars), .sequential),
  ("forget gate f", steps.map(\.f.scalars), .sequential),
  ("output gate o", steps.map(\.o.scalars), .sequential),
  ("candidate g", steps.map(\.g.scalars), .diverging),
  ("cell c", steps.map(\.c.scalars), .diverging),
]
let pixels = (0..<28).map { row in (0..<28).map { digit[row, $0] } }
show(
  Figure(
    "gates", title: "An LSTM reads a digit",
    panels: [rowPanel("digit", x: "column of the digit", pixels, palette: .gray)]
      + gates.map { rowPanel($0.name, x: "unit", $0.values, palette: $0.palette) }))

//: Dark blue is 1, an open gate. In the candidate and the cell red is positive and blue negative.
//: In the blank rows above the digit little happens, and the gates stay near where their biases put
//: them. Then every unit goes its own way. Look for a column of the forget gate that stays dark,
//: and for its cell: it keeps what it has seen. Look for one that closes in some row: there its
//: cell begins anew.
//:
//: As a mean over all 128 units, beside the ink of each row:

let ink = (0..<28).map { row in Double(digit.sample(row).sum) / 28 }
let forget = steps.map { Double($0.f.sum) / 128 }
var gateFigure = rowFigure(
  "mean_gates", title: "The gates of 128 units, on average", y: "mean over the units",
  [
    ("forget gate", forget), ("input gate", steps.map { Double($0.i.sum) / 128 }),
    ("output gate", steps.map { Double($0.o.sum) / 128 }),
  ])
gateFigure.line("ink", x: (1...28).map { Double($0) }, y: ink, color: .black)
show(gateFigure)

//: Is that so with other digits? Here are the forget gates of a hundred, in the seven rows of each
//: that have the most ink and in the seven that have the least:

var forgetGates: (inked: [Double], blank: [Double]) = ([], [])
for i in 0..<min(100, validation.count) {
  let digit = validation.image(i).reshaped([28, 28])
  let open = unrolled(reader, digit).map { Double($0.f.sum) / 128 }
  let byInk = (0..<28).sorted { digit.sample($0).sum > digit.sample($1).sum }
  forgetGates.inked += byInk.prefix(7).map { open[$0] }
  forgetGates.blank += byInk.suffix(7).map { open[$0] }
}
let (inked, blank) = (forgetGates.inked.mean, forgetGates.blank.mean)
claim(
  "where there is most ink the forget gates are less open, \(decimals(inked, 2)), than where there "
    + "is least, \(decimals(blank, 2))", inked < blank - 0.03, of: .training)

//: Nobody told it, but it makes sense: where there is something new to write down, something old
//: has to go.
//:
//: ## What it thinks on the way
//:
//: The scores are computed from the last state. But nothing keeps us from asking after every row.
//: **Predict first:** what does a 2 look like, as long as you have seen only its upper half?

_ = reader.forward(digit.reshaped([1, 28, 28]))
let opinions = Softmax().forward(model.layers[2].forward(reader.states.reshaped([28, 128])))
func opinion(_ digit: Int) -> [Double] { (0..<28).map { Double(opinions[$0, digit]) } }
let likely = (0..<10).sorted { opinion($0).max()! > opinion($1).max()! }.prefix(4)
show(
  rowFigure(
    "opinions", title: "What the network would say after each row", y: "probability",
    likely.map { (name: "\($0)", values: opinion($0)) }))

//: Opinions come and go with the rows, and an upper half fits many digits. (It was trained to
//: answer after the last row only, so earlier answers are more than anybody asked for.) The last
//: state has to hold all that matters of 784 pixels in 128 numbers. A network that may look back at
//: all its states, and chooses which, has *attention* (Bahdanau, Cho and Bengio 2015); but that is
//: another book.
//:
//: ## What you can now explain
//:
//: - What a recurrent layer computes, and that it is a deep network with shared weights once it is
//:   unrolled.
//: - Why gradients vanish or explode on their way back through time.
//: - What the cell and the three gates of an LSTM are for, and why an open forget gate lets
//:   gradients pass.
//: - Why one number at the start, the bias of the forget gates, can decide whether anything is
//:   learned.
//: - Why a plain recurrent layer may still do well: when the end of a sequence helps it along.
//:
//: ## Exercises
//:
//: 1. How many parameters has an `LSTM(28, 128)`? PyTorch's has 512 more. Which?
//: 2. How large must the bias of a forget gate be so that half of the gradient is left after 28
//:    steps? After 112, and after 1000?
//: 3. Choose by hand the weights of an LSTM with one unit that counts the ones in a sequence of
//:    zeros and ones.
//: 4. Hold the gates at $i = o = 1$ and $f = 0$. What is left of the LSTM?
//: 5. Gradients that explode are usually *clipped*. Write a function that shortens the gradient of
//:    all parameters together to a given length.
//: 6. How many multiplications does our LSTM need for a digit, and how many the dense network of
//:    chapter 4?
//:
//: And change the main experiment: `swift run Chapter09 --learning-rate 0.01`, or `--epochs 2`.

chapter.finish()
