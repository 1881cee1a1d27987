//: # 4. Softmax and cross-entropy
//:
//: In [chapter 1](../01-a-linear-layer/README.md) a linear layer gave each digit ten numbers, and
//: the largest one was its answer. We trained it with the squared error, which asks those numbers
//: to be 0 or 1. Nothing holds them there: they may be 1.7 or −0.4, and nobody can say how sure the
//: network is.
//:
//: This chapter asks two questions. How do ten scores become ten probabilities? And which loss
//: belongs to them? At its end a network reads handwritten digits, is saved, loaded again and
//: tested, and you know every step on the way.

import Foundation
import Notebook

let chapter = Chapter(
  4, "Softmax and cross-entropy",
  question: "How do scores become probabilities, and which loss belongs to them?",
  mainExperiment: "784-256-10 with Adam", takes: ("2 s", "5 s", "50 s"), offers: [.save])

//: ## From scores to probabilities
//:
//: A score may be any number. Probabilities are never negative, and together they make 1. Softmax
//: gets there in two steps. The exponential turns every score into a positive number, and a
//: division makes the sum 1:
//:
//: $$p_k = \frac{e^{x_k}}{\sum_{j=1}^{K} e^{x_j}}$$

func naiveSoftmax(_ scores: [Scalar]) -> [Scalar] {
  let powers = scores.map { exp($0) }
  let sum = powers.reduce(0, +)
  return powers.map { $0 / sum }
}

let scores: [Scalar] = [2, 1, -1]
let probabilities = naiveSoftmax(scores)
show("scores", Tensor(scores))
show("probabilities", Tensor(probabilities))
show(softmaxFigure(scores, probabilities))
claim(
  "softmax gives positive numbers with the sum 1, in the order of the scores",
  probabilities.allSatisfy { $0 > 0 } && abs(probabilities.reduce(0, +) - 1) < 1e-6
    && probabilities == probabilities.sorted(by: >))

//: Only differences count: a class that leads another by one point is $e \approx 2.7$ times as
//: likely, wherever the two scores lie.
//:
//: ## Scores that are too large
//:
//: **Predict first:** the scores 1000, 999 and 997 have the same differences as 2, 1 and −1. What
//: will our function answer?

show("naive softmax of 1000, 999, 997", Tensor(naiveSoftmax([1000, 999, 997])))
show("exp(1000)", exp(Scalar(1000)))

//: The largest 32-bit floating-point number is about $3.4 \cdot 10^{38}$, and $e^{89}$ is already
//: larger. The exponentials overflow to infinity, and infinity divided by infinity is not a number
//: (NaN). One NaN in a loss turns every weight into NaN a moment later.
//:
//: The cure rests on the fact that only differences count. Subtract the largest score $m$ first:
//:
//: $$p_k = \frac{e^{x_k - m}}{\sum_j e^{x_j - m}}, \qquad m = \max_j x_j$$
//:
//: On paper nothing changes. In the machine the largest exponent is now 0, and nothing overflows.

func stableSoftmax(_ scores: [Scalar]) -> [Scalar] {
  let largest = scores.max() ?? 0
  return naiveSoftmax(scores.map { $0 - largest })
}

let mended = stableSoftmax([1000, 999, 997])
show("mended softmax of 1000, 999, 997", Tensor(mended))
claim(
  "the naive softmax of large scores is not a number, the mended one is that of 2, 1, −1",
  naiveSoftmax([1000, 999, 997]).contains { $0.isNaN }
    && zip(mended, probabilities).allSatisfy { abs($0 - $1) < 1e-6 })

//: The library's `Softmax` layer does the same for every row of a batch.
//:
//: ## How wrong is a probability?
//:
//: A picture shows class $t$, and the network gives it the probability $p_t$. The cross-entropy is
//: the surprise at that. Its unit, since it is a natural logarithm, is called the nat:
//:
//: $$L = -\ln p_t$$
//:
//: It is 0 for a network that was certain and right. It grows without limit for one that was
//: certain and wrong. A network that knows nothing gives each of ten digits a tenth, so its loss is
//: $\ln 10 \approx 2.30$: remember that number, for every training with this loss starts near it.

