//: # 1. A linear layer
//:
//: You have pictures of handwritten digits and want a program that reads them. Nobody can write
//: down the rules for what makes a 3 a 3. So the program must find its own numbers, from examples.
//:
//: This chapter takes the smallest part of a neural network that can do so: one linear layer. What
//: does it compute? How does it learn? How far does it get?
//:
//: This page is a program. Its text and its code are one file, and under each piece of code stands
//: what it printed. Run it with `swift run Chapter01`, change a number, and run it again.

import Notebook

let chapter = Chapter(
  1, "A linear layer", question: "What does a linear layer compute, and how does it learn?",
  mainExperiment: "one linear layer reads digits, with squared error",
  takes: ("2 s", "3 s", "5 s"), offers: [.save])

//: ## Ten numbers in, five numbers out
//:
//: A linear layer takes $D$ numbers and returns $K$ numbers. We begin with $D = 10$ and $K = 5$, as
//: does [document 002](../../README.md#sources), one of five that this book follows. The weights of
//: the layer and the numbers that go in are random here. All random numbers of this book come from
//: a seed, so that a second run draws the same ones.

var weightNumbers = RandomGenerator(seed: chapter.seed, stream: .initialization)
var exampleNumbers = RandomGenerator(seed: chapter.seed, stream: .example)

let layer = Linear(10, 5, using: &weightNumbers)
let one = Tensor.normal([1, 10], using: &exampleNumbers)
show("input", one)
show("weight", layer.weight.value)
show("output", layer.forward(one))
claim(
  "the weight has a row for each output and a column for each input",
  layer.weight.value.shape == [5, 10])

//: Each block of numbers is a tensor. Its shape stands in square brackets. The input is $[1, 10]$:
//: one sample of ten numbers. The weight is $[5, 10]$: a row for each output, a column for each
//: input.
//:
//: **Predict first:** three samples go in together, $[3, 10]$. What shape does the output have?
//: What shape does the weight have then, and which of its numbers have changed?

let three = Tensor.normal([3, 10], using: &exampleNumbers)
let weightBefore = layer.weight.value.scalars
let outputs = layer.forward(three)
show("output", outputs)
show("weight", layer.weight.value)
claim("a forward pass changes no weight", layer.weight.value.scalars == weightBefore)

//: The first axis is the batch, $N$ samples that go through together. The output has a row for each
//: of them. The weight knows nothing of the batch. It serves every sample, and using it does not
//: change it. Only learning will.
//:
//: Do the samples of a batch influence each other? Send the second one through alone and compare.

let alone = layer.forward(three.sample(1).reshaped([1, 10]))
show("alone", alone)
let distance = (0..<5).map { abs(alone[0, $0] - outputs[1, $0]) }.max()!
claim("a sample gets the same answer alone and in a batch", distance < 1e-5)

//: They do not. A batch is a way to compute many answers at once.
//:
//: ## A second layer behind the first
//:
//: The output of one layer can be the input of the next. The second layer must take five numbers,
//: because the first one returns five. `Sequential` makes one object of both.

let second = Linear(5, 2, using: &weightNumbers)
let behind = second.forward(layer.forward(three))
let stack = Sequential(layer, second)
show("10 -> 5 -> 2", behind)
claim("Sequential does the same", stack.forward(three).scalars == behind.scalars)

//: So $[3, 10]$ becomes $[3, 5]$ becomes $[3, 2]$. All networks are put together like this. Whether
//: the second layer adds anything is the question of
//: [chapter 2](../02-stacking-linear-layers-collapses/README.md).
//:
//: ## The formula
//:
//: What happens inside? Each output is a sum of all inputs, each multiplied by a weight of its own,
//: plus a constant, the bias $b$:
//:
//: $$ y_k = \sum_d x_d W_{kd} + b_k \qquad\text{or, for all samples at once,}\qquad
//: y = x W^T + b $$
//:
//: $W^T$ is $W$ with its rows and columns exchanged. Document 002 draws the sum with three inputs
//: and two outputs. Work that out on paper:
//:
//: $$ x = (1, 2, 3) \qquad W = \begin{pmatrix} 1 & 0 & -1 \cr 2 & 1 & 0.5 \end{pmatrix}
//: \qquad b = (0.5, -1) $$
//:
//: $$ y_1 = 1 \cdot 1 + 2 \cdot 0 + 3 \cdot (-1) + 0.5 = -1.5 $$
//:
//: $$ y_2 = 1 \cdot 2 + 2 \cdot 1 + 3 \cdot 0.5 - 1 = 4.5 $$

