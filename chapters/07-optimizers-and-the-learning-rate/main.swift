//: # 7. Optimizers and the learning rate
//:
//: The backward pass says in which direction the loss falls. It does not say how far to go.
//: [Chapter 1](../01-a-linear-layer/README.md) took steps of 0.1, [chapter
//: 5](../05-squared-error-on-digits/README.md) of 0.01, and [chapter
//: 4](../04-softmax-and-cross-entropy/README.md) left it to Adam. Each time the number fell from
//: the sky.
//:
//: This chapter asks: **how far should a step go, and is the gradient the best direction?** You see
//: steps that are too short and too long, first on a map, then in a network. You meet five rules
//: for a step, and find out what momentum is for and what it is not for. In the end the network of
//: document 003 makes far fewer mistakes, and nothing has changed but its steps and a small price
//: on large weights.
import Foundation
import Notebook

let chapter = Chapter(
  7, "Optimizers and the learning rate",
  question: "How far should a step go, and is the gradient the best direction?",
  mainExperiment: "784-128-64-10 with momentum (document 003)", takes: ("4 s", "40 s", "3 min"),
  offers: [.save])

//: ## A valley
//:
//: A network's loss depends on a hundred thousand weights, which nobody can draw. Take two weights,
//: $a$ and $b$, and a loss that is steep across and flat along, as most losses are:
//:
//: $$L = \tfrac12 (a^2 + 20 b^2) \qquad \frac{\partial L}{\partial a} = a \qquad
//: \frac{\partial L}{\partial b} = 20 b$$
//:
//: We start at $(-4, 3)$ and let an optimizer of the library walk. [`Valley`](Valley.swift) holds
//: the two formulas, and draws the map.
let valley = Valley(steepness: 20)

func descend(steps: Int, _ make: ([Parameter]) -> any Optimizer) -> [Tensor] {
  let place = Parameter("place", [-4, 3])
  let optimizer = make([place])
  var path = [place.value]
  for _ in 0..<steps {
    place.gradient = valley.gradient(at: place.value)
    optimizer.step()
    path.append(place.value)
  }
  return path
}

//: Gradient descent takes a share $\eta$ of the gradient, the **learning rate**: $w \leftarrow w -
//: \eta g$. In this valley that multiplies $a$ by $1 - \eta$ at each step, and $b$ by $1 - 20
//: \eta$.
//:
//: **Predict first:** for which $\eta$ does $b$ jump from one side to the other? For which does it
//: jump farther each time?
let rates: [(name: String, rate: Scalar)] = [
  ("crawls", 0.002), ("learns", 0.04), ("oscillates", 0.094), ("diverges", 0.102),
]
let walks = rates.map { _, rate in descend(steps: 30) { SGD($0, learningRate: rate) } }
var walkTable = Table("", "learning rate", "a times", "b times", "loss after 30 steps", decimals: 3)
for ((name, rate), walk) in zip(rates, walks) {
  walkTable.add(
    name, "\(rate)", decimals(1 - rate, 3), decimals(1 - 20 * rate, 3),
    valley.height(at: walk[30]))
}
show(walkTable)
show(
  Figure(
    "rates_on_the_map", title: "Thirty steps of gradient descent",
    panels: zip(rates, walks).map { valley.panel("\($0.name): \($0.rate)", [(nil, $1)]) }))

//: The thin lines join places of equal loss; from one to the next it is about three times as much.
claim(
  "after 30 steps b is 3 (1 − 20η)³⁰, for all four learning rates",
  zip(rates, walks).allSatisfy {
    let expected = 3 * pow(1 - 20 * Double($0.rate), 30)
    return abs(Double($1[30][1]) - expected) < 1e-3 * abs(expected)
  })
let heights = walks.map { valley.height(at: $0[30]) }
let startHeight = valley.height(at: walks[0][0])
claim(
  "0.094 comes down and 0.102 goes up", heights[2] < 0.01 * startHeight && heights[3] > startHeight)
record("startHeight", startHeight, decimals: 0)

//: The loss was \(startHeight) at the start. Whether it converges is decided by the steepest
//: direction alone: beyond $\eta = 2/20$ the factor $1 - 20\eta$ is less than −1, and $b$ grows.
//: How long it takes is decided by the flattest: along $a$ each step takes off a share $\eta$. With
//: 20 times the steepness across, even the best rate takes off only a tenth. That rate is near
//: 0.094, where $b$ oscillates, and converges all the same. In a network the two lie much farther
//: apart.
//:
//: ## The network of document 003
//:
//: Now the real thing. [Document 003](../../README.md#sources) trains 784-128-64-10 with ReLU,
//: log-softmax and negative log-likelihood ([chapter 4](../04-softmax-and-cross-entropy/README.md)
//: has shown that these two make a cross-entropy). Its pixels are $(x - 0.5)/0.5$, from −1 to 1.
//: The learning rate is 0.003, with a momentum of 0.9, which comes later. Its text says 64 pictures
//: a batch, its code says 128, and it is the code that ran.
let digits = chapter.digits
let document = Experiment(
  training: digits.training, validation: nil,
  epochs: chapter.epochs(quick: 2, standard: 15, full: 15), batchSize: chapter.batchSize(128))