show(surpriseFigure())

//: The squared error of a probability, $(1 - p)^2$, never asks more than 1, however wrong the
//: answer, and its slope is never steeper than 2. The slope of the cross-entropy, $-1/p$, has no
//: limit. A network that is certain and wrong feels it most.
//:
//: ## Why the loss takes scores
//:
//: You could apply softmax first, and then the logarithm. Put a score of 1000 on a wrong class, and
//: the right one's probability is too small for the machine. It becomes 0, and $-\ln 0$ is
//: infinite. Written with scores, the exponential and the logarithm meet and cancel ($m$ is the
//: largest score again):
//:
//: $$L = -\ln \frac{e^{x_t}}{\sum_j e^{x_j}} = m + \ln \sum_j e^{x_j - m} - x_t$$
//:
//: The library's `CrossEntropy` computes this, so it takes scores.

let classZero: Tensor = [0]
let fromProbability = -log(stableSoftmax([0, 1000, 0])[0])
let fromScores = CrossEntropy().forward(Tensor([[0, 1000, 0]]), classZero)
show("softmax, then logarithm", fromProbability)
show("cross-entropy from scores", fromScores)
claim(
  "from the probability the loss is infinite, from the scores it is 1000",
  fromProbability == .infinity && abs(fromScores - 1000) < 0.01)

//: There is a second reason. The derivative with respect to the scores is as simple as can be, the
//: probabilities minus the one-hot label:
//:
//: $$\frac{\partial L}{\partial x_k} = p_k - [k = t]$$
//:
//: (In $L = \ln \sum_j e^{x_j} - x_t$ the derivative of the first term is
//: $e^{x_k} / \sum_j e^{x_j} = p_k$, and that of the second is the bracket.) The bracket is 1 for
//: the right class and 0 for all others. So a wrong class is pushed down by as much as it was
//: believed, and the right one is pulled up by as much as was missing. The gradient check of
//: [chapter 3](../03-activations-and-the-backward-pass/README.md) agrees.

let crossEntropy = CrossEntropy()
_ = crossEntropy.forward(Tensor([scores]), classZero)
show("probabilities", Tensor([probabilities]))
let gradient = crossEntropy.backward()
show("gradient, class 0 is right", gradient)
let expected = Tensor([probabilities]) - Tensor([[1, 0, 0]])
claim(
  "the gradient is the probabilities minus the one-hot label",
  (gradient - expected).scalars.allSatisfy { abs($0) < 1e-6 })

var random = RandomGenerator(seed: chapter.seed)
let randomScores = Tensor.normal([4, 10], using: &random)
let someClasses: Tensor = [3, 0, 9, 3]
let report = checkGradients(of: crossEntropy, prediction: randomScores, target: someClasses)
claim("\(report.compared) derivatives of the cross-entropy pass the check", report.passes)

//: ## The same loss in two halves
//:
//: Some networks, that of [document 003](../../README.md#sources) for one, end in a layer that
//: gives the logarithms of the probabilities. Then the loss only has to pick one of them and change
//: its sign. This loss is called negative log-likelihood. The two halves together are the
//: cross-entropy from scores.

let logarithms = LogSoftmax().forward(randomScores)
let inTwoHalves = NegativeLogLikelihood().forward(logarithms, someClasses)
let inOne = CrossEntropy().forward(randomScores, someClasses)
show("log-softmax, then negative log-likelihood", inTwoHalves)
show("cross-entropy from scores", inOne)
claim("both ways give the same loss", abs(inTwoHalves - inOne) < 1e-5)

//: ## Document 002's network, in batches of 1, 2 and 200
//:
//: Document 002 builds a network from 784 pixels over 512 hidden numbers to 10 probabilities, with
//: a softmax as its last layer.