let tiny = Linear(weight: Tensor([[1, 0, -1], [2, 1, 0.5]]), bias: [0.5, -1])
let tinyOutput = tiny.forward(Tensor([[1, 2, 3]]))
show("output", tinyOutput)
claim("the layer says what the paper says", tinyOutput.scalars == [-1.5, 4.5])

//: The formula is short for three loops: over samples, over outputs, over inputs. Here they are,
//: beside the layer from above.

func linear(_ x: Tensor, _ weight: Tensor, _ bias: Tensor) -> Tensor {
  var y = Tensor(zeros: [x.shape[0], weight.shape[0]])
  for n in 0..<x.shape[0] {
    for k in 0..<weight.shape[0] {
      y[n, k] = bias[k]
      for d in 0..<weight.shape[1] { y[n, k] += x[n, d] * weight[k, d] }
    }
  }
  return y
}

let looped = linear(three, layer.weight.value, layer.bias!.value)
let largest = (looped - outputs).map { abs($0) }.max
show("three loops", looped)
claim("three loops do what the layer does", largest < 1e-5)

//: That is all a linear layer computes.
//:
//: ## Learning, on a line
//:
//: With one input and one output the layer is $y = w x + b$, a straight line. It is to learn from
//: nine points. They lie near the line $1.5 x + 1$, each moved up or down at random. The layer does
//: not know that line. It starts with a wrong one: $w = -1$, $b = 0$.
//:
//: How wrong is it? The loss $L$ says so in one number. Here it is the mean squared error between
//: the outputs $y$ and the targets $t$:
//:
//: $$ L = \frac{1}{N} \sum_n (y_n - t_n)^2 $$

let xs = Array(stride(from: -2.0, through: 2.0, by: 0.5))
let ts = xs.map { 1.5 * $0 + 1 + 0.3 * exampleNumbers.normal() }
let start = (w: -1.0, b: 0.0)

func loss(_ w: Double, _ b: Double) -> Double {
  zip(xs, ts).map { x, t in (w * x + b - t) * (w * x + b - t) }.reduce(0, +) / Double(xs.count)
}

var errors = Table("x", "t", "y = w x + b", "y − t", "(y − t) x", decimals: 3)
for (x, t) in zip(xs, ts) {
  let y = start.w * x + start.b
  errors.add(x, t, y, y - t, (y - t) * x)
}
show(errors)
show("loss", loss(start.w, start.b))

//: ### The gradient, by hand
//:
//: In which direction should $w$ and $b$ move? The derivative of the loss tells: it says how fast
//: $L$ grows when $w$ grows. The derivative of $(y - t)^2$ is $2 (y - t)$, times $x$ for $w$ and
//: times 1 for $b$:
//:
//: $$ \frac{\partial L}{\partial w} = \frac{2}{N} \sum_n (y_n - t_n) x_n \qquad
//: \frac{\partial L}{\partial b} = \frac{2}{N} \sum_n (y_n - t_n) $$
//:
//: So each is twice the mean of a column of the table: the last column for $w$, the one before it
//: for $b$. Together they are called the gradient.

func gradient(_ w: Double, _ b: Double) -> (w: Double, b: Double) {
  let errors = zip(xs, ts).map { x, t in w * x + b - t }
  let count = Double(xs.count)
  let sumForW = zip(errors, xs).map { error, x in error * x }.reduce(0, +)
  return (2 * sumForW / count, 2 * errors.reduce(0, +) / count)
}

let slope = gradient(start.w, start.b)
show("∂L/∂w", slope.w)
show("∂L/∂b", slope.b)

//: You need not believe a derivative. Move $w$ a little to both sides and see how the loss changes.

let nudge = 0.01
let (above, below) = (loss(start.w + nudge, start.b), loss(start.w - nudge, start.b))
let measured = (above - below) / (2 * nudge)
show("∂L/∂w, measured", measured)
claim("the derivative is what a small move measures", abs(measured - slope.w) < 1e-6)