let documentRate = chapter.learningRate(0.003)

func trainAsDocument(_ label: String, _ experiment: Experiment) -> Run {
  let model = document003(seed: chapter.seed)
  return experiment.run(
    label, model, SGD(model.parameters, learningRate: documentRate, momentum: 0.9),
    seed: chapter.seed)
}
let asDocument = trainAsDocument("document 003", document)
let documentTest = document.evaluate(asDocument.model, on: digits.test)
show("read", documentTest)
chapter.save(asDocument.model, normalization: document.normalization)

//: PyTorch reaches about 96.9 % with these settings.
let isReference = chapter.size == .full && digits.isMNIST
let enough = isReference ? 0.965 : digits.isMNIST ? 0.955 : 0.9
claim(
  "the network of document 003 reads \(documentTest), at least \(decimals(100 * enough, 1)) %",
  documentTest.accuracy >= enough, of: .training)
record("documentTest", documentTest.description)
record("documentMissed", documentTest.count - documentTest.correct)

//: **Predict first:** and with 64 a batch, as the text says? Nothing else changes.
var asText = document
asText.batchSize = 64
let withSmallBatches = trainAsDocument("64 a batch", asText)
var batchTable = Table("a batch", "steps", "loss of the last epoch [nats]")
batchTable.add(document.batchSize, grouped(document.steps), asDocument.loss)
batchTable.add(asText.batchSize, grouped(asText.steps), withSmallBatches.loss)
show(batchTable)
claim(
  "with 64 a batch the training loss is lower", withSmallBatches.loss < 0.9 * asDocument.loss,
  of: .training)

//: Half the batch makes twice as many steps in an epoch, of about the same length, and so the
//: network gets farther. That tells you something about the other settings: after 15 epochs it was
//: still on its way, and its steps were too short. From here on every comparison holds out a
//: twelfth of the training pictures and judges by those, as before.
//:
//: ## Too small, too large
//:
//: The same network with plain gradient descent, for one epoch. `stepLosses` gives up where the
//: loss is no longer a number.
let (training, validation) = digits.training.split(
  holdingOut: digits.training.count / 12, seed: chapter.seed)

func stepLosses(_ model: Sequential, _ rate: Scalar) -> [Double] {
  let trainer = Trainer(
    model, loss: NegativeLogLikelihood(), optimizer: SGD(model.parameters, learningRate: rate),
    threads: chapter.threads)
  let loader = DataLoader(
    training, batchSize: 128, shuffleSeed: chapter.seed,
    normalization: .centered(mean: 0.5, deviation: 0.5))
  var losses: [Double] = []
  _ = try? trainer.epoch(loader) { _, loss in losses.append(Double(loss)) }
  return losses
}

//: **Predict first:** the valley diverged to infinity. What will the network's loss do? (Document
//: 003: "too large, and the algorithm may oscillate".)
let netRates: [(name: String, rate: Scalar)] = [
  ("crawls", 0.003), ("learns", 0.1), ("oscillates", 0.3), ("diverges", 3),
]
var rateFigure = Figure(
  "rates", title: "One epoch, four learning rates", x: "mini-batch",
  y: Axis("loss [nats]", range: 0.1...100, isLogarithmic: true))
var firstEpochs: [(model: Sequential, losses: [Double])] = []
for (name, rate) in netRates {
  let model = document003(seed: chapter.seed)
  let losses = stepLosses(model, rate)
  rateFigure.line("\(rate) \(name)", x: losses.indices.map { Double($0 + 1) }, y: losses)
  firstEpochs.append((model, losses))
}
rateFigure.horizontal(at: log(10), "ln 10")
show(rateFigure)

//: What has become of the two hidden layers? For 500 digits we count the ReLUs that are on, that is
//: above 0, in the layer that has fewer of them.
let someDigits = DataLoader(
  validation, batchSize: 500, normalization: .centered(mean: 0.5, deviation: 0.5)
).first { _ in true }!.images

func answers(of layers: ArraySlice<any Layer>) -> [Scalar] {
  layers.reduce(someDigits) { $1.forward($0) }.scalars
}

func shareOn(_ model: Sequential) -> Double {
  [3, 5].map { depth in
    let outputs = answers(of: model.layers[..<depth])
    return 100 * Double(outputs.count { $0 > 0 }) / Double(outputs.count)
  }.min()!
}

//: In numbers, with how often each network gives its favourite answer:
let lastTenth = firstEpochs.map { Array($0.losses.suffix($0.losses.count / 10 + 1)).mean }
let on = firstEpochs.map { shareOn($0.model) }
let favourites = firstEpochs.map { model, _ in
  let answers = document.evaluate(model, on: validation).predictions
  let counts = (0..<10).map { k in answers.count { $0 == k } }
  return 100 * Double(counts.max()!) / Double(answers.count)
}
var rateTable = Table(
  "", "rate", "largest loss", "last tenth", "ReLUs on [%]", "favourite [%]", decimals: 2)
for (i, (name, rate)) in netRates.enumerated() {
  rateTable.add(
    name, "\(rate)", firstEpochs[i].losses.max()!, lastTenth[i], on[i], favourites[i])
}
show(rateTable)
record("leftOn", on[2], decimals: 1)

