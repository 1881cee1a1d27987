//: # 10. How far it goes
//:
//: The convolutional networks of [chapter 6](../06-convolution/README.md) misread one or two digits
//: of a hundred. People have worked on the rest for decades, and found a good dozen of techniques.
//: A recipe in use today names them all in one breath: normalise, drop out, distort, decay,
//: schedule, average.
//:
//: This chapter asks: **how far does it go, and what is each technique worth?** You add each of
//: them alone to the same small network, with the same number of epochs and several seeds. Then you
//: put all of them together and read MNIST's test set as well as you can.
import Notebook

let chapter = Chapter(
  10, "How far it goes", question: "How far does it go, and what is each technique worth?",
  mainExperiment: "a larger network with every technique", takes: ("6 s", "50 s", "40 min"),
  offers: [.save])

//: ## The starting point
//:
//: The network is of the size of LeNet-5: two convolutions, each followed by pooling, and two dense
//: layers. It is trained with Adam at the usual rate of 0.001. A [`Recipe`](Recipe.swift) says what
//: is added to that; the plain one adds nothing.
func smallNetwork(_ recipe: Recipe, seed: UInt64) -> Sequential {
  var random = RandomGenerator(seed: seed, stream: .initialization)
  func normalized(_ channels: Int) -> [any Layer] { recipe.batchNorm ? [BatchNorm(channels)] : [] }
  func convolution(_ inputs: Int, _ outputs: Int) -> [any Layer] {
    let layer = Conv2D(
      inputs, outputs, kernelSize: 5, bias: !recipe.batchNorm, initializer: .he, using: &random)
    return [layer, MaxPool2D(2)] + normalized(outputs) + [ReLU()]
  }
  var layers = convolution(1, 16) + convolution(16, 32)
  layers +=
    [Flatten(), Linear(512, 64, initializer: .he, using: &random)] + normalized(64) + [ReLU()]
  let last = Linear(64, 10, using: &random)
  let dropout = recipe.dropout > 0 ? [Dropout(recipe.dropout, using: &random)] : []
  return Sequential(layers + dropout + [last])
}

//: All choices are made by **validation** digits, which are held out of the ones to train on. The
//: **test** digits are scored once, at the end of the chapter.
let digits = chapter.digits
let (training, validation) = digits.training.split(
  holdingOut: digits.training.count / 6, seed: chapter.seed)
let plain = Recipe("plain")
let small = Summary(smallNetwork(plain, seed: chapter.seed), input: [1, 1, 28, 28])
show("parameters of the small network", grouped(small.parameters))
show(
  "training, validation, test",
  [training, validation, digits.test].map { grouped($0.count) }.joined(separator: " + "))

//: ## Batch normalisation
//:
//: A layer learns from numbers that the layer before it makes. While that one learns too, they
//: change their mean and their size all the time. **Batch normalisation** takes both away. For each
//: channel it computes the mean $\mu$ and the variance $\sigma^2$ over all pixels of all samples of
//: the mini-batch, and learns a mean $\beta$ and a deviation $\gamma$ instead (Ioffe and Szegedy
//: 2015):
//:
//: $$\hat{x} = \frac{x - \mu}{\sqrt{\sigma^2 + \varepsilon}}, \qquad y = \gamma \hat{x} + \beta$$
//:
//: Here are three samples of one channel by hand, and by the layer.
let x: [Scalar] = [2, 4, 9]
let mu = x.reduce(0, +) / 3
let variance = x.map { ($0 - mu) * ($0 - mu) }.reduce(0, +) / 3
let byHand = x.map { ($0 - mu) / (variance + 1e-5).squareRoot() }

let normalization = BatchNorm(1)
normalization.begin(.training(step: 0, firstSample: 0))
let byLayer = normalization.forward(Tensor([3, 1], scalars: x))
show("by hand", Tensor(byHand))
show("BatchNorm", byLayer.reshaped([3]))
claim(
  "BatchNorm gives the three numbers computed by hand",
  zip(byHand, byLayer.scalars).allSatisfy { abs($0 - $1) < 1e-5 })