//: ### One step
//:
//: The derivative points to where the loss grows. So go the other way, a little. How far is set by
//: the learning rate $\eta$:
//:
//: $$ w \leftarrow w - \eta \frac{\partial L}{\partial w} \qquad
//: b \leftarrow b - \eta \frac{\partial L}{\partial b} $$
//:
//: **Predict first:** the points rise to the right, the line at the start falls. Will the step make
//: $w$ larger or smaller?

let rate = 0.1
let stepped = (w: start.w - rate * slope.w, b: start.b - rate * slope.b)
let (lossBefore, lossAfter) = (loss(start.w, start.b), loss(stepped.w, stepped.b))
var firstStep = Table("", "w", "b", "loss")
firstStep.add("before", start.w, start.b, lossBefore)
firstStep.add("after one step", stepped.w, stepped.b, lossAfter)
show(firstStep)
record("slopeOfW", slope.w, decimals: 4)
record("firstW", stepped.w, decimals: 4)
claim("the step makes w larger", stepped.w > start.w + 0.1)
claim("it takes away more than a third of the loss", lossAfter < 0.66 * lossBefore)

//: In numbers: $-1 - 0.1 \cdot (\(slopeOfW)) = \(firstW)$. The line has turned toward the points.
//: This is gradient descent. The rest is repetition.
//:
//: ### The five steps
//:
//: With the library, one round of learning has five steps. They are the same for a line with two
//: numbers and for a network with a million. You will meet them in every chapter:
//:
//: 1. **forward:** compute the outputs.
//: 2. **loss:** compare them with the targets.
//: 3. **backward:** compute the gradient of the loss for every weight and bias.
//: 4. **step:** move each of them against its gradient.
//: 5. **zero the gradients:** `backward` adds to them, so the next round must start from zero.

let inputs = Tensor([xs.count, 1], scalars: xs.map { Scalar($0) })
let targets = Tensor([ts.count, 1], scalars: ts.map { Scalar($0) })
let line = Linear(weight: Tensor([[Scalar(start.w)]]), bias: [Scalar(start.b)])
let squaredError = MeanSquaredError()
let optimizer = SGD(line.parameters, learningRate: Scalar(rate))
var lines = [start]

for _ in 1...50 {
  let outputs = line.forward(inputs)  // 1. forward
  _ = squaredError.forward(outputs, targets)  // 2. loss
  line.backwardToParameters(squaredError.backward())  // 3. backward
  optimizer.step()  // 4. step
  optimizer.zeroGradients()  // 5. zero the gradients
  lines.append((Double(line.weight.value[0, 0]), Double(line.bias!.value[0])))
}

//: A loss's `backward` needs no arguments: its `forward` has kept the outputs and the targets.
//: `backwardToParameters` is `backward` without the gradient of the inputs, which nobody asks for.
//: `SGD` is the step from above; its name, stochastic gradient descent, will make sense soon.
//: `lines` now holds the line after each of the 50 steps. Is the first step the one made by hand?
//: And is the last line the best one? The best straight line through points can also be computed
//: directly, by the method of least squares.

let best = leastSquares(xs, ts)
var road = Table("", "w", "b", "loss")
for step in [0, 1, 5, 50] {
  let (w, b) = lines[step]
  road.add("after \(step)", w, b, loss(w, b))
}
road.add("least squares", best.w, best.b, loss(best.w, best.b))
show(road)
claim(
  "the layer's first step is the one made by hand",
  abs(lines[1].w - stepped.w) < 1e-4 && abs(lines[1].b - stepped.b) < 1e-4)
claim(
  "the first five steps take away nine tenths of the loss",
  loss(lines[5].w, lines[5].b) < 0.1 * lossBefore)
claim(
  "after 50 steps the line is the best one",
  abs(lines[50].w - best.w) < 0.001 && abs(lines[50].b - best.b) < 0.001)

//: The same as a picture.

var fall = Panel("The loss", x: "step", y: "mean squared error")
fall.line(x: lines.indices.map { Double($0) }, y: lines.map { loss($0.w, $0.b) })
var fit = Panel("The line", x: Axis("x", range: -3...3), y: Axis("y", range: -4...6))
fit.points(x: xs, y: ts, color: .black)
for step in [0, 1, 5, 50] {
  let (w, b) = lines[step]
  fit.line("after \(step)", x: [-2.5, 2.5], y: [-2.5 * w + b, 2.5 * w + b])
}
show(Figure("line", title: "A line learned in 50 steps", panels: [fall, fit]))

