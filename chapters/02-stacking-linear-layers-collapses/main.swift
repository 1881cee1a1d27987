//: # 2. Stacking linear layers collapses
//:
//: In [chapter 1](../01-a-linear-layer/README.md) one linear layer learned to read digits. It also
//: stopped well short of reading them all. The obvious next step is to stack: let a second layer
//: work on what the first one found, and a third on that. Deep networks are said to be powerful,
//: after all.
//:
//: How much does a stack of linear layers gain? This chapter finds out: with a pencil, with a real
//: network, and by training.

import Foundation
import Notebook

let chapter = Chapter(
  2, "Stacking linear layers collapses",
  question: "How much does a stack of linear layers gain over one?",
  mainExperiment: "one, two and four linear layers read digits",
  takes: ("4 s", "30 s", "70 s"), offers: [.save])
let digits = chapter.digits

//: ## Times three, times two
//:
//: [Document 002](../../README.md#sources) stacks the two smallest layers there are. Each has one
//: input, one output and one weight. The first multiplies by 3, the second by 2:
//:
//: $$x \cdot 3 \cdot 2 = x \cdot 6$$

let timesThree = Linear(weight: Tensor([[3]]))
let timesTwo = Linear(weight: Tensor([[2]]))
let timesSix = Linear(weight: Tensor([[6]]))
let numbers = Tensor([[-2], [-0.5], [0], [1], [7]])

let stacked = timesTwo.forward(timesThree.forward(numbers))
show("x", numbers.transposed)
show("x · 3 · 2", stacked.transposed)
show("x · 6", timesSix.forward(numbers).transposed)
claim(
  "x · 3 · 2 = x · 6 for each of these x",
  largestDifference(stacked, timesSix.forward(numbers)) == 0)

//: Two layers with two weights do what one layer with one weight does. Nothing was gained, since
//: the one layer could have learned the 6 directly.

//: ## Four inputs
//:
//: Document 004 does the same with four inputs. Its first layer makes two numbers of them, its
//: second layer adds these up:
//:
//: $$z_1 = x_1 - x_2, \qquad z_2 = x_3 + x_4, \qquad y = z_1 + z_2$$
//:
//: A row of weights for each output, as in chapter 1:

let firstWeight = Tensor([[1, -1, 0, 0], [0, 0, 1, 1]])
let secondWeight = Tensor([[1, 1]])
let first = Linear(weight: firstWeight)
let second = Linear(weight: secondWeight)

let fourInputs = Tensor([[5, 2, 1, 4]])
let z = first.forward(fourInputs)
show("x₁ to x₄", fourInputs)
show("z₁ and z₂", z)
show("y", second.forward(z))

//: Put the first line into the second, and the middle disappears:
//:
//: $$y = (x_1 - x_2) + (x_3 + x_4) = 1 x_1 - 1 x_2 + 1 x_3 + 1 x_4$$
//:
//: That is one row of four weights: one linear layer. Nobody has to expand brackets to find it. The
//: row is the product of the two weight matrices, $W_2 W_1$.

let product = secondWeight.times(firstWeight)
show("W₂ W₁", product)
claim("W₂ W₁ = [1, −1, 1, 1]", product.scalars == [1, -1, 1, 1])

//: ## The collapse, number by number
//:
//: Let the second layer have two outputs and the middle three numbers. To multiply the matrices,
//: lay a row of $W_2$ along a column of $W_1$, multiply the pairs and add them up. Second row,
//: second column: $(-2)(-1) + 0 \cdot 0 + 1 \cdot 0 = 2$. Find it in the picture, and check another
//: one by hand.

let left = Tensor([[1, 1, 0], [-2, 0, 1]])
let right = Tensor([[1, -1, 0, 0], [0, 0, 1, 1], [2, 0, -1, 0]])
show(
  matrices(
    "product", title: "Two layers multiplied into one",
    [
      ("W₂: 3 numbers to 2", left), ("W₁: 4 numbers to 3", right),
      ("W₂ W₁: 4 numbers to 2", left.times(right)),
    ]))

//: Every weight on the right adds up all ways from one input, through each of the three numbers in
//: the middle, to one output. The middle is gone; the answers stay.