func documentNetwork(seed: UInt64, softmaxInside: Bool) -> Sequential {
  var random = RandomGenerator(seed: seed, stream: .initialization)
  let layers: [any Layer] = [
    Flatten(), Linear(784, 512, using: &random), ReLU(), Linear(512, 10, using: &random),
  ]
  return Sequential(softmaxInside ? layers + [Softmax()] : layers)
}

//: It is not trained yet, and we give it random numbers for pixels.

let untrained = documentNetwork(seed: chapter.seed, softmaxInside: true)
var batches = Table("input", "output", "smallest sum of a row", "largest", decimals: 6)
var rowSums: [Scalar] = []
for count in [1, 2, 200] {
  let input = Tensor.normal([count, 784], using: &random)
  let output = untrained.forward(input)
  let sums = (0..<count).map { output.sample($0).sum }
  batches.add(input.shape, output.shape, sums.min()!, sums.max()!)
  rowSums += sums
}
show(batches)
claim("all \(rowSums.count) rows have the sum 1", rowSums.allSatisfy { abs($0 - 1) < 1e-5 })

//: The first axis is the batch, and the network does not care how long it is: the weights do not
//: depend on it. Here they are. A weight has a row for each output and a column for each input.

var parameterTable = Table("parameter", "shape", "numbers")
for (name, parameter) in untrained.namedParameters {
  parameterTable.add(name, parameter.value.shape, grouped(parameter.value.count))
}
show(parameterTable)
let documentParameters = untrained.parameters.reduce(0) { $0 + $1.value.count }
claim(
  "\(grouped(documentParameters)) parameters: 784 · 512 + 512 + 512 · 10 + 10",
  documentParameters == 784 * 512 + 512 + 512 * 10 + 10)

//: ## Softmax twice
//:
//: The network above is sound as long as the loss takes probabilities. But it is easily put in
//: front of a cross-entropy that takes scores, as PyTorch's and ours do. The document's text does
//: not say which loss it has in mind, and nothing complains. Then there are two softmaxes, one
//: behind the other: the scores $x$ become probabilities $p$, and the loss takes these for scores
//: and makes $q = \mathrm{softmax}(p)$ of them.
//:
//: What is the best loss now? The "scores" $p$ lie between 0 and 1. At best $p_t = 1$ and the
//: others are 0. Then
//:
//: $$q_t = \frac{e^1}{e^1 + 9 e^0}, \qquad L = -\ln q_t = \ln\left(1 + \frac{9}{e}\right)$$

var perfect = Tensor(zeros: [1, 10])
perfect[0, 0] = 1
let floorOfLoss = log(1 + 9 / exp(1.0))
let lossOfPerfect = Double(CrossEntropy().forward(perfect, classZero))
show("q of the right class, at best", exp(-lossOfPerfect))
show("the loss, at best", lossOfPerfect)
record("floor", floorOfLoss, decimals: 4)
record("bestShare", exp(-floorOfLoss), decimals: 2)
claim(
  "a perfect answer costs \(decimals(lossOfPerfect, 4)) nats, which is ln(1 + 9/e)",
  abs(lossOfPerfect - floorOfLoss) < 1e-5)

//: So the loss of this network never falls below \(floor). In the eyes of its loss, the network is
//: never more than \(bestShare) sure.
//:
//: The gradient suffers as well, since it has to pass through the inner softmax on its way back:
//:
//: $$\frac{\partial L}{\partial x_k} = p_k \Big(g_k - \sum_j p_j g_j\Big), \quad g_k = q_k - [k = t]$$
//:
//: Here is the pull on the right class's score, for a network that knows nothing yet, and for one
//: that is certain of a wrong class.

var pulls = Table("scores", "softmax once", "softmax twice", decimals: 6)
var pullsOnce: [Scalar] = []
var pullsTwice: [Scalar] = []
for (name, scoreOfWrong) in [("all equal", Scalar(0)), ("a wrong class leads by 10", 10)] {
  var scores = Tensor(zeros: [1, 10])
  scores[0, 1] = scoreOfWrong
  let (inner, loss) = (Softmax(), CrossEntropy())
  _ = loss.forward(scores, classZero)
  pullsOnce.append(loss.backward()[0, 0])
  _ = loss.forward(inner.forward(scores), classZero)
  pullsTwice.append(inner.backward(loss.backward())[0, 0])
  pulls.add(name, pullsOnce.last!, pullsTwice.last!)
}
show(pulls)
claim(
  "at the start a second softmax leaves a tenth of the gradient",
  abs(pullsTwice[0] / pullsOnce[0] - 0.1) < 1e-4)