//: The first steps do most of the work. Where the loss is steep the gradient is large, and the step
//: with it. At the end the gradient is almost zero and nothing moves. The loss stays above zero,
//: because no straight line goes through all nine points.
//:
//: ## Reading digits
//:
//: The same layer, only wider, can try to read. These are pictures to learn from. On this page they
//: come from MNIST, a collection of 60,000 handwritten digits to learn from and 10,000 others to
//: test with. Where it is missing, the program draws digits of its own.

let digits = chapter.digits
let firstDigits = (0..<10).map { i in
  Picture(pixels: digits.training.image(i), caption: "\(digits.training.label(i))")
}
show(Figure.images("digits", title: "Ten of the training digits", firstDigits, columns: 10))

//: A picture has 28 x 28 pixels, each a number from 0 (paper) to 1 (ink). `Flatten` puts them into
//: one row of 784. `Linear(784, 10)` turns them into ten numbers, one for each digit. Which numbers
//: should come out? A 1 for the right digit, a 0 for each of the nine others. Such a target is
//: called one-hot. Here is one batch, before any learning.

var digitNumbers = RandomGenerator(seed: chapter.seed, stream: .initialization)
let reader = Linear(784, 10, using: &digitNumbers)
let model = Sequential(Flatten(), reader)
let untrained = reader.weight.value

for batch in DataLoader(digits.training.prefix(64), batchSize: 64) {
  let answers = model.forward(batch.images)
  let oneHot = batch.labels.oneHot(10)
  show("pictures \(batch.images.shape), answers \(answers.shape), targets \(oneHot.shape)")
  show("label of the first", Int(batch.labels[0]))
  show("its target", oneHot.sample(0))
  show("the answer", answers.sample(0))
  show("loss of the batch", squaredError.forward(answers, oneHot))
  show("loss of 0.1 everywhere", squaredError.forward(oneHot.map { _ in 0.1 }, oneHot))
}

//: The untrained layer answers at random. Its loss is now the mean over all ten numbers of all
//: pictures. The last line is something to beat: whoever says 0.1 for every digit has a loss of
//: $(0.9^2 + 9 \cdot 0.1^2) / 10 = 0.09$ and needs no picture.
//:
//: ### Training
//:
//: Now the five steps again, on 64 pictures at a time. Such a mini-batch is a random sample of all
//: pictures, so its gradient is a guess at the gradient over all of them: hence "stochastic". When
//: every picture has been used once, an epoch is over, and the next one begins in a new order.
//: `Trainer` runs the loop from above, on all cores of your computer.

let loader = DataLoader(
  digits.training, batchSize: chapter.batchSize(64), shuffleSeed: chapter.seed)
let trainer = Trainer(
  model, loss: MeanSquaredError(),
  optimizer: SGD(model.parameters, learningRate: chapter.learningRate(0.1)),
  target: .oneHot(10), threads: chapter.threads)
let epochs = chapter.epochs(quick: 2, standard: 10, full: 10)
let history = train("one linear layer", trainer, loader, epochs: epochs)

//: Each point of the curve is the mean over one per cent of the mini-batches.

let means = history.meanLosses(of: max(1, history.stepLosses.count / 100))
let lastLoss = history.epochs.last!.loss
var curve = Figure(
  "loss", title: "One linear layer learns to read", x: "mini-batch",
  y: Axis("mean squared error", range: 0...0.12))
curve.line("training", x: means.steps, y: means.losses)
curve.horizontal(at: 0.09, "0.1 everywhere")
show(curve, inTerminal: true)
claim("the loss falls to \(decimals(lastLoss, 3)), below 0.06", lastLoss < 0.06, of: .training)

//: **Predict first:** the layer has never seen the test pictures. Its answer is the digit with the
//: largest of the ten numbers. Guessing gets one in ten right. How many does the layer read?

let test = trainer.evaluate(digits.test)
show("test digits read", test)
record("read", test.description)
record("percent", 100 * test.accuracy, decimals: 1)
chapter.save(model)
claim(
  "it reads more than three quarters of the test digits, but not 95 %: \(test)",
  test.accuracy > 0.75 && test.accuracy < 0.95, of: .training)