//: What the losses came to:
claim(
  "only one of the four learns: the others stay above 1 nat",
  lastTenth[1] < 0.7 && [0, 2, 3].allSatisfy { lastTenth[$0] > 1 }, of: .training)
claim(
  "the largest rate throws the loss up, and leaves a network that gives all pictures one answer",
  firstEpochs[3].losses.max()! > 100 && on[3] < 0.5 && favourites[3] == 100, of: .training)

//: The largest rate does not end in infinity. Its first steps throw the weights so far that the
//: ReLUs of a layer are off, whatever the picture. Then no gradient passes any more, and what is
//: left learns how frequent the digits are: a loss of $\ln 10$ forever, without any message. The
//: third row is on its way there: in one of its layers only \(leftOn) % of the ReLUs are on. When a
//: loss stays near $\ln 10$, the rate may be far too large, or far too small as in the first row.
//: The share of the ReLUs that are on tells which. Try another rate before you look for a mistake
//: in the code.
//:
//: ## All pictures, some, or one
//:
//: The gradient of the loss over all pictures is a mean. A mini-batch estimates it from a few of
//: them. How good is the estimate? In a network that is not trained yet, we take the gradient of
//: the middle layer's weights, from all pictures and from 40 batches of each size, and measure how
//: far they are apart.
func middleGradient(_ model: Sequential, _ images: Tensor, _ labels: Tensor) -> Tensor {
  let loss = NegativeLogLikelihood()
  model.zeroGradients()
  _ = loss.forward(model.forward(images), labels)
  model.backwardToParameters(loss.backward())
  return model.parameters[2].gradient
}

func batches(_ size: Int, _ count: Int = .max) -> [Tensor] {
  let loader = DataLoader(
    training, batchSize: size, shuffleSeed: chapter.seed,
    normalization: .centered(mean: 0.5, deviation: 0.5))
  let model = document003(seed: chapter.seed)
  return loader.prefix(count).map { middleGradient(model, $0.images, $0.labels) }
}

//: The error is a length, relative to that of the mean gradient itself. **Predict first:** how many
//: pictures does a batch need for half the error?
let allBatches = batches(250)
let meanGradient = (1 / Scalar(allBatches.count)) * allBatches.dropFirst().reduce(allBatches[0], +)
func length(_ x: Tensor) -> Double { Double((x * x).sum).squareRoot() }

let sizes = [1, 4, 16, 64]
let errors = sizes.map { size in
  let squares = batches(size, 40).map { pow(length($0 - meanGradient), 2) }
  return squares.mean.squareRoot() / length(meanGradient)
}

//: The last column would stay the same if the error fell with the root of the number of pictures:
var noise = Table("pictures", "error of the gradient", "error · √pictures", decimals: 2)
for (size, error) in zip(sizes, errors) {
  noise.add(size, error, error * Double(size).squareRoot())
}
show(noise)
claim(
  "64 pictures instead of one make the error about 8 times smaller, not 64 times",
  (5...13).contains(errors[0] / errors[3]))
record("errorOfOne", errors[0], decimals: 1)
record("errorOf64", errors[3], decimals: 2)

//: The error of one picture is \(errorOfOne) times as long as the gradient itself, with 64 it is
//: \(errorOf64). It falls with the *root* of the batch: four times the work for half the error. So
//: many cheap steps are worth more than one exact step. Each is mostly error, but the errors point
//: anywhere and cancel, and what the steps have in common adds up. We let all three ways see every
//: picture three times, each with a learning rate that suits it (chosen on the validation data).
//: **Predict first:** whose loss is lowest in the end?
func trainInBatches(_ label: String, of size: Int, _ rate: Scalar) -> Run {
  let model = document003(seed: chapter.seed)
  let experiment = Experiment(
    training: training, validation: validation, epochs: 3, batchSize: size)
  return experiment.run(
    label, model, SGD(model.parameters, learningRate: rate), seed: chapter.seed)
}
let ways = [
  (name: "all", run: trainInBatches("whole data set", of: training.count, 0.3)),
  (name: "128", run: trainInBatches("mini-batches", of: 128, 0.1)),
  (name: "1", run: trainInBatches("single samples", of: 1, 0.003)),
]

//: After the third time:
var wayTable = Table("pictures a step", "steps", "validation loss", "digits read [%]", decimals: 2)
for (name, run) in ways {
  wayTable.add(name, grouped(run.history.stepLosses.count), run.validationLoss, run.accuracy)
}
show(wayTable)

//: Their losses against the pictures seen (means over a twentieth of an epoch):
var wayFigure = Figure(
  "batches", title: "Three times all pictures", x: "epoch",
  y: Axis("loss [nats]", isLogarithmic: true))
for (name, run) in ways {
  let (epochs, losses) = run.curve(of: max(1, run.history.stepLosses.count / 60))
  wayFigure.line("\(name) a step", x: epochs, y: losses)
}
show(wayFigure)
claim(
  "the whole data set at once has hardly begun after three steps: "
    + "\(decimals(ways[0].run.accuracy, 1)) % against \(decimals(ways[1].run.accuracy, 1)) %",
  ways[0].run.accuracy < ways[1].run.accuracy - 20, of: .training)