//: This layer does not treat a sample by itself: each $y$ depends on all $x$ of the batch, and so
//: does each derivative. (A gradient check follows below.)
//:
//: Then what does the network answer when it is asked about a single digit? It needs a second way
//: to go: in **evaluation** it takes running averages of $\mu$ and $\sigma^2$, which it has kept
//: while it learned. That is why a layer is told what it is there for: `begin(.training(…))`, with
//: the number of the step and that of the first sample in it, or `begin(.evaluation)`.
normalization.begin(.evaluation)
let nineAlone = normalization.forward(Tensor([1, 1], scalars: [9]))
show("running mean after one batch", normalization.runningMean.value)
show("running variance", normalization.runningVariance.value)
show("9, asked alone", nineAlone.reshaped([1]))

//: The running mean has gone a tenth of its way from 0 to 5. After some hundred batches it is
//: there. The running variance has gone a tenth of its way from 1 to 13. That is the sum of
//: squares, 26, divided by $M - 1 = 2$ and not by 3, as in PyTorch: a few samples spread less than
//: all there are.
//:
//: ## Dropout
//:
//: A unit can come to rely on another one that happened to be right about the training digits.
//: **Dropout** sets each number to zero with probability $p$, anew for every sample and every step,
//: so that no unit can rely on a single other one (Srivastava et al. 2014). What is left grows, so
//: that the sum is on average what it was:
//:
//: $$y = \frac{m}{1 - p} x, \qquad m = 0 \text{ with probability } p \text{, else } 1$$
var random = RandomGenerator(seed: chapter.seed, stream: .example)
let dropout = Dropout(0.4, using: &random)
dropout.begin(.training(step: 0, firstSample: 0))
let ones = Tensor([1000, 10], scalars: Array(repeating: 1, count: 10_000))
let dropped = dropout.forward(ones)
show("ten ones, dropped out with p = 0.4", dropped.sample(0))
let (zeros, meanLeft) = (dropped.scalars.count { $0 == 0 }, dropped.sum / 10_000)
claim(
  "of 10,000 ones \(grouped(zeros)) become zero, and the mean is \(decimals(meanLeft, 2))",
  abs(zeros - 4000) < 200 && abs(meanLeft - 1) < 0.05)

//: Both layers have a derivative, and both have to pass the gradient check while they train.
var reports: [GradientReport] = []
for layer: any Layer in [BatchNorm(3), Dropout(0.4, using: &random)] {
  layer.begin(.training(step: 1, firstSample: 0))
  let input = Tensor.uniform([7, 3, 2, 2], from: -1, to: 3, using: &random)
  reports.append(checkGradients(of: layer, input: input))
}
claim(
  "\(reports.map(\.compared).reduce(0, +)) derivatives of both layers pass the gradient check",
  reports.allSatisfy(\.passes))

//: ## More digits than there are
//:
//: A seven that is moved by a pixel, or turned a little, is still a seven. So one can make as many
//: new digits as one likes: **augmentation**. Shift, rotation and scale move a digit as a whole.
//: **Elastic distortion** bends it like rubber: each pixel is displaced at random, but the
//: displacements are smoothed with a Gaussian of $\sigma$ pixels, so that neighbours move alike,
//: and then multiplied by $\alpha$ (Simard, Steinkraus and Platt 2003).
func augmentation(_ change: (inout Augmentation) -> Void) -> Augmentation {
  var augmentation = Augmentation(seed: chapter.seed)
  change(&augmentation)
  return augmentation
}

//: We take them as large as a careful writer might. At most, a digit is shifted by one pixel in
//: each direction, rotated by ten degrees, or made 15 % larger or smaller; $\alpha$ is 30, and
//: $\sigma$ 4.
let displacements = [
  ("shift", augmentation { $0.shift = 1 }), ("rotation", augmentation { $0.rotation = 10 }),
  ("scale", augmentation { $0.scale = 0.15 }),
  ("elastic", augmentation { $0.elasticStrength = 30 }),
]
let allDisplacements = augmentation {
  ($0.shift, $0.rotation, $0.scale, $0.elasticStrength) = (1, 8, 0.1, 20)
}

//: A two and an eight, in two epochs each:
let someDigits = [2, 8].compactMap { label in
  (0..<validation.count).first { validation.label($0) == label }
}
show(
  Figure.images(
    "augmentation", title: "The same digits in two epochs",
    someDigits.flatMap {
      augmentedPictures(
        validation.selecting([$0]), displacements + [("all", allDisplacements)], rows: 2)
    }, columns: displacements.count + 2))