claim(
  "of the pull on a certain mistake less than a thousandth is left",
  pullsTwice[1] / pullsOnce[1] < 0.001)

//: The first row says that it starts ten times slower. The second one is worse: the factor $p_t$ in
//: front closes the way just where the mistake is greatest.
//:
//: **Predict first:** does such a network learn to read at all? We train both, from the same
//: weights, with the same batches, by plain gradient descent. For comparisons we hold out a twelfth
//: of the training pictures as validation data. (A default run takes at most 30,000 of the others,
//: and with MNIST's 60,000 fewer epochs, so that you need not wait for it.)

let (training, validation) = chapter.digits.training.split(
  holdingOut: chapter.digits.training.count / 12, seed: chapter.seed)
let seeds = (0..<chapter.choose(quick: 1, standard: 1, full: 3)).map { chapter.seed &+ UInt64($0) }
let some = training.prefix(chapter.choose(quick: .max, standard: 30_000, full: .max))
let twiceEpochs = chapter.choose(quick: 1, standard: training.count > 40_000 ? 2 : 6, full: 10)
var once = Runs("softmax once", loss: CrossEntropy(), learningRate: 0.1)
var twice = Runs("softmax twice", loss: CrossEntropy(), learningRate: 0.1)
for seed in seeds {
  let sound = documentNetwork(seed: seed, softmaxInside: false)
  let doubled = documentNetwork(seed: seed, softmaxInside: true)
  once.train(sound, some, validation, epochs: twiceEpochs, seed: seed)
  twice.train(doubled, some, validation, epochs: twiceEpochs, seed: seed)
}

let interval = chapter.choose(quick: 5, standard: 100, full: 100)
show(softmaxTwiceFigure(once, twice, floor: floorOfLoss, interval: interval))

//: Each curve is the mean over the seeds, in a band from the lowest run to the highest.

record("onceAccuracy", once.lastAccuracy, decimals: 1)
record("twiceAccuracy", twice.lastAccuracy, decimals: 1)
claim(
  "the loss of softmax twice stays above its floor: no mini-batch cost less than "
    + "\(decimals(twice.smallestLoss, 4)) nats", twice.smallestLoss > floorOfLoss - 1e-5)
claim(
  "it learns, but slower: \(decimals(twice.lastAccuracy, 1)) % of the validation data against "
    + "\(decimals(once.lastAccuracy, 1)) %",
  twice.lastAccuracy > 50 && twice.lastAccuracy < once.lastAccuracy - 1, of: .training)

//: With the same steps, softmax once reads \(onceAccuracy) % of the validation data and softmax
//: twice \(twiceAccuracy) %. And its loss looks poor even where its answers are right, because
//: there is no room below \(floor).
//:
//: Are its probabilities at least true? Collect all answers that the network is about 80 % sure of.
//: If it is calibrated, about 80 % of them are right. For the doubled network we take its own
//: outputs $p$ for probabilities, as document 002 does.

let answersOnce = once.evaluations.flatMap { answers($0, areScores: true) }
let answersTwice = twice.evaluations.flatMap { answers($0, areScores: false) }
show(calibrationFigure([("softmax once", answersOnce), ("softmax twice", answersTwice)]))
let (wholeOnce, wholeTwice) = (Calibration(answersOnce), Calibration(answersTwice))
var calibrations = Table("validation data", "sure [%]", "right [%]", "too sure by", decimals: 1)
for (name, whole) in [("softmax once", wholeOnce), ("softmax twice", wholeTwice)] {
  calibrations.add(name, 100 * whole.confidence, 100 * whole.accuracy, 100 * whole.excess)
}
show(calibrations)
claim(
  "softmax twice promises too much, and more so than softmax once",
  wholeTwice.excess > 0.01 && wholeTwice.excess > wholeOnce.excess + 0.01, of: .training)