//: The whole data set is out of the question. Single samples do well for each picture seen, but
//: they take the most steps, and each step reads and writes all weights for one picture, on one
//: core. Mini-batches keep the processor busy and the gradient good enough; sizes from 32 to 256
//: are usual.
//:
//: ## Five rules for a step
//:
//: Back to the valley. The gradient points across it, not along. Five rules have been thought of;
//: $g$ is the gradient, and everything is meant weight by weight.
//:
//: - SGD: $w \leftarrow w - \eta g$
//: - momentum (Polyak 1964): $v \leftarrow \mu v + g$, and $w \leftarrow w - \eta v$
//: - Adagrad (Duchi et al. 2011): $s \leftarrow s + g^2$, and $w \leftarrow w - \eta g / \sqrt{s}$
//: - RMSProp (Tieleman and Hinton 2012): the same, but $s \leftarrow \alpha s + (1 - \alpha) g^2$
//: - Adam (Kingma and Ba 2015): $m \leftarrow \beta_1 m + (1 - \beta_1) g$, $s$ as in RMSProp with
//:   $\beta_2$ for $\alpha$. Both begin at 0 and are too small at first, so step $t$ takes
//:   $\hat{m} = m / (1 - \beta_1^t)$ and $\hat{s} = s / (1 - \beta_2^t)$, and
//:   $w \leftarrow w - \eta \hat{m} / \sqrt{\hat{s}}$
//:
//: (The last three add a tiny $\varepsilon$ to the root, against a division by zero. Usual are
//: $\alpha = 0.99$, $\beta_1 = 0.9$ and $\beta_2 = 0.999$.) Momentum is a ball that keeps rolling:
//: what points back and forth cancels, what points one way adds up. The other three divide by the
//: size that gradients have had, so their first step is as long along the valley as across it.
//:
//: **Predict first:** in which direction does each of them set out? (Plain descent has about the
//: best rate that there is for it here, and momentum the same one.)
let rules: [(name: String, make: ([Parameter]) -> any Optimizer)] = [
  ("SGD", { SGD($0, learningRate: 0.094) }),
  ("momentum", { SGD($0, learningRate: 0.094, momentum: 0.5) }),
  ("Adagrad", { Adagrad($0, learningRate: 0.5) }),
  ("RMSProp", { RMSProp($0, learningRate: 0.05) }),
  ("Adam", { Adam($0, learningRate: 0.2) }),
]
let paths = rules.map { name, make in (name: name, path: descend(steps: 40, make)) }
show(
  Figure(
    "paths", title: "Forty steps from the same start",
    panels: paths.map { valley.panel($0.name, [(nil, $0.path)]) }
      + [valley.panel("all five", paths.map { (name: nil, path: $0.path) })]))

//: Where the first step leads, and how low they come:
var ruleTable = Table("rule", "first step", "loss after 20 steps", "after 40", decimals: 4)
for (name, path) in paths {
  let step = (path[1] - path[0]).scalars.map { decimals($0, 2) }.joined(separator: ", ")
  ruleTable.add(name, step, valley.height(at: path[20]), valley.height(at: path[40]))
}
show(ruleTable)

//: What it shows:
let lows = paths.map { valley.height(at: $0.path[40]) }
claim(
  "with the rate that is best for plain descent, momentum ends more than ten times lower",
  lows[1] < 0.1 * lows[0])
let starts = paths.map { ($0.path[1] - $0.path[0]).scalars.map { abs($0) } }
claim(
  "the first step of momentum is that of plain descent, 15 times as long across as along",
  starts[0] == starts[1] && abs(starts[0][1] / starts[0][0] - 15) < 1e-3)
claim(
  "the first steps of the other three are as long along as across",
  starts[2...].allSatisfy { abs($0[0] / $0[1] - 1) < 1e-3 })

//: ## The same five on digits
//:
//: All start from the same weights and see the same batches. A learning rate of one rule means
//: nothing to another, so each gets its own. (In the full run each is tried with three rates, and
//: the validation data chooses.)
let contest = Experiment(
  training: training, validation: validation,
  epochs: chapter.choose(quick: 1, standard: 5, full: 5))
let seeds = (0..<chapter.choose(quick: 1, standard: 1, full: 3)).map { chapter.seed &+ UInt64($0) }
typealias Rule = ([Parameter], Scalar) -> any Optimizer

//: Their first rate here was the best on the validation data when a few were tried.
let contestants: [(name: String, rates: [Scalar], rule: Rule)] = [
  ("SGD", [0.1, 0.05, 0.2], { SGD($0, learningRate: $1) }),
  ("momentum", [0.03, 0.01, 0.05], { SGD($0, learningRate: $1, momentum: 0.9) }),
  ("Adagrad", [0.05, 0.03, 0.01], { Adagrad($0, learningRate: $1) }),
  ("RMSProp", [0.001, 0.0005, 0.002], { RMSProp($0, learningRate: $1) }),
  ("Adam", [0.002, 0.001, 0.004], { Adam($0, learningRate: $1) }),
]

//: A rule runs once for each seed, which decides the first weights and the order of the pictures.
func compete(_ name: String, _ rate: Scalar, _ rule: Rule) -> [Run] {
  seeds.map { seed in
    let model = document003(seed: seed)
    return contest.run(
      "\(name), \(rate), seed \(seed)", model, rule(model.parameters, rate), seed: seed)
  }
}