//: \(read), that is \(percent) %. Document 002 says 80 to 90 % for a single layer. PyTorch, a
//: widely used library for Python, reads 85.9 % on MNIST, with these settings, ten epochs and one
//: seed.
//:
//: ### How much of that is luck?
//:
//: The seed decides the first weights and the order of the pictures. **Predict first:** with
//: another seed and all else the same, how many digits more or fewer? Ten, a hundred, a thousand?
//: The function `readAgain`, in a file of its own, does what the cells above did.

var runs = [(seed: chapter.seed, test: test)]
for _ in 1..<chapter.choose(quick: 2, standard: 3, full: 5) {
  let seed = runs.last!.seed &+ 1
  let settings = (chapter.batchSize(64), chapter.learningRate(0.1), epochs, chapter.threads)
  runs.append((seed, readAgain(digits, seed: seed, settings)))
}
var seeds = Table("seed", "test digits read")
for run in runs { seeds.add("\(run.seed)", run.test) }
show(seeds)

let counts = runs.map(\.test.correct)
let (fewest, most) = (counts.min()!, counts.max()!)
let mean = Double(counts.reduce(0, +)) / Double(runs.count * digits.test.count)
record("spread", most - fewest)
record("meanPercent", 100 * mean, decimals: 1)
claim(
  "best and worst seed, \(most - fewest) digits apart, differ by less than three points",
  Double(most - fewest) < 0.03 * Double(digits.test.count), of: .training)
if digits.isMNIST {
  claim(
    "their mean of \(decimals(100 * mean, 1)) % is within a point of PyTorch's 85.9 %",
    abs(mean - 0.859) < 0.01, of: .training)
}

//: Best and worst are \(spread) digits apart, around a mean of \(meanPercent) %. So as many digits
//: between two networks may be nothing but their seeds. Remember that whenever two of them are
//: compared.
//:
//: ## What it has learned
//:
//: Each digit has its own row of 784 weights, one for each pixel. Put back into the shape of a
//: picture, a row can be looked at. Red: ink here speaks for this digit. Blue: ink here speaks
//: against it.
//:
//: **Predict first:** does each row look like its digit? A 4 and a 9 are much alike. Where does the
//: layer look to tell them apart?

let pictures = (0..<10).map { k in
  Picture(pixels: reader.weight.value.sample(k).reshaped([28, 28]), caption: "\(k)")
}
show(
  Figure.images(
    "weights", title: "The weights of each digit", pictures, columns: 5, palette: .diverging))

//: Few rows look like their digit. A row does not draw the digit; it marks where ink tells it from
//: the others: look at the lower edge of the 4 and of the 9. Two such places in numbers, each the
//: mean over a small block of weights:

let weight = reader.weight.value
let lower = [4, 9].map { meanWeight(weight, $0, rows: 23..<27, columns: 8..<20) }
let middle = [0, 1].map { meanWeight(weight, $0, rows: 12..<16, columns: 12..<16) }
var places = Table("place", "digit", "mean weight")
for (digit, weight) in zip([4, 9], lower) { places.add("near the lower edge", digit, weight) }
for (digit, weight) in zip([0, 1], middle) { places.add("in the middle", digit, weight) }
show(places)
claim(
  "ink near the lower edge speaks against a 4 and for a 9", lower[0] < -0.01 && lower[1] > 0.01,
  of: .training)
claim(
  "ink in the middle speaks less for a 0 than for a 1", middle[0] < middle[1] - 0.015,
  of: .training)

//: Nobody told the layer that a 0 has a hole. It found that in the examples.
//:
//: Along the border are shapeless specks: weights that are still the random ones of the beginning,
//: or nearly so. The gradient of a weight has its input as a factor, as $(y - t) x$ had in the
//: table of the line. Where the paper is always empty the input is 0, so the gradient is 0, and the
//: weight never moves.

let unmoved = (0..<784).filter { pixel in
  (0..<10).allSatisfy { reader.weight.value[$0, pixel] == untrained[$0, pixel] }
}
let inked = (0..<min(1000, digits.training.count)).count { i in
  digits.training.withPixels(i) { pixels in unmoved.contains { pixels[$0] > 0 } }
}
show("pixels whose weights have not moved", unmoved.count)
claim("none of the first 1,000 training digits has ink there", inked == 0)

//: ## What it misreads
//:
//: Here are the first test digits that it misreads. Which of them would you misread too?