//: ## With biases, and any number of layers
//:
//: A layer also adds a bias. Put one layer into the other once more, with $x$ for the numbers of
//: one sample, written as a column:
//:
//: $$W_2 (W_1 x + b_1) + b_2 = \underbrace{(W_2 W_1)} _{W} x + \underbrace{(W_2 b_1 + b_2)} _{b}$$
//:
//: A weight matrix times $x$, plus a bias: one linear layer again. If there is a third layer, put
//: this one into it, and so on. A stack of any height folds, from the first layer to the last.

/// The one linear layer that does what a stack of them does.
func collapsed(_ stack: Sequential) -> Linear {
  let layers = stack.layers.compactMap { $0 as? Linear }
  var weight = layers[0].weight.value  // W₁
  var bias = layers[0].bias!.value  // b₁
  for layer in layers.dropFirst() {
    let next = layer.weight.value
    weight = next.times(weight)  // W₂ W₁
    bias = next.times(bias.column).row + layer.bias!.value  // W₂ b₁ + b₂
  }
  return Linear(weight: weight, bias: bias)
}

//: ## On real pictures
//:
//: Does that survive in a network of a serious size? Document 002's network has 784 inputs, 512
//: numbers in the middle and 10 outputs. Build it without anything between the layers, with random
//: weights, and show it digits.

/// Linear layers of these widths, one behind the other, with random weights.
func stack(_ widths: [Int], seed: UInt64) -> Sequential {
  var random = RandomGenerator(seed: seed, stream: .initialization)
  var layers: [any Layer] = [Flatten()]
  for (inputs, outputs) in zip(widths, widths.dropFirst()) {
    layers.append(Linear(inputs, outputs, using: &random))
  }
  return Sequential(layers)
}

//: **Predict first:** the two layers have more than 400,000 parameters, as weights and biases
//: together are called. Folded into one layer, how many are left? And how far apart will the
//: answers be?

let two = stack([784, 512, 10], seed: chapter.seed)
let one = Sequential(Flatten(), collapsed(two))
show("two layers", "\(grouped(parameterCount(two))) parameters")
show("folded into one", "\(grouped(parameterCount(one))) parameters")

let pictures = firstPictures(1000, of: digits.training)
let scoresOfTwo = two.forward(pictures)
let scoresOfOne = one.forward(pictures)
var scoreTable = Table("output", "two layers", "one layer", decimals: 8)
for k in 0..<10 { scoreTable.add("\(k)", scoresOfTwo[0, k], scoresOfOne[0, k]) }
show(scoreTable)

//: These are the ten outputs for the first picture. Over a thousand pictures:

let difference = largestDifference(scoresOfTwo, scoresOfOne)
show("largest output", scoresOfTwo.map(abs).max)
show("largest difference", difference)
claim(
  "two layers and the one folded from them differ by less than 0.00001 of the largest output",
  difference < 1e-5 * scoresOfTwo.map(abs).max)
record("parametersOfTwo", parameterCount(two))
record("parametersOfOne", parameterCount(one))

//: The same, to the last digits. The algebra says *exactly* the same. The computer adds up the
//: products in another order, and rounds each sum to about seven digits: that is the difference.
//:
//: So \(parametersOfTwo) numbers do no more than \(parametersOfOne) can. The others add no
//: capacity. They only say the same thing in more ways: $3 \cdot 2$, $2 \cdot 3$ and $1 \cdot 6$
//: are one function.

//: ## Trained
//:
//: A sceptic says: those were random weights. Perhaps a *trained* stack finds something that a
//: trained layer does not. The algebra says no: whatever weights it finds, there is one layer with
//: the same answers. But let it try. One, two and four linear layers are trained as in chapter 1:
//: squared error against one-hot labels, plain gradient descent. After the last epoch comes one
//: more with steps a tenth as long, so that each network comes to rest where it is.

let epochs = chapter.epochs(quick: 2, standard: 10, full: 10)
let batchSize = chapter.batchSize(64)
let learningRate = chapter.learningRate(0.1)

/// Trains a network on the digits, then scores it.
func learn(_ name: String, _ model: Sequential, seed: UInt64) -> Outcome {
  let optimizer = SGD(model.parameters, learningRate: learningRate)
  let trainer = Trainer(
    model, loss: MeanSquaredError(), optimizer: optimizer, target: .oneHot(10),
    threads: chapter.threads)
  let loader = DataLoader(digits.training, batchSize: batchSize, shuffleSeed: seed)
  let history = train(name, trainer, loader, epochs: epochs)
  optimizer.learningRate = learningRate / 10
  let rest = train("\(name), short steps", trainer, loader, epochs: 1)
  return Outcome(
    model: model, history: history, epochLosses: (history.epochs + rest.epochs).map(\.loss),
    trainingLoss: trainer.evaluate(digits.training).loss, test: trainer.evaluate(digits.test))
}