//: The doubled network is surer than it is right, and the reason is the floor. The loss can give
//: the right class a $q$ of \(bestShare) at most. Any class that deserves more than that is never
//: believed enough, so the loss asks for a $p$ of 1, even where a picture is not clear. Take one
//: that six people of ten read as one class and four as another. Is it cheaper to say so, or to be
//: certain of the first?

func costOfDoubt(_ p: Scalar) -> Scalar {
  let answer = Tensor([[p, 1 - p] + [Scalar](repeating: 0, count: 8)])
  return 0.6 * CrossEntropy().forward(answer, [0]) + 0.4 * CrossEntropy().forward(answer, [1])
}
claim(
  "to be certain costs \(decimals(costOfDoubt(1), 2)) nats, to say so "
    + "\(decimals(costOfDoubt(0.6), 2))", costOfDoubt(1) < costOfDoubt(0.6))

//: Neither $p$ nor $q$ is a probability that you could bet on.
//:
//: So there are two sound ways: scores into `CrossEntropy`, or `LogSoftmax` and then
//: `NegativeLogLikelihood`. When you want probabilities from a trained network, put softmax behind
//: it then.
//:
//: ## The main experiment
//:
//: Document 000 builds a network from 784 pixels over 256 hidden numbers to 10 scores. It has no
//: softmax inside, because its loss has one.

func makeNetwork(seed: UInt64) -> Sequential {
  var random = RandomGenerator(seed: seed, stream: .initialization)
  return Sequential(
    Flatten(), Linear(784, 256, using: &random), ReLU(), Linear(256, 10, using: &random))
}

let network = makeNetwork(seed: chapter.seed)
show(Summary(network, input: [1, 1, 28, 28]))
let matrices = network.parameters.count { $0.value.shape.rank == 2 }
claim("\(matrices) weight matrices, so one row of hidden numbers between them", matrices == 2)

//: The document calls this a network of three layers, two of them hidden. Words differ between
//: books, so count what is computed. There are three rows of numbers: 784 pixels, 256 hidden ones,
//: 10 scores. Between them lie two layers with weights. Only the row of 256 is seen neither at the
//: input nor at the output: it is one hidden layer.
//:
//: The pictures come in mini-batches, in a new order in each epoch.

let epochs = chapter.epochs(quick: 2, standard: training.count > 40_000 ? 4 : 10, full: 10)
let loader = DataLoader(
  chapter.digits.training, batchSize: chapter.batchSize(64), shuffleSeed: chapter.seed)
let criterion = CrossEntropy()
let optimizer = Adam(network.parameters, learningRate: chapter.learningRate(0.001))
let lastBatch = loader.range(ofBatch: loader.batchCount - 1).count
show(
  "\(grouped(loader.dataset.count)) pictures: \(loader.batchCount) mini-batches of "
    + "\(loader.batchSize), the last one of \(lastBatch)")
record("batchCount", loader.batchCount)
record("lastBatch", lastBatch)

//: \(batchCount) mini-batches make an epoch, and the last one has the \(lastBatch) pictures that
//: were left. Adam, the optimizer, gives each weight a step size of its own; a later chapter is
//: about it.
//:
//: Now the five steps, in two loops: one over the epochs, one over the mini-batches. Every training
//: in this book comes down to these five lines.

var losses: [Double] = []
var noted: [Int] = []
for epoch in 1...epochs {
  let start = losses.count
  for batch in progress("epoch \(epoch) of \(epochs)", loader) {
    let scores = network.forward(batch.images)  // 1. forward: pictures to scores
    let loss = criterion.forward(scores, batch.labels)  // 2. loss: how wrong are they?
    network.backwardToParameters(criterion.backward())  // 3. backward: all gradients
    optimizer.step()  // 4. step: move the weights
    optimizer.zeroGradients()  // 5. forget the gradients
    losses.append(Double(loss))
    stopIfDiverged(loss, step: losses.count, learningRate: optimizer.learningRate)
  }
  let here = stride(from: start + interval - 1, to: losses.count, by: interval)
  show("epoch \(epoch)", here.map { decimals(losses[$0], 3) }.joined(separator: "  "))
  noted += here
}
record("interval", interval)