//: Every draw belongs to the seed, the epoch and the number of the digit, and those of dropout to
//: the step and the place in the batch. None belongs to a core. And batch normalisation adds up its
//: sums over all cores before anyone uses them. So it must not matter how many cores train.
//: **Predict first:** will the losses be the same to the last bit?
func firstLosses(threads: Int) -> [Scalar] {
  let recipe = Recipe("threads") {
    ($0.batchNorm, $0.dropout, $0.augmentation) = (true, 0.5, allDisplacements)
  }
  let model = smallNetwork(recipe, seed: chapter.seed)
  let trainer = Trainer(
    model, loss: CrossEntropy(), optimizer: SGD(model.parameters, learningRate: 0.05),
    threads: threads)
  let loader = recipe.loader(training, batchSize: 100, seed: chapter.seed)
  loader.startEpoch()
  return (0..<5).map { batch in attempt { try trainer.step(loader, batch: batch) } }
}

//: The same five batches, three times:
let losses = (1...3).map(firstLosses)
let apart = losses[1...].flatMap { zip(losses[0], $0).map { abs($0 - $1) } }.max()!
show("the fifth loss on one core", losses[0][4])
show("the largest difference in five losses", apart)
claim("on one, two and three cores five losses agree within 0.002", apart < 0.002)

//: Not to the last bit: the same sums are added up in another order, and rounded. But nothing is
//: drawn anew.
//:
//: ## Smaller weights, a cycle of steps, and an average
//:
//: **Weight decay** draws each weight a little towards zero at each step,
//: $w \leftarrow w - \eta \lambda w$, so that only those stay large which the data keep asking for.
//: A **one-cycle schedule** begins with small steps, goes up to large ones and comes down to none.
//: Both come from chapter 7.
//:
//: An **average** needs no smaller steps to come to rest. Beside the weights $w$ that jump around
//: in a valley it keeps their mean $a$, in which old steps fade away (Polyak and Juditsky 1992;
//: Izmailov et al. 2018):
//:
//: $$a \leftarrow d a + (1 - d) w$$
//:
//: See it in a valley of one dimension, $L = w^2 / 2$, whose gradient is noisy. `exchange` lets $w$
//: and $a$ change places, and back again.
let w = Parameter("w", [4])
let valley = Sequential(ValleyFloor(w))
let (descent, average) = (SGD([w], learningRate: 0.3), AveragedWeights(valley, decay: 0.95))
var path: [Double] = []
var averagedPath: [Double] = []
for _ in 0..<150 {
  w.gradient[0] = w.value[0] + Scalar(random.normal())
  descent.step()
  average.update()
  path.append(Double(w.value[0]))
  average.exchange()
  averagedPath.append(Double(w.value[0]))
  average.exchange()
}

//: The two of them, step by step:
let steps = (1...150).map { Double($0) }
var valleyFigure = Figure("average", title: "A weight and its average", x: "step", y: "weight")
valleyFigure.line("w", x: steps, y: path, color: .sky)
valleyFigure.line("average, d = 0.95", x: steps, y: averagedPath, color: .vermilion)
show(valleyFigure)

//: How far from the floor, at 0, are they over the last hundred steps?
func deviation(_ path: [Double]) -> Double {
  (path.suffix(100).map { $0 * $0 }.reduce(0, +) / 100).squareRoot()
}
claim(
  "the average is nearer to the floor: \(decimals(deviation(averagedPath), 2)) against "
    + "\(decimals(deviation(path), 2))",
  deviation(averagedPath) < 0.7 * deviation(path))

//: The network is trained with $w$ and answers with $a$. (The running averages of batch
//: normalisation are averaged too.)
//:
//: ## Each alone
//:
//: Now each technique is added to the plain recipe, alone, and gets the same number of epochs and
//: the same seeds. (A default run trains on 15,000 digits only, here and with the larger network,
//: so that you need not wait for it.)
let recipes = [
  Recipe("batch norm") { $0.batchNorm = true }, Recipe("dropout 0.5") { $0.dropout = 0.5 },
  Recipe("weight decay 0.1") { $0.decay = 0.1 },
  Recipe("one cycle to 0.005") { ($0.oneCycle, $0.learningRate) = (true, 0.005) },
  Recipe("averaged weights") { $0.averages = true },
]
let displaced = displacements.map { name, augmentation in
  Recipe(name) { $0.augmentation = augmentation }
}
let everything = Recipe("all together") {
  ($0.batchNorm, $0.dropout, $0.augmentation) = (true, 0.25, allDisplacements)
  ($0.decay, $0.oneCycle, $0.averages) = (0.01, true, true)
  $0.learningRate = 0.005
}