//: **Predict first:** which of the three reads the most digits? By how much?

let depths = [
  (name: "one layer", widths: [784, 10]),
  (name: "two layers", widths: [784, 512, 10]),
  (name: "four layers", widths: [784, 512, 128, 64, 10]),
]
let seeds = (0..<chapter.choose(quick: 1, standard: 1, full: 3)).map { chapter.seed &+ $0 }
let outcomes = depths.map { name, widths in
  seeds.map { learn(name, stack(widths, seed: $0), seed: $0) }
}

//: One number needs no training. For a squared error, the best linear layer of all is the solution
//: of a system of equations, and `LeastSquares.swift` beside this file solves it, to a good
//: approximation. This is the floor for one layer on the training pictures. If the algebra is
//: right, it is the floor for every stack.

let bestLayer = Sequential(Flatten(), bestLinearLayer(for: digits.training))
let bestLoss = evaluate(
  bestLayer, on: digits.training, loss: MeanSquaredError(), target: .oneHot(10)
).loss

let lastEpoch = Double(epochs + 1)
var lossFigure = Figure(
  "loss", title: "One, two and four linear layers", x: Axis("epoch", range: 1...lastEpoch),
  y: "squared error while training")
for (depth, runs) in zip(depths, outcomes) {
  lossFigure.band(
    depth.name, x: (1...epochs + 1).map(Double.init), runs: runs.map(\.epochLosses))
}
lossFigure.line("best layer", x: [1, lastEpoch], y: [bestLoss, bestLoss], color: .black)
show(lossFigure, inTerminal: true)

//: And the scores after training, with the seed of this run:

var depthTable = Table(
  "network", "parameters", "squared error, training", "test digits read", decimals: 5)
for (depth, runs) in zip(depths, outcomes) {
  let parameters = grouped(parameterCount(runs[0].model))
  depthTable.add(depth.name, parameters, runs[0].trainingLoss, runs[0].test)
}
depthTable.add("best layer", grouped(parameterCount(bestLayer)), bestLoss, "not scored")
show(depthTable)

//: Over all depths and seeds of this run:

let allLosses = outcomes.joined().map(\.trainingLoss)
let (lowest, highest) = (allLosses.min()!, allLosses.max()!)
let allCounts = outcomes.joined().map(\.test.correct)
let (fewest, most) = (allCounts.min()!, allCounts.max()!)
claim(
  "the squared errors lie close together: the largest is "
    + "\(decimals(100 * (highest / lowest - 1), 1)) % above the smallest, less than 5 %",
  highest < 1.05 * lowest, of: .training)
claim(
  "\(grouped(fewest)) digits read at least, \(grouped(most)) at most: "
    + "less than one in a hundred apart",
  most - fewest < digits.test.count / 100, of: .training)
claim("no stack gets below the best linear layer", lowest > bestLoss)
record("fewest", fewest)
record("most", most)

//: From \(fewest) to \(most) digits. All networks walk down to the same floor, and none breaks
//: through it.

//: ## The collapse of a trained network
//:
//: Fold the trained stacks, and compare their answers to the whole test set with those before.

let folded = outcomes.map { Sequential(Flatten(), collapsed($0[0].model)) }
let changed = zip(outcomes, folded).map { runs, model in
  let answers = evaluate(model, on: digits.test).predictions
  return zip(answers, runs[0].test.predictions).count { $0 != $1 }
}
for (depth, changed) in zip(depths, changed) {
  show("\(depth.name), answers changed by folding", "\(changed) of \(grouped(digits.test.count))")
}
claim(
  "folding a trained stack changes fewer than one answer in a thousand",
  changed.max()! * 1000 < digits.test.count)

//: Now look at the folded weights. Each of the ten rows is drawn as a picture of 28 by 28 pixels,
//: as in chapter 1: red pixels speak for the digit, blue ones against it. The few strongest weights
//: are cut to ±0.06, so that the others can be seen.