//: `backwardToParameters` is the backward pass of
//: [chapter 3](../03-activations-and-the-backward-pass/README.md) without its last product: nobody
//: asks for the gradient with respect to the pixels. Each line above shows the loss at every
//: \(interval)th mini-batch.

show(lossFigure(losses, noted: noted, interval: interval), inTerminal: true)
claim(
  "the first loss, \(decimals(losses[0], 2)) nats, is about ln 10", abs(losses[0] - log(10)) < 0.3)

//: The points are the losses above, as document 000 prints them. They jump, because each is the
//: loss of only a few pictures. The mean of many shows the way down.
//:
//: ## Save, load, test
//:
//: A trained network is its parameters. We write them to a file, make a new network with other
//: random weights, and read the file into it.

let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).safetensors"
attempt { try ModelFile.save(network, to: path) }
let restored = makeNetwork(seed: chapter.seed &+ 1000)
let sample = Tensor.uniform([20, 1, 28, 28], from: 0, to: 1, using: &random)
let answersBefore = restored.forward(sample).scalars
attempt { try ModelFile.load(path, into: restored) }
try? FileManager.default.removeItem(atPath: path)
let answersAfter = restored.forward(sample).scalars
let wanted = network.forward(sample).scalars
claim(
  "before loading the new network answers otherwise, after loading the same to the last bit",
  answersBefore != wanted && answersAfter == wanted)
chapter.save(network)

//: **Predict first:** document 000 reports 9,779 right answers of 10,000. What will ours reach? The
//: test set has not been touched until now, and it is scored once.

let result = evaluate(restored, on: chapter.digits.test, threads: chapter.threads)
show("read", result)
record("testResult", result.description)
let enough =
  chapter.digits.isMNIST ? chapter.choose(quick: 0.974, standard: 0.974, full: 0.976) : 0.95
claim(
  "the loaded network reads \(result), at least \(decimals(100 * enough, 1)) %",
  result.accuracy >= enough, of: .training)

//: Ours reads \(testResult). On MNIST PyTorch reaches about 98.0 % with the document's ten epochs.
//:
//: ## The digits that it misread
//:
//: The loss of a single picture says how bad a mistake is. Here are the worst ones: what the label
//: says, and what was read.

let logProbabilities = LogSoftmax().forward(Tensor(result.outputs))
let worst = result.misread.sorted {
  logProbabilities[$0, result.labels[$0]] < logProbabilities[$1, result.labels[$1]]
}
let predictions = result.predictions
var mistakes = Table("test picture", "label", "read as", "its probability", "loss [nats]")
for i in worst.prefix(5) {
  let (label, prediction) = (result.labels[i], predictions[i])
  mistakes.add(
    i, label, prediction, exp(logProbabilities[i, prediction]),
    -logProbabilities[i, label])
}
show(mistakes)
if let figure = misreadFigure(worst.prefix(24), result, chapter.digits.test) { show(figure) }

//: Would you have read them all? Some of them leave a person in doubt as well. The network's
//: probabilities know something of this doubt: on average it is less sure where it is wrong.

let testAnswers = answers(result, areScores: true)
let sureWhenRight = Calibration(testAnswers.filter(\.isRight)).confidence
let sureWhenWrong = Calibration(testAnswers.filter { !$0.isRight }).confidence
claim(
  "the network is less sure of its mistakes: \(decimals(100 * sureWhenWrong, 1)) % on average, "
    + "\(decimals(100 * sureWhenRight, 1)) % where it is right",
  sureWhenWrong < sureWhenRight - 0.05, of: .training)