let answers = test.predictions
let misread = test.misread.prefix(20).map { i in
  Picture(pixels: digits.test.image(i), caption: "\(test.labels[i]) read as \(answers[i])")
}
show(Figure.images("misread", title: "Digits that one linear layer misreads", misread, columns: 5))
if let first = test.misread.first {
  show("its ten numbers for the first of them", Tensor(test.outputs[first]))
}
let negative = test.outputs.count { numbers in numbers.contains { $0 < 0 } }
claim(
  "most answers have a number below 0: \(grouped(negative))", 2 * negative > test.count,
  of: .training)

//: The ten numbers are no probabilities: most answers have some below 0. And an answer of 1.5 for
//: the right digit costs as much as one of 0.5, though it is the surer one.
//: [Chapter 4](../04-softmax-and-cross-entropy/README.md) gives the same layer a loss that is made
//: for choosing among digits.
//:
//: ## What a linear layer cannot do
//:
//: Has it simply seen too few pictures? Then it should at least read those that it has trained on.

let practised = trainer.evaluate(digits.training)
show("training digits read", practised)
record("percentOfTraining", 100 * practised.accuracy, decimals: 1)
claim(
  "it reads training digits about as well as new ones, within four points: \(practised)",
  abs(practised.accuracy - test.accuracy) < 0.04, of: .training)

//: \(percentOfTraining) %: it misreads even what it has practised on. More pictures would hardly
//: help. The layer itself is too simple. A pixel speaks for or against a digit by a fixed amount,
//: whatever the other pixels show.
//:
//: The same can be seen with one input. Let a layer learn the curve $t = x^2$, in ten times as many
//: steps as the line had.

let squares = Tensor([xs.count, 1], scalars: xs.map { Scalar($0 * $0) })
let straight = Linear(1, 1, using: &weightNumbers)
let longDescent = SGD(straight.parameters, learningRate: 0.1)
for _ in 1...500 {
  _ = squaredError.forward(straight.forward(inputs), squares)
  straight.backwardToParameters(squaredError.backward())
  longDescent.step()
  longDescent.zeroGradients()
}

let (flatW, flatB) = (Double(straight.weight.value[0, 0]), Double(straight.bias!.value[0]))
var bent = Figure(
  "curve", title: "A straight line meets a curve", x: Axis("x", range: -2.5...2.5),
  y: Axis("y", range: 0...5))
bent.points("t = x²", x: xs, y: xs.map { $0 * $0 }, color: .black)
bent.line("after 500 steps", x: [-2.5, 2.5], y: [-2.5 * flatW + flatB, 2.5 * flatW + flatB])
show(bent)
let meanSquare = xs.map { $0 * $0 }.reduce(0, +) / Double(xs.count)
claim(
  "the line lies flat, at the mean of the targets",
  abs(flatW) < 0.001 && abs(flatB - meanSquare) < 0.001)

//: No other straight line has a smaller loss here, so no learning rate and no number of steps will
//: help. The network must change, not its training.
//:
//: One idea comes first: put a second linear layer behind the first.
//: [Chapter 2](../02-stacking-linear-layers-collapses/README.md) tries it.
//:
//: ## What you can now explain
//:
//: - What a linear layer computes: $y = x W^T + b$, with a weight of shape $[K, D]$.
//: - What a batch is, and why the weight does not depend on it.
//: - What a loss is for: one number that says how wrong the answers are, and that can be made
//:   smaller.
//: - What a gradient is, and what a step of gradient descent does with it.
//: - The five steps: forward, loss, backward, step, zero the gradients.
//: - How far one linear layer gets with digits, what its weights look like, and what limits it.
//:
//: ## Exercises
//:
//: 1. How many numbers does `Linear(784, 10)` learn? How many do the two layers 10 -> 5 -> 2?
//: 2. Choose weight and bias of a `Linear(3, 2)` so that the first output is the mean of the three
//:    inputs, and the second one the last input minus the first.
//: 3. Fit the line with learning rates of 0.01, 0.1, 0.5 and 0.7. What is the loss after 50 steps?
//: 4. Leave out the fifth step. What happens to the loss of the line, and why?
//: 5. Measure $x$ in centimetres instead of metres, so that every $x$ is a hundred times larger.
//:    Can you find a learning rate that fits the line in 50 steps?
//: 6. Shuffle the 784 pixels, for every picture in the same way, so that no human can read it. How
//:    many of the digits does a linear layer read then? Predict first.

chapter.finish()