show(
  Figure.images(
    "folded", title: "Folded weights of one layer (top), two (middle), four (bottom)",
    folded.flatMap { rowPictures($0.layers[1] as! Linear) }, columns: 10, palette: .diverging))
let shared = zip(outcomes[0][0].test.predictions, outcomes[2][0].test.predictions).count {
  $0 == $1
}
claim(
  "one layer and four give the same answer to \(grouped(shared)) pictures: "
    + "to more than nine in ten",
  shared * 10 > 9 * digits.test.count, of: .training)

//: Three networks, started from different random weights, and the same ten pictures behind the
//: specks. The stack of four learned what the one layer learned, and hid it in four matrices. The
//: specks, most of them where hardly a picture has ink, are left over from the random start.
//:
//: Folding is useful, too: `--save` writes the two trained layers as the one that they are, at a
//: fraction of the size.

chapter.save(folded[1])

//: ## The path is different
//:
//: Document 002 says that stacking linear layers has no meaning. About what a network can
//: *represent* that is exactly right. About the path that gradient descent takes, it is not the
//: whole truth.
//:
//: Go back to $x \cdot 3 \cdot 2$, and let a stack of single weights learn to multiply by 6. With
//: two weights, $y = a b x$. The slope of the loss in $a$ has a factor $b$, and the slope in $b$ a
//: factor $a$. So one step of size $\eta$ moves the product $w = a b$ by about
//:
//: $$\Delta w \approx -\eta (a^2 + b^2) \frac{\partial L}{\partial w}$$
//:
//: A single weight moves by $-\eta \partial L / \partial w$. The stack is slower while its weights
//: are small and faster once they are large.

/// Plain gradient descent on one batch. Returns the loss before each step.
func descend(
  _ model: Sequential, _ x: Tensor, _ target: Tensor, loss: any Loss, learningRate: Scalar,
  steps: Int
) -> [Double] {
  let optimizer = SGD(model.parameters, learningRate: learningRate)
  return (0..<steps).map { _ in
    let value = loss.forward(model.forward(x), target)
    _ = model.backward(loss.backward())
    optimizer.step()
    optimizer.zeroGradients()
    return Double(value)
  }
}

//: One, two and four weights whose product is 0.01 at first, all with the same learning rate.
//:
//: **Predict first:** which of them arrives at 6 first?

let xs = Tensor([[-2], [-1], [0], [1], [2]])
func learnSix(_ factors: Int, from product: Double, learningRate: Scalar) -> [Double] {
  let weight = Scalar(pow(product, 1 / Double(factors)))
  let layers = (0..<factors).map { _ in Linear(weight: Tensor([[weight]])) }
  return descend(
    Sequential(layers), xs, xs.map { 6 * $0 }, loss: MeanSquaredError(),
    learningRate: learningRate, steps: 1200)
}
var pathFigure = Figure(
  "path", title: "Learning to multiply by 6", x: Axis("step", range: 0...800),
  y: Axis("squared error", range: 1e-6...1e3, isLogarithmic: true))
for (factors, name) in [(1, "1 weight"), (2, "2 weights"), (4, "4 weights")] {
  let path = learnSix(factors, from: 0.01, learningRate: 0.002)
  pathFigure.line(name, x: path.indices.map(Double.init), y: path)
}
show(pathFigure)

//: The stacks wait on a plateau and then fall steeply. Does a stack always win? Count the steps to
//: a squared error of 0.001, in this setting and in two others:

var arrivals: [[Int]] = []
var pathTable = Table("product at first", "learning rate", "1 weight", "2 weights", "4 weights")
for (product, rate) in [("0.01", "0.002"), ("0.0001", "0.002"), ("0.01", "0.01")] {
  let steps = [1, 2, 4].map { factors in
    let path = learnSix(factors, from: Double(product)!, learningRate: Scalar(rate)!)
    return path.firstIndex { $0 < 0.001 } ?? path.count
  }
  let words = steps.map { $0 < 1200 ? "\($0)" : "not in 1200" }
  pathTable.add(product, rate, words[0], words[1], words[2])
  arrivals.append(steps)
}
show(pathTable)
claim(
  "two and four weights arrive in less than half the steps of one",
  arrivals[0][0] > 2 * arrivals[0][1] && arrivals[0][0] > 2 * arrivals[0][2])