//: Each with the best of the rates that this run has tried (and means over its seeds):
var ranking = Table(
  "rule", "learning rate", "validation loss", "digits read [%]", "after one epoch", decimals: 2)
var best: [(name: String, runs: [Run])] = []
for (name, rates, rule) in contestants {
  let tried = rates.prefix(chapter.choose(quick: 1, standard: 1, full: 3)).map { rate in
    (rate: rate, runs: compete(name, rate, rule))
  }
  let (rate, runs) = tried.max { $0.runs.accuracy < $1.runs.accuracy }!
  ranking.add(
    name, "\(rate)", runs.map(\.validationLoss).mean, runs.accuracy,
    runs.map { $0.accuracies[0] }.mean)
  best.append((name, runs))
}
show(ranking)

//: The loss in training, smoothed:
let interval = chapter.choose(quick: 3, standard: 40, full: 80)
let ofSeeds = seeds.count == 1 ? "" : " (\(seeds.count) seeds)"
var contestFigure = Figure(
  "optimizers", title: "Five rules on the same start\(ofSeeds)", x: "epoch",
  y: Axis("loss, mean of \(interval) mini-batches [nats]", range: 0.03...3, isLogarithmic: true))
for (name, runs) in best {
  let (epochs, losses) = runs.curves(of: interval)
  contestFigure.band(name, x: epochs, runs: losses)
}
show(contestFigure, inTerminal: true)

//: In the end:
let (plain, rolling) = (best[0].runs.accuracy, best[1].runs.accuracy)
record("plainBest", plain, decimals: 1)
record("rollingBest", rolling, decimals: 1)
record("adamBest", best[4].runs.accuracy, decimals: 1)
claim(
  "with momentum it reads more than plain descent: \(decimals(rolling, 1)) % against "
    + "\(decimals(plain, 1)) %", rolling > plain + 0.2, of: .training)

//: Plain descent reads \(plainBest) %, momentum \(rollingBest) %, Adam \(adamBest) %. This race is
//: a short one, and who is faster need not end better. Adam's merit is that a rate near its usual
//: 0.001 does for most networks; momentum's has to be found. None is best everywhere: Wilson et al.
//: 2017, "The Marginal Value of Adaptive Gradient Methods in Machine Learning", found that momentum
//: often ends with fewer mistakes.
//:
//: ## What momentum is not
//:
//: Document 003 writes that the momentum of 0.9 is a default, and that it prevents overfitting.
//: (The default is 0, in PyTorch and here.) Let us see. Where the gradient stays the same, the
//: velocity grows to $g + \mu g + \mu^2 g + \dots = g / (1 - \mu)$, which for 0.9 is ten times the
//: gradient.
//:
//: **Predict first:** so which plain descent should look like document 003's? We train on only
//: 1,000 pictures, since those are soon known by heart, in small batches, for a long time.
let few = training.split(holdingOut: min(1000, training.count / 2), seed: chapter.seed).1
let byHeart = Experiment(
  training: few, validation: validation,
  epochs: chapter.choose(quick: 10, standard: 100, full: 200),
  batchSize: 32)
func learnByHeart(_ rate: Scalar, momentum: Scalar) -> Run {
  let model = document003(seed: chapter.seed)
  return byHeart.run(
    "\(few.count) pictures, \(rate), \(momentum)", model,
    SGD(model.parameters, learningRate: rate, momentum: momentum), seed: chapter.seed)
}

//: And once more plain descent, ten times as fast:
let heartRuns = [
  (name: "0.003", run: learnByHeart(0.003, momentum: 0)),
  (name: "0.003, momentum 0.9", run: learnByHeart(0.003, momentum: 0.9)),
  (name: "0.03", run: learnByHeart(0.03, momentum: 0)),
]
let (learned, unseen) = overfittingFigures(heartRuns)
show(learned)
show(unseen)

//: Above: how well the pictures are known by heart. Below: other pictures. Where a curve rises
//: there, the network overfits.
var heartTable = Table(
  "learning rate", "training loss", "validation loss", "its lowest", "digits read [%]")
for (name, run) in heartRuns {
  heartTable.add(
    name, run.loss, run.validationLoss, run.validationLosses.min()!, decimals(run.accuracy, 1))
}
show(heartTable)
let (slow, heavy, fast) = (heartRuns[0].run, heartRuns[1].run, heartRuns[2].run)
claim(
  "momentum 0.9 does what ten times the rate does: the training losses differ by less than a third",
  (0.75...1.33).contains(heavy.loss / fast.loss), of: .training)
func rise(_ run: Run) -> Double { 100 * (run.validationLoss / run.validationLosses.min()! - 1) }
claim(
  "with momentum the validation loss has risen \(decimals(rise(heavy), 0)) % from its lowest, "
    + "without it \(decimals(rise(slow), 0)) %", rise(heavy) > rise(slow) + 10, of: .training)