//: **Predict first:** which of the nine helps most? Does each of them help?
let seeds = (0..<chapter.choose(quick: 1, standard: 1, full: 3)).map { chapter.seed &+ UInt64($0) }
let limit = chapter.choose(quick: Int.max, standard: 15_000, full: .max)
let comparison = Experiment(
  training: training.prefix(limit), validation: validation,
  epochs: chapter.choose(quick: 2, standard: 2, full: 6), batchSize: 128, threads: chapter.threads)
func compare(_ recipe: Recipe) -> Trials {
  Trials(
    recipe: recipe,
    runs: seeds.map { comparison.run(smallNetwork(recipe, seed: $0), recipe, seed: $0) })
}
let plainTrials = compare(plain)
let trials = recipes.map(compare)
let displacedTrials = displaced.map(compare)
let togetherTrials = compare(everything)

//: Each curve is the mean over the seeds, in a band from the lowest to the highest. Black is the
//: plain recipe, the same in each panel.
let epochs = (1...comparison.epochs).map { Double($0) }
let (addedAlone, everyTrial) = (
  trials + displacedTrials, [plainTrials, togetherTrials] + trials + displacedTrials
)
let range = rangeOfErrors(everyTrial)
show(
  Figure(
    "techniques", title: "Each technique alone: validation digits misread [%]",
    panels: addedAlone.map { comparisonPanel(plainTrials, $0, epochs: epochs, range: range) }))

//: All together, on the same axes:
show(
  Figure(
    "together", title: "All together: validation digits misread [%]",
    panels: [comparisonPanel(plainTrials, togetherTrials, epochs: epochs, range: range)]))

//: Validation digits misread after the last epoch, in per cent, from the best to the worst:
let ranking = everyTrial.sorted { $0.error < $1.error }
var table = Table("recipe", "mean", "lowest", "highest", "against plain", decimals: 2)
for trials in ranking {
  table.add(
    trials.recipe.name, trials.error, trials.lowest, trials.highest,
    trials.error - plainTrials.error)
}
show(table)

//: What is a difference, and what is chance? We say that a technique helps if its worst seed is
//: better than the best one of the plain recipe. With three seeds each, chance alone does that once
//: in twenty times. So among nine techniques one may be there by luck.
let alone = addedAlone.sorted { $0.error < $1.error }
let best = alone[0]
let certain = alone.filter { $0.highest < plainTrials.lowest }
show("better with every seed", certain.map(\.recipe.name).joined(separator: ", "))

//: Does that hold with a margin? (Judged in a full run on MNIST.)
if chapter.size == .full && digits.isMNIST {
  claim(
    "alone, the best takes the misread digits from \(decimals(plainTrials.error, 2)) % to "
      + "\(decimals(best.error, 2)) %", best.error < 0.8 * plainTrials.error, of: .training)
  claim(
    "the cycle and the average are among those that help with every seed",
    [trials[3], trials[4]].allSatisfy { $0.highest < plainTrials.lowest }, of: .training)
  claim(
    "together they are on average better than the best alone: "
      + "\(decimals(togetherTrials.error, 2)) %",
    togetherTrials.error < 0.93 * best.error, of: .training)
}
record("plainError", plainTrials.error, decimals: 2)
record("best", best.recipe.name)
record("bestError", best.error, decimals: 2)
record("certain", certain.count)
record("alone", alone.count)
record("togetherError", togetherTrials.error, decimals: 2)