claim(
  "from a smaller start the four weights arrive last, and with larger steps not at all",
  arrivals[1][2] > arrivals[1][0] && arrivals[1][2] > arrivals[1][1] && arrivals[2][2] == 1200)

//: Most roads lead to 6, but not all at the same speed. The plateau gets longer the smaller the
//: weights are at first, and where a stack falls most steeply, large steps throw it across the
//: valley again and again. Depth does not give speed for free: it changes which settings work.
//:
//: Back to the networks that read digits. Here are their first mini-batches:

var startFigure = Figure(
  "start", title: "The first 150 mini-batches", x: "mini-batch", y: "squared error")
for (depth, runs) in zip(depths, outcomes) {
  let smooth = runs.map { $0.history.meanLosses(of: 5) }
  let count = min(30, smooth[0].steps.count)
  startFigure.band(
    depth.name, x: Array(smooth[0].steps.prefix(count)),
    runs: smooth.map { Array($0.losses.prefix(count)) })
}
show(startFigure)
let firstEpochs = outcomes.map { mean($0.map { $0.epochLosses[0] }) }
claim(
  "over the first epoch four layers are behind one: mean squared error "
    + "\(decimals(firstEpochs[2], 4)) against \(decimals(firstEpochs[0], 4))",
  firstEpochs[2] > 1.05 * firstEpochs[0], of: .training)

//: The small random weights of four layers make an even smaller product, so the four begin more
//: slowly. At the end of training hardly anything is left of that. Depth changed the path, and not
//: the set of places where a path can end. The paths of deep linear networks are well studied:
//: Saxe, McClelland and Ganguli 2014 explain the plateaus, Arora, Cohen and Hazan 2018 when depth
//: speeds the descent up. Baldi and Hornik 1989 show for two layers and a squared error that all
//: valleys are equally deep.

//: ## A bottleneck can only lose
//:
//: In one respect a stack of linear layers does differ from a single one: it can be made to forget.
//: Let the middle have five numbers, 784-5-10. Each of the ten outputs is a weighted sum of the
//: same five numbers, so the ten rows of $W_2 W_1$ are mixtures, that is weighted sums, of the five
//: rows of $W_1$. The *rank* of a matrix is the smallest number of rows from which all of its rows
//: can be mixed. Here it is 5 at most:
//:
//: $$\mathrm{rank}(W_2 W_1) \le \min(\mathrm{rank}(W_2), \mathrm{rank}(W_1)) \le 5$$
//:
//: **Predict first:** how many of the digits does 784-5-10 read? How wide must the middle be to
//: lose nothing?

let middles = [1, 2, 3, 5, 7, 9, 10, 20]
let squeezed = middles.map { middle in
  seeds.map { learn("784-\(middle)-10", stack([784, middle, 10], seed: $0), seed: $0) }
}
var bottleneckFigure = Figure(
  "bottleneck", title: "784-M-10 without anything between", x: "numbers in the middle, M",
  y: "squared error, training")
bottleneckFigure.band(
  "two layers", x: middles.map(Double.init),
  runs: seeds.indices.map { s in squeezed.map { $0[s].trainingLoss } })
bottleneckFigure.points(
  x: middles.map(Double.init), y: squeezed.map { mean($0.map(\.trainingLoss)) }, color: .blue)
bottleneckFigure.line("best layer", x: [1, 20], y: [bestLoss, bestLoss], color: .black)
show(bottleneckFigure)

//: The middle of five in numbers, and what a wider one is good for:

let five = squeezed[3]  // 784-5-10
show("784-5-10, test digits read", five[0].test)
record("five", "\(five[0].test)")
record("oneLayer", "\(outcomes[0][0].test)")
claim(
  "784-5-10 has a squared error at least a fifth larger than one layer",
  five.map(\.trainingLoss).min()! > 1.2 * highest, of: .training)
claim(
  "784-5-10 reads at least one digit in twenty fewer than one layer",
  five.map(\.test.correct).max()! < fewest - digits.test.count / 20, of: .training)
claim(
  "with 9, 10 and 20 numbers in the middle, the squared error is that of one layer within 5 %",
  squeezed[5...].joined().allSatisfy { abs($0.trainingLoss / lowest - 1) < 0.05 }, of: .training)
claim(
  "no middle, narrow or wide, gets below the best linear layer",
  squeezed.joined().allSatisfy { $0.trainingLoss > bestLoss })