//: ## One linear layer beside it
//:
//: How much of this is the hidden layer's work, and how much the loss's? Take the hidden layer
//: away. One linear layer, plain gradient descent: once with cross-entropy, and once with the
//: squared error on one-hot labels, as in [chapter 1](../01-a-linear-layer/README.md).
//:
//: **Predict first:** does the loss matter, if the layer is the same and its answer is the largest
//: score in both cases?

let linearEpochs = chapter.choose(quick: 2, standard: training.count > 40_000 ? 6 : 10, full: 10)
var withCrossEntropy = Runs("cross-entropy", loss: CrossEntropy(), learningRate: 0.1)
var withSquaredError = Runs(
  "squared error", loss: MeanSquaredError(), target: .oneHot(10), learningRate: 0.1)
for seed in seeds {
  func oneLayer() -> Sequential {
    var random = RandomGenerator(seed: seed, stream: .initialization)
    return Sequential(Flatten(), Linear(784, 10, using: &random))
  }
  withCrossEntropy.train(oneLayer(), training, validation, epochs: linearEpochs, seed: seed)
  withSquaredError.train(oneLayer(), training, validation, epochs: linearEpochs, seed: seed)
}

show(linearFigure(withCrossEntropy, withSquaredError))
chapter.saveReference(withCrossEntropy.models[0], as: "linear")

//: Each network gets its one score on the test set.

let linear = evaluate(
  withCrossEntropy.models[0], on: chapter.digits.test, threads: chapter.threads)
let squared = evaluate(
  withSquaredError.models[0], on: chapter.digits.test, loss: MeanSquaredError(),
  target: .oneHot(10), threads: chapter.threads)
var scoreboard = Table("network", "loss", "test digits read")
scoreboard.add("784-10", "squared error", squared)
scoreboard.add("784-10", "cross-entropy", linear)
scoreboard.add("784-256-10", "cross-entropy", result)
show(scoreboard)

//: The hidden layer earns its keep. (Its network also had Adam, and the pictures that the other two
//: left for validation.) But the loss alone makes a difference too:

record("linearResult", linear.description)
record("squaredResult", squared.description)
let enoughForOneLayer = chapter.digits.isMNIST ? 0.918 : 0.88
claim(
  "one linear layer with cross-entropy reads \(linear), "
    + "at least \(decimals(100 * enoughForOneLayer, 1)) %",
  linear.accuracy >= enoughForOneLayer, of: .training)
claim(
  "that is more than with the squared error, \(squared)",
  linear.accuracy > squared.accuracy + 0.03, of: .training)
claim(
  "and the hidden layer adds to it: \(result)",
  result.accuracy > linear.accuracy + 0.03, of: .training)

//: With the same first weights, the same data and as many steps, cross-entropy reads
//: \(linearResult) and the squared error \(squaredResult). (Chapter 1 gets another number: it holds
//: out no pictures, and they come in another order.) Why? Ask both what they think of one score.
//: The nine wrong classes have 0, and the right class has −1, 1 or 3:

var opinions = Table("right score", "squared error", "cross-entropy", decimals: 3)
var label = Tensor(zeros: [1, 10])
label[0, 0] = 1
for score: Scalar in [-1, 1, 3] {
  let output = score * label
  opinions.add(
    Int(score), MeanSquaredError().forward(output, label),
    CrossEntropy().forward(output, classZero))
}
show(opinions)
let opinionOfThree = MeanSquaredError().forward(3 * label, label)
let opinionOfMinusOne = MeanSquaredError().forward(-1 * label, label)
claim("to the squared error 3 is as bad as −1", opinionOfThree == opinionOfMinusOne)

//: The squared error wants exactly 1. It punishes 3, which is clearly right, as much as −1, which
//: is wrong. A linear layer cannot give 1 for every 7, so it spends its weights on pulling back
//: what is already right (Bishop 2006, *Pattern Recognition and Machine Learning*, section 4.1.3).
//: Cross-entropy is content when the right score leads, and the more the better. The middle row is
//: an old friend: what the squared error wants is what softmax twice called perfect, and its
//: cross-entropy is \(floor).
//:
//: Document 002 promises 80 to 90 % for one layer. With the loss that belongs to the task it is
//: more.
//:
//: ## Yes or no is one of two
//:
//: With two classes you need only one score: how far the second class leads. Softmax of two scores
//: is a sigmoid of their difference:
//:
//: $$\frac{e^{x_1}}{e^{x_0} + e^{x_1}} = \frac{1}{1 + e^{-(x_1 - x_0)}} = \sigma(x_1 - x_0)$$
//:
//: So `CrossEntropy` and `BinaryCrossEntropy` must agree on two classes. The latter takes a score
//: as well, for the reasons that you know.