//: \(certain) of \(alone) techniques help with each of these seeds. Of the others you cannot tell:
//: another seed moves the error as much as they do. The best, \(best), takes it from \(plainError)
//: % to \(bestError) %. (The cycle also goes up to five times the plain rate, which it can afford
//: since it comes down again.) Together they take it to \(togetherError) %. They are not all meant
//: for the same thing: normalisation, the cycle and the average are to bring the network to rest
//: sooner, and the displaced digits to give it more to learn.
//:
//: Equal budgets are not kind to all. Dropout and decay keep a network from learning its digits by
//: heart, and in so few epochs it has hardly begun to. They may be worth more in a longer training,
//: which this chapter has not tried.
//:
//: ## A larger network
//:
//: Now a network with room to learn, all of the techniques, and more epochs. Its kernels of 3x3 see
//: what larger ones see when they are stacked, with fewer weights. It was chosen among a few by
//: validation errors, and so were its settings; the test digits had no part in that.
func largeNetwork(seed: UInt64) -> Sequential {
  var random = RandomGenerator(seed: seed, stream: .initialization)
  func convolution(_ inputs: Int, _ outputs: Int, then pooling: [any Layer] = []) -> [any Layer] {
    let layer = Conv2D(
      inputs, outputs, kernelSize: 3, bias: false, initializer: .he, using: &random)
    return [layer] + pooling + [BatchNorm(outputs), ReLU()]
  }
  let layers =
    convolution(1, 16) + convolution(16, 32, then: [MaxPool2D(2)]) + convolution(32, 64)
    + convolution(64, 64, then: [MaxPool2D(2)]) + convolution(64, 128)
  return Sequential(
    layers + [Flatten(), Dropout(0.3, using: &random), Linear(512, 10, using: &random)])
}

//: Layer by layer:
let large = Summary(largeNetwork(seed: chapter.seed), input: [1, 1, 28, 28])
show(large)
claim(
  "it has fewer than 500,000 parameters: \(grouped(large.parameters))", large.parameters < 500_000)

//: In a full run it trains on all digits that are not for the test. How it is set up is decided, so
//: none has to be held out any more. **Predict first:** how many of 10,000 test digits will it
//: misread?
let finalExperiment = Experiment(
  training: digits.training.prefix(limit), validation: nil,
  epochs: chapter.epochs(quick: 1, standard: 3, full: 20), batchSize: chapter.batchSize(128),
  threads: chapter.threads)
var recipe = everything
recipe.name = "the larger network"
recipe.learningRate = chapter.learningRate(0.01)
let finalRuns = seeds.map { finalExperiment.run(largeNetwork(seed: $0), recipe, seed: $0) }

//: ## The ladder
//:
//: The test digits, once for each network. The lowest rung is a linear layer with squared error, as
//: in [chapter 1](../01-a-linear-layer/README.md). The highest is a **committee**: the larger
//: networks of all seeds add up their probabilities. (A default run has one seed, and so a
//: committee of one.)
let linear = Sequential(Flatten(), Linear(784, 10, using: &random))
let linearTrainer = Trainer(
  linear, loss: MeanSquaredError(), optimizer: SGD(linear.parameters, learningRate: 0.1),
  target: .oneHot(10), threads: chapter.threads)
_ = train(
  "linear layer", linearTrainer, DataLoader(training, batchSize: 64, shuffleSeed: chapter.seed),
  epochs: chapter.choose(quick: 1, standard: 2, full: 5))
let linearTest = linearTrainer.evaluate(digits.test)

//: The others, and the committee:
func tests(_ runs: [Trial]) -> [Evaluation] {
  runs.map { evaluate($0.model, on: digits.test, threads: chapter.threads) }
}
let plainTests = tests(plainTrials.runs)
let togetherTests = tests(togetherTrials.runs)
let finalTests = tests(finalRuns)
let answers = committee(finalTests)
let committeeMisread = (0..<digits.test.count).filter { answers[$0] != digits.test.label($0) }

//: In the last column, what has been published about networks of that kind: LeCun, Bottou, Bengio
//: and Haffner 1998 for the first two, Ciresan, Meier and Schmidhuber 2012 for a committee of 35.
func percent(_ tests: [Evaluation]) -> Double { tests.map { 100 * (1 - $0.accuracy) }.mean }
func each(_ tests: [Evaluation]) -> String {
  tests.map { "\($0.misread.count)" }.joined(separator: ", ")
}
let committeeError = 100 * Double(committeeMisread.count) / Double(digits.test.count)

//: "Misread" has a number for each seed.
var ladder = Table("network", "misread", "error [%]", "published [%]", decimals: 2)
ladder.add("linear layer", each([linearTest]), percent([linearTest]), "12.0")
ladder.add("small network, plain", each(plainTests), percent(plainTests), "0.95 (LeNet-5)")
ladder.add("small network, all together", each(togetherTests), percent(togetherTests), "")
ladder.add("larger network, all together", each(finalTests), percent(finalTests), "")
ladder.add(
  "its committee of \(finalTests.count)", "\(committeeMisread.count)", committeeError,
  "0.23 (35 networks)")