//: It reads \(five), and one layer \(oneLayer). With ten numbers, as many as there are outputs,
//: nothing is lost, and a wider middle gains nothing. Even nine suffice here: the ten targets of a
//: digit add up to 1, so nine of them say what the tenth must be. Stacking linear layers can lose.
//: It can never gain.

//: ## XOR: what no stack of linear layers can do
//:
//: Digits can be read in part by weighted sums. Here is a task of four points that no weighted sum
//: solves. The exclusive or of two inputs is 1 where exactly one of them is 1:

let corners = Tensor([[0, 0], [0, 1], [1, 0], [1, 1]])
let exclusiveOr = Tensor([[0], [1], [1], [0]])

//: Take any linear layer $f(x) = w_1 x_1 + w_2 x_2 + b$, and add up its answers across both
//: diagonals:
//:
//: $$f(0,0) + f(1,1) = w_1 + w_2 + 2b = f(0,1) + f(1,0)$$
//:
//: The two sums are equal, whatever the weights. XOR wants the left sum to be 0 and the right one
//: to be 2. Even if answers above ½ are to count as 1 and all others as 0, the right sum has to be
//: above 1 and the left one must not be. Equal sums cannot do that. So no linear layer gets XOR
//: right, and no stack of them, since a stack is one layer.
//:
//: How bad is it? Call the errors $e = f - t$, with the corner as index. Then
//: $e_{00} + e_{11} - e_{01} - e_{10} = 2$, and the mean square of four such numbers is smallest
//: when each is ½ in size: the squared error is ¼ at best, by answering ½ to everything. The
//: cross-entropy of a yes-or-no question, which
//: [chapter 4](../04-softmax-and-cross-entropy/README.md) explains, takes the answer as a score: 0
//: is undecided, a probability of ½. It bends upward as the square does. So with two equal sums it
//: is again best to be undecided everywhere, as with a coin. That costs
//: $-\ln \tfrac{1}{2} = \ln 2 \approx 0.693$, in nats, the unit that belongs to the natural
//: logarithm.
//:
//: **Predict first:** what will one, two and four layers answer after training?

let xorDepths: [(name: String, widths: [Int])] = [
  ("one layer", [2, 1]), ("two layers", [2, 8, 1]), ("four layers", [2, 8, 8, 8, 1]),
]
func learnXOR(
  _ widths: [Int], _ loss: any Loss, steps: Int = 2000
) -> (model: Sequential, loss: Double) {
  let model = stack(widths, seed: chapter.seed)
  let path = descend(model, corners, exclusiveOr, loss: loss, learningRate: 0.1, steps: steps)
  return (model, path.last!)
}
let bySquares = xorDepths.map { learnXOR($0.widths, MeanSquaredError()) }
let byEntropy = xorDepths.map { learnXOR($0.widths, BinaryCrossEntropy()) }

let coin: Double = log(2)
var xorTable = Table("network", "answers", "squared error", "cross-entropy [nats]", decimals: 6)
for (i, depth) in xorDepths.enumerated() {
  let answers = bySquares[i].model.forward(corners).scalars.map { decimals($0, 3) }
  xorTable.add(depth.name, answers.joined(separator: "  "), bySquares[i].loss, byEntropy[i].loss)
}
xorTable.add("best possible", "½  ½  ½  ½", 0.25, coin)
show(xorTable)
claim(
  "every depth ends at a squared error of ¼, within 0.001, and none below",
  bySquares.allSatisfy { $0.loss > 0.25 - 1e-6 && $0.loss < 0.251 })
claim(
  "every depth ends at a cross-entropy of ln 2, within 0.001, and none below",
  byEntropy.allSatisfy { $0.loss > coin - 1e-6 && $0.loss < coin + 0.001 })

//: They give up: ½ to everything. Here is what they answer all over the plane, in the upper row
//: after ten steps, in the lower one after all 2,000. Blue is below ½, orange above it, white is
//: undecided.

let moments = [10, 2000].flatMap { steps in xorDepths.map { (depth: $0, steps: steps) } }
let panels = moments.map { depth, steps in
  let model = learnXOR(depth.widths, MeanSquaredError(), steps: steps).model
  var panel = Panel("\(depth.name), \(steps) steps", x: "x₁", y: "x₂")
  panel.regions(x: -0.5...1.5, y: -0.5...1.5) { points in model.forward(points) }
  panel.points("0", x: [0, 1], y: [0, 1])
  panel.points("1", x: [0, 1], y: [1, 0])
  return panel
}
show(Figure("xor", title: "XOR: what linear layers answer", panels: panels, columns: 3))