//: Momentum makes the way shorter, to wherever it leads. It learns by heart as fast as ten times
//: the learning rate does, and no less. What it is good for you have seen in the valley.
//:
//: ## What does help: L2 and L1
//:
//: A network that knows its pictures by heart needs large weights for it. So let large weights cost
//: something. With $\lambda$ for the price,
//:
//: $$L_2:\; L + \tfrac{\lambda}{2} \sum w^2, \quad g \leftarrow g + \lambda w \qquad\qquad
//: L_1:\; L + \lambda \sum |w|, \quad g \leftarrow g + \lambda\, \mathrm{sign}(w)$$
//:
//: L2 takes a share of every weight, at each step. L1 takes the same amount of every weight, large
//: or small. In the library both stand around an optimizer, and leave biases alone. One linear
//: layer can be drawn, so we take that, with the same few pictures.
//:
//: **Predict first:** how will ten rows of weights look with each?
let prices: [(name: String, regularizer: Regularizer?)] = [
  ("none", nil), ("L2, λ = 0.003", .l2(0.003)), ("L1, λ = 0.0003", .l1(0.0003)),
]
var fewLayer = byHeart
fewLayer.normalization = .unit  // from 0 to 1: a pixel without ink has no gradient
let priced = prices.map { name, regularizer in
  let model = oneLayer(seed: chapter.seed)
  let momentum = SGD(model.parameters, learningRate: 0.1, momentum: 0.9)
  let optimizer: any Optimizer = regularizer.map { Regularized(momentum, $0) } ?? momentum
  return fewLayer.run(
    name, model, Scheduled(optimizer, .cosine(steps: fewLayer.steps)), seed: chapter.seed)
}

//: (`Scheduled` lets the steps become shorter towards the end; the next but one section is about
//: it.)
func weights(_ run: Run) -> Tensor { run.model.parameters[0].value }
show(
  Figure.images(
    "weights", title: "Without a price, with L2, with L1",
    priced.flatMap { run in
      (0..<10).map { k in
        Picture(pixels: weights(run).sample(k).reshaped([28, 28]), caption: "\(k)")
      }
    }, columns: 10, palette: .diverging))

//: In numbers. A weight counts as gone when it is below a thousandth.
var priceTable = Table(
  "price", "training loss", "validation loss", "digits read [%]", "largest weight", "gone [%]",
  decimals: 2)
var gone: [Double] = []
for (price, run) in zip(prices, priced) {
  let sizes = weights(run).map { abs($0) }
  gone.append(100 * Double(sizes.scalars.count { $0 < 0.001 }) / Double(sizes.count))
  priceTable.add(
    price.name, run.loss, run.validationLoss, run.accuracy, sizes.max, gone.last!)
}
show(priceTable)

//: So:
let priceLosses = priced.map(\.validationLoss)
claim(
  "both prices lower the validation loss, though the training loss is higher",
  priceLosses[1] < 0.95 * priceLosses[0] && priceLosses[2] < 0.98 * priceLosses[0]
    && priced[1].loss > priced[0].loss && priced[2].loss > priced[0].loss, of: .training)
claim(
  "with L1 most weights are gone: \(decimals(gone[2], 0)) %, with L2 \(decimals(gone[1], 0)) %",
  gone[2] > 50 && gone[2] > gone[1] + 20, of: .training)

//: Without a price the weights are large and speckled: each speck helps with some of the thousand
//: pictures. At the margin, where none of them has ink, weights stay for ever as they were drawn at
//: first, too small to be seen here. L2 leaves a pale shape of each digit. L1 leaves the few pixels
//: that count, and those as large as before. On digits that the layer has not seen both lower the
//: loss; how many it reads changes by about a point, and not always for the better. A price keeps
//: it from being too sure, above all.
//:
//: ## A plateau
//:
//: Document 003 warns of another trouble: where a neuron's output is near 0 or 1, the loss is flat,
//: and training almost stops. Take one neuron, $y = \sigma(w)$, which should answer 0, and the
//: squared error. The nearer $y$ is to 1, the more wrong it is. **Predict first:** and how fast
//: does it learn then?
func learnZero(from weight: Scalar, steps: Int) -> [Double] {
  let neuron = Sequential(Linear(weight: Tensor([[weight]])), Sigmoid())
  let (loss, optimizer) = (MeanSquaredError(), SGD(neuron.parameters, learningRate: 1))
  return (0..<steps).map { _ in
    let wrong = loss.forward(neuron.forward(Tensor([[1]])), Tensor([[0]]))
    neuron.zeroGradients()
    neuron.backwardToParameters(loss.backward())
    optimizer.step()
    return Double(wrong)
  }
}

//: Four neurons, each with another first weight:
let firstWeights: [Scalar] = [0, 2, 4, 6]
let neurons = firstWeights.map { learnZero(from: $0, steps: 400) }
var neuronFigure = Figure(
  "neuron", title: "One neuron that should answer 0", x: "step", y: "squared error")
for (weight, losses) in zip(firstWeights, neurons) {
  neuronFigure.line("from w = \(Int(weight))", x: (0..<400).map { Double($0) }, y: losses)
}
show(neuronFigure)

//: How many steps they take until they are half right, a squared error below 0.25:
let waits = neurons.map { $0.firstIndex { $0 < 0.25 } ?? 400 }
for (weight, wait) in zip(firstWeights, waits) { show("steps from w = \(Int(weight))", wait) }
claim(
  "from 6 it waits more than five times as long as from 4", waits[3] > 5 * waits[2] && waits[2] > 0)