let twoScores = Tensor.normal([6, 2], using: &random)
let yesOrNo: Tensor = [0, 1, 1, 0, 1, 0]
let leads = Tensor([6, 1], scalars: (0..<6).map { twoScores[$0, 1] - twoScores[$0, 0] })
let ofTwo = CrossEntropy().forward(twoScores, yesOrNo)
let binary = BinaryCrossEntropy().forward(leads, yesOrNo.reshaped([6, 1]))
show("cross-entropy of two classes", ofTwo)
show("binary cross-entropy of the lead", binary)
claim("the two losses agree on two classes", abs(ofTwo - binary) < 1e-5)

//: ## Which last layer, which loss
//:
//: The task decides what the network's last numbers mean, and with it the last layer and the loss.
//: Here is one example of each, with its loss.

var tasks = Table("task", "last layer", "loss", "output", "target", "L", decimals: 3)
let (guess, truth): (Tensor, Tensor) = (Tensor([[2.5]]), Tensor([[4]]))
let (yes, one): (Tensor, Tensor) = (Tensor([[1.2]]), Tensor([[1]]))
tasks.add(
  "how much?", "linear", "squared error", "2.5", "4", MeanSquaredError().forward(guess, truth))
tasks.add("how much?", "linear", "L1", "2.5", "4", L1().forward(guess, truth))
tasks.add(
  "yes or no?", "linear, sigmoid", "binary cross-entropy", "1.2", "yes",
  BinaryCrossEntropy().forward(yes, one))
tasks.add(
  "which of many?", "linear, softmax", "cross-entropy", "2, 1, −1", "class 0",
  CrossEntropy().forward(Tensor([scores]), classZero))
show(tasks)

//: The squared error makes large errors count most, and L1 counts every error by its size; document
//: 002 adds that L1 is also used to keep numbers small. In the two lower rows the sigmoid and the
//: softmax stand inside the loss while you train, and behind the network when you want to read a
//: probability. What happens when a digit is treated as a quantity is
//: [the next chapter](../05-squared-error-on-digits/README.md).
//:
//: ## What you can now explain
//:
//: - Softmax turns scores into probabilities. Only differences of scores count, so subtracting the
//:   largest one changes nothing, and keeps the exponentials from overflowing.
//: - The cross-entropy is the surprise at the right answer. It takes scores, since then no
//:   logarithm meets a zero, and its gradient is the probabilities minus the one-hot label.
//: - A softmax inside the network and another in the loss: it learns, but slower, its loss has a
//:   floor, and its probabilities promise too much.
//: - Log-softmax with negative log-likelihood is the same loss in two halves.
//: - The five steps: forward, loss, backward, step, zero the gradients.
//: - Linear for quantities, sigmoid for yes or no, softmax for one of many.
//:
//: ## Exercises
//:
//: 1. Divide all scores by a number $T$, the *temperature*, before softmax. What do the
//:    probabilities of 2, 1 and −1 become for $T = 0.1$, 1 and 10?
//: 2. Where is the floor of softmax twice for 2 classes, and for 1000?
//: 3. Write $\ln \sum_j e^{x_j}$ so that it survives scores of 1000 and of −1000.
//: 4. What should the loss of a fresh network with 100 classes be? Check it before you look for a
//:    mistake anywhere else.
//: 5. Put the squared error behind a softmax. What is left of its pull when the network is certain
//:    of a wrong class?
//: 6. Adam divides each step by the size of the gradients. Does a tenth of the gradient make its
//:    first step ten times shorter?

chapter.finish()