//: The border between a linear layer's two answers is a straight line, and no straight line has the
//: two blue corners on one side and the two orange ones on the other. Not convinced? Draw 20,000
//: random lines, as one layer with 20,000 outputs, and count the corners that each gets right.

var random = RandomGenerator(seed: chapter.seed, stream: .example)
let lines = Linear(
  weight: .normal([20_000, 2], using: &random), bias: .normal([20_000], using: &random))
let answers = lines.forward(corners)
var linesWithRight = Array(repeating: 0, count: 5)
for k in 0..<20_000 {
  let right = (0..<4).count { (answers[$0, k] > 0.5) == (exclusiveOr[$0, 0] > 0.5) }
  linesWithRight[right] += 1
}
var lineTable = Table("corners right", "lines")
for (right, count) in linesWithRight.enumerated() { lineTable.add(right, grouped(count)) }
show(lineTable)
claim(
  "no linear network gets XOR right: none of 20,000 random ones, though many get three corners",
  linesWithRight[4] == 0 && linesWithRight[3] > 1000)

//: ## What must stand between
//:
//: The collapse has one cause: the second layer's weighted sum meets the first one's, and a
//: weighted sum of weighted sums is a weighted sum. So put something between them that is *not* a
//: weighted sum. It need not be much. Here is 784-512-10 once more, trained from the same starting
//: weights on the same mini-batches. There is one change: a negative number between the layers
//: becomes 0. That is called *ReLU*.

let again = stack([784, 512, 10], seed: chapter.seed).layers
let withReLU = learn(
  "two layers with a ReLU", Sequential(again[0], again[1], ReLU(), again[2]), seed: chapter.seed)
let withoutReLU = outcomes[1][0]
var betweenTable = Table(
  "between the two layers", "squared error, training", "test digits read", decimals: 5)
betweenTable.add("nothing", withoutReLU.trainingLoss, withoutReLU.test)
betweenTable.add("max(0, z)", withReLU.trainingLoss, withReLU.test)
show(betweenTable)
claim(
  "with max(0, z) between, at least one digit in twenty more is read right",
  withReLU.test.correct > withoutReLU.test.correct + digits.test.count / 20, of: .training)
claim(
  "it gets below the best linear layer, to less than nine tenths of its squared error",
  withReLU.trainingLoss < 0.9 * bestLoss, of: .training)

//: This network is below the floor that no stack of linear layers breaks through. It shows that the
//: experiment could have found a difference, had there been one. Why so little is enough, which
//: functions may stand there, and what they do to XOR:
//: [chapter 3](../03-activations-and-the-backward-pass/README.md).

//: ## What you can now explain
//:
//: - Why two linear layers are one, and how to compute its weight and bias.
//: - Why the folded network differs in the last digits, and why that is only rounding.
//: - What depth with nothing between the layers does change: the path of gradient descent, not
//:   where it can lead.
//: - Why a narrow middle loses something, and why a wide one gains nothing.
//: - Why XOR is out of reach, and why ¼ and ln 2 are the best that can be had.
//:
//: ## Exercises
//:
//: 1. Fold by hand, then check: $y_1 = 2x + 1$, then $y_2 = 3y_1 - 1$, then $y_3 = -y_2 + 4$.
//: 2. Document 003 shifts and scales each pixel before the first layer: $(x - 0.5) / 0.5$. Does
//:    that add anything that the layer could not do itself? Fold it into the layer.
//: 3. Multiply a random weight of shape [6, 2] by one of shape [2, 6]. What is the rank of the
//:    product? And with 6 in place of 2?
//: 4. When would you put two linear layers in place of one on purpose? Count the parameters from
//:    784 inputs to 784 outputs, directly and through a middle of 5.
//: 5. Give a single linear layer a third input for XOR, the product $x_1 x_2$. Find weights that
//:    solve it.
//: 6. Take two layers: both rows of $W_1$ are $(1, 1)$, $b_1 = (0, -1)$, and $W_2$ is the row
//:    $(1, -2)$. Compute the four answers to XOR's corners by hand, first as they are, then with
//:    $\max(0, z)$ between.

chapter.finish()