record("waitOfSix", waits[3])
record("waitOfTwo", waits[1])

//: The neuron that is most wrong waits longest, \(waitOfSix) steps instead of \(waitOfTwo), because
//: the slope $\sigma'$ is a factor of its gradient ([chapter
//: 3](../03-activations-and-the-backward-pass/README.md)), and far out there is none. That is a
//: **plateau**.
//:
//: In a network it is the first weights that decide. Take 784-128-64-10 with a sigmoid behind every
//: layer and the squared error, which is what document 003's text describes. Its weights are drawn
//: in three ways: from $N(0, 1)$; from $U(-1/\sqrt{D}, 1/\sqrt{D})$ for $D$ inputs, PyTorch's
//: default; and from $U(-\sqrt{6/(D+K)}, \sqrt{6/(D+K)})$ for $K$ outputs, after Glorot and Bengio
//: 2010, called Xavier. Here are the first hidden layer's answers to 500 digits, before training.
let beginnings: [(name: String, initializer: Initializer?)] = [
  ("N(0, 1)", nil), ("1/√D", .standard), ("Xavier", .xavier),
]
let hidden = beginnings.map { _, initializer in
  answers(of: sigmoidNetwork(initializer, seed: chapter.seed).layers[..<3])
}
show(saturationFigure(zip(beginnings.map(\.name), hidden)))

//: A sigmoid's slope is $y (1 - y)$. How much of the layer has one below 0.01?
let asleep = hidden.map { y in
  100 * Double(y.count { $0 * (1 - $0) < 0.01 }) / Double(y.count)
}
for (beginning, share) in zip(beginnings, asleep) {
  show(beginning.name, "\(decimals(share, 1)) %")
}
claim(
  "drawn from N(0, 1), most of the layer is saturated; drawn by the number of inputs, none of it",
  asleep[0] > 75 && asleep[1] < 1 && asleep[2] < 1)

//: **Predict first:** which of the three learns first?
let sigmoids = Experiment(
  training: training, validation: validation,
  epochs: chapter.choose(quick: 2, standard: 5, full: 8), loss: MeanSquaredError(),
  target: .oneHot(10))
let plateaus = beginnings.map { name, initializer in
  let model = sigmoidNetwork(initializer, seed: chapter.seed)
  return sigmoids.run(
    "sigmoids, \(name)", model, SGD(model.parameters, learningRate: 0.1, momentum: 0.9),
    seed: chapter.seed)
}
show(plateauFigure(zip(beginnings.map(\.name), plateaus), interval: interval))

//: The dashed line is what a network pays that gives every class 0.1, whatever it sees: $(0.9^2 + 9
//: \cdot 0.1^2)/10 = 0.09$. The digits read:
let plateauRead = plateaus.map(\.accuracy)
for (beginning, share) in zip(beginnings, plateauRead) {
  show(beginning.name, "\(decimals(share, 1)) %")
}
claim(
  "Xavier's weights get off the plateau first", plateauRead[2] > plateauRead.prefix(2).max()! + 5,
  of: .training)

//: Weights that are too large saturate the sigmoids. Weights that are too small let each layer pass
//: on so little that for epochs the network answers 0.1 to everything. Between them there is a size
//: that keeps signals alive, and it depends on how many inputs and outputs a layer has. ReLU, which
//: is flat on one side only, wants its own (He et al. 2015, twice the variance for half the slope),
//: and the cross-entropy removes the flat part at the end, as chapter 4 has shown.
//:
//: ## A learning rate that changes
//:
//: Document 003 regrets that the step length has to be fixed in advance. A long step is right at
//: first, and later, near the bottom, it throws you from wall to wall. So make it shorter on the
//: way: $\eta_t = \eta f(t)$. Three schedules: a staircase, which goes down to a fifth twice; half
//: a wave of the cosine; and one cycle, up and then down again.
let schedule = Experiment(
  training: training, validation: validation,
  epochs: chapter.choose(quick: 2, standard: 6, full: 15))
let schedules: [(name: String, schedule: LearningRateSchedule?)] = [
  ("constant", nil), ("steps", .steps(every: max(1, schedule.steps / 3), factor: 0.2)),
  ("cosine", .cosine(steps: schedule.steps)), ("one cycle", .oneCycle(steps: schedule.steps)),
]
let times = (0..<200).map { schedule.steps * $0 / 200 }
let asEpochs = times.map { Double($0 * schedule.epochs) / Double(schedule.steps) }
var factorFigure = Figure(
  "schedules", title: "Three schedules", x: "epoch", y: Axis("f(t)", range: 0...1.1))
for (name, schedule) in schedules.dropFirst() {
  factorFigure.line(name, x: asEpochs, y: times.map { schedule!.factor(at: $0) })
}
show(factorFigure)

//: The third begins with a **warm-up** from short steps, since the first steps of a network are the
//: most dangerous (Smith 2018, "A disciplined approach to neural network hyper-parameters").
//:
//: **Predict first:** which of them can afford the largest rate?
func trainScheduled(_ name: String, _ f: LearningRateSchedule?, _ rate: Scalar) -> [Run] {
  seeds.map { seed in
    let model = document003(seed: seed)
    let momentum = SGD(model.parameters, learningRate: rate, momentum: 0.9)
    return schedule.run(
      "\(name), \(rate), seed \(seed)", model, f.map { Scheduled(momentum, $0) } ?? momentum,
      seed: seed)
  }
}
let scheduled = schedules.map { name, f in
  (name: name, runs: trainScheduled(name, f, 0.05), risky: trainScheduled(name, f, 0.15))
}