show(ladder)

//: How far it went:
let accuracy = finalTests.map { 100 * $0.accuracy }.mean
claim(
  "each rung misreads fewer test digits than the one below",
  percent([linearTest]) > 3 * percent(plainTests) && percent(plainTests) > percent(togetherTests)
    && percent(togetherTests) > percent(finalTests), of: .training)
if finalTests.count > 1 {
  claim(
    "and the committee fewer than its members on average", committeeError < percent(finalTests),
    of: .training)
}
if chapter.size == .full && digits.isMNIST {
  claim(
    "the larger network reads \(decimals(accuracy, 2)) % of the test digits, mean of "
      + "\(seeds.count) seeds: at least 99.5 %", accuracy >= 99.5, of: .training)
}
record("accuracy", accuracy, decimals: 2)
record("seeds", seeds.count)
record("finalEpochs", finalExperiment.epochs)
record("committeeMisread", committeeMisread.count)
record("linearError", percent([linearTest]), decimals: 1)
record("plainTest", percent(plainTests), decimals: 2)
record("finalError", percent(finalTests), decimals: 2)

//: \(accuracy) % of the test digits, as the mean of \(seeds) seeds after \(finalEpochs) epochs
//: each; the committee misreads \(committeeMisread). From \(linearError) % errors to about
//: \(plainTest) % was chapters 1 to 6. From there to \(finalError) % was this chapter. Each step up
//: the ladder is smaller than the one before and costs more.
//:
//: ## What is left
//:
//: These are digits that the committee misreads. Below each stands its label, and what the
//: committee says, or all its members alike. **Predict first:** how would you read them?
let unanimous = committeeMisread.filter { i in
  finalTests.allSatisfy { $0.predictions[i] == answers[i] }
}
show(
  Figure.images(
    "misread", title: "Misread by the committee",
    committeeMisread.prefix(30).map { i in
      let (label, answer) = (digits.labelNames[digits.test.label(i)], digits.labelNames[answers[i]])
      return Picture(
        pixels: digits.test.image(i),
        caption: "\(label), \(unanimous.contains(i) ? "all read" : "read") \(answer)")
    }, columns: 6))

//: In what do they agree?
show("misread by the committee", committeeMisread.count)
show("the same mistake by each of its members", unanimous.count)
record("unanimous", unanimous.count)

//: Of the \(committeeMisread) digits all members make the same mistake on \(unanimous). Look at
//: them: some are unclear to anyone, and on some you may side with the network. Fifteen labels of
//: MNIST's test set are known to be wrong (Northcutt, Athalye and Mueller 2021, "Pervasive Label
//: Errors in Test Sets Destabilize Machine Learning Benchmarks"). So no honest reader gets all
//: 10,000, and a few hundredths of a per cent say little about who reads better.
chapter.save(finalRuns[0].model)

//: The tool of [chapter 8](../08-from-training-to-a-tool/README.md) reads your own digits with this
//: network, too, since a model file says which network it holds:
//:
//: ```
//: swift run Predict --model chapters/10-how-far-it-goes/reference/model.safetensors photo.png
//: ```
//:
//: ## What you can now explain
//:
//: - What batch normalisation computes, and why a network needs to know whether it trains.
//: - What dropout, augmentation, weight decay, a one-cycle schedule and averaged weights do, and what
//:   each is worth on the same budget.
//: - Why a comparison needs equal budgets, several seeds and a validation set.
//: - Why the number of cores changes no result beyond rounding.
//: - Where the ladder ends: at digits that people do not agree on.
//:
//: ## Exercises
//:
//: 1. Give a dense layer before a batch normalisation a bias. What is its gradient, and why?
//: 2. In evaluation, a batch normalisation behind a dense layer can be left out. How?
//: 3. What would change if dropout did not divide by $1 - p$?
//: 4. After how many steps has a weight lost half of its influence on an average with $d = 0.998$?
//: 5. Which displacements would be wrong for digits?
//: 6. A network misreads 36 of 10,000 digits. By how much may that number change by chance?
//:
//: And change the main experiment: `swift run Chapter10 --epochs 10`, or `--learning-rate 0.01`.
chapter.finish(next: "swift run Chapter10 --full")