//: With a rate that suits the constant one, and with three times that:
var scheduleTable = Table(
  "schedule", "0.05: validation loss", "digits read [%]", "0.15: digits read [%]", decimals: 2)
for (name, runs, risky) in scheduled {
  scheduleTable.add(name, runs.map(\.validationLoss).mean, runs.accuracy, risky.accuracy)
}
show(scheduleTable)

//: Epoch by epoch, with 0.05 (means over the seeds of this run, in a band from the lowest to the
//: highest):
var scheduleFigure = Figure(
  "scheduled", title: "Momentum, rate 0.05\(ofSeeds)", x: "epoch",
  y: Axis("validation loss [nats]", range: 0...0.4))
for (name, runs, _) in scheduled {
  scheduleFigure.band(
    name, x: (1...schedule.epochs).map { Double($0) }, runs: runs.map(\.validationLosses))
}
show(scheduleFigure)

//: The last point of each curve is what counts.
let scheduleLosses = scheduled.map { $0.runs.map(\.validationLoss).mean }
claim(
  "cosine and one cycle end with a lower validation loss than the constant rate",
  max(scheduleLosses[2], scheduleLosses[3]) < 0.92 * scheduleLosses[0], of: .training)
claim(
  "three times the rate, kept constant, kills the network",
  scheduled[0].risky.accuracy < 50, of: .training)
// Who survives is chance in a single run.
if seeds.count > 1 {
  claim(
    "with a warm-up it is survived best",
    scheduled[3].risky.accuracy > scheduled.prefix(3).map(\.risky.accuracy).max()! + 3,
    of: .training)
}

//: ## Better steps for the same network
//:
//: Put it together: document 003's network, its 15 epochs and its batches, with one cycle up to
//: 0.05, momentum 0.9, and L2 with $\lambda$ = 0.0005. The validation data chose these, from a few
//: rates and prices that were tried for this page.
let better = Experiment(
  training: training, validation: validation, epochs: document.epochs,
  batchSize: document.batchSize)
let betterModel = document003(seed: chapter.seed)
_ = better.run(
  "better steps", betterModel,
  Scheduled(
    Regularized(
      SGD(betterModel.parameters, learningRate: 0.05, momentum: 0.9), .l2(0.0005)),
    .oneCycle(steps: better.steps)), seed: chapter.seed)

//: **Predict first:** how many of the \(documentMissed) mistakes are left? Now the test digits,
//: once.
let betterTest = better.evaluate(betterModel, on: digits.test)
show("as document 003", documentTest)
show("better steps", betterTest)
let (missed, missedBetter) = (
  documentTest.count - documentTest.correct, betterTest.count - betterTest.correct
)
claim(
  "better steps leave \(missedBetter) of \(missed) mistakes",
  Double(missedBetter) < 0.75 * Double(missed), of: .training)
record("betterTest", betterTest.description)
record("betterMissed", missedBetter)
chapter.saveReference(betterModel, as: "better-steps", normalization: better.normalization)

//: \(documentTest) before, \(betterTest) now: \(betterMissed) mistakes instead of
//: \(documentMissed). The network, the pictures (a twelfth fewer, even) and the epochs are the
//: same.
//:
//: ## What you can now explain
//:
//: - Why a learning rate crawls, learns, oscillates or diverges, and that the steepest direction
//:   sets the limit while the flattest sets the time.
//: - What a loss that stays near $\ln 10$ may mean.
//: - Why mini-batches: the error of the gradient falls with the root of the batch only.
//: - What momentum, Adagrad, RMSProp and Adam keep in mind, and what they do with it.
//: - That momentum makes the way shorter, and does not prevent overfitting; L1 and L2 do something
//:   against it, and how their weights look.
//: - Why sigmoids have plateaus, and how the first weights decide about them.
//: - What a schedule and a warm-up are for.
//:
//: ## Exercises
//:
//: 1. For $L = \frac{c}{2} w^2$, with which learning rate is gradient descent at the bottom after a
//:    single step? From which on does it diverge?
//: 2. How fast does momentum get when the gradient is always 1? After how many steps has it half
//:    that speed?
//: 3. Turn the valley by 45 degrees. Whose path turns with it, and whose does not?
//: 4. The gradient is always the same. How long is the hundredth step of Adagrad, of RMSProp, of
//:    Adam?
//: 5. A weight does not matter to the loss: its gradient is 0. What do L2 with Adam, and `decay`
//:    with Adam (called AdamW), do to it?
//: 6. Minimise $\frac12 (w - 1)^2 + \lambda |w|$ and $\frac12 (w - 1)^2 + \frac{\lambda}{2} w^2$ on
//:    paper. For which $\lambda$ is each at 0?
//:
//: And change the main experiment: `swift run Chapter07 --learning-rate 0.03`, or
//: `--batch-size 16`.
chapter.finish()
