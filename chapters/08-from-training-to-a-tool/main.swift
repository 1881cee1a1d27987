//: # 8. From training to a tool
//:
//: In [chapter 4](../04-softmax-and-cross-entropy/README.md) a network learned to read digits from
//: four files of a special format. Your own pictures do not come like that. They are files in
//: folders, and the digits that you want to be read are photographs of your handwriting.
//:
//: This chapter asks: **what does it take from a folder of pictures to a tool that reads yours?**
//: You go the whole way that documents [000 and 003](../../README.md#sources) go: pictures as
//: files, a loader, training with a look at validation, testing, saving. And one step further, to a
//: program for pictures that the network has never been prepared for.

import Foundation
import Notebook

let chapter = Chapter(
  8, "From training to a tool",
  question: "What does it take from a folder of pictures to a tool that reads yours?",
  mainExperiment: "784-128-10 with Adam (document 003)", takes: ("3 s", "17 s", "1 min"),
  offers: [.save])
let digits = chapter.digits
let names = digits.labelNames

//: ## A folder of pictures
//:
//: Document 000 expects its data like this: a folder for the pictures to train on and one to test
//: with, in each of them a folder for every label, and in these the pictures as PNG files. The name
//: of the folder is the label. We have the bytes, so we write such folders ourselves.

let folder = chapter.emptyFolder("files")
let written = (
  training: digits.training.prefix(chapter.choose(quick: 300, standard: 6000, full: .max)),
  test: digits.test.prefix(chapter.choose(quick: 100, standard: 1000, full: .max))
)
attempt {
  try ImageFolder.write(written.training, to: "\(folder)/train", labelNames: names)
  try ImageFolder.write(written.test, to: "\(folder)/test", labelNames: names)
}
show("pictures to train on", grouped(written.training.count))
show("pictures to test with", grouped(written.test.count))

//: (A run of the default size writes a part of them. They stay in `plots/chapter08/files` until
//: the next run or `make clean`, so have a look at them.)
//:
//: Now forget where they came from, and read the folder. Labels and files are sorted by name. Then
//: class 0 is the first label, whatever the order in which the disk lists its files, and the same
//: folder gives the same data on every machine.

let pictures = attempt { try ImageFolder("\(folder)/train", labelNames: names) }
var listing = Table("class", "label", "pictures", "first file")
for (label, name) in names.enumerated() {
  let files = pictures.files.indices.filter { pictures.labels[$0] == label }
  listing.add(label, name, grouped(files.count), files.first.map { pictures.files[$0] } ?? "–")
}
show(listing)

//: A PNG file is not a matrix. It is compressed, may have colours or a palette, 1 to 16 bits for a
//: sample, and transparent parts. The library turns all of that into one byte for a pixel, from 0
//: for black to 255 for white. **Predict first:** our pictures were compressed and unpacked again.
//: Has any pixel changed?

let readBack = attempt { try pictures.dataset(name: digits.name) }
let changed = pictures.files.enumerated().count { n, file in
  let i = number(of: file)
  return readBack.label(n) != written.training.label(i)
    || !areEqual(readBack, n, written.training, i)
}
show("pictures read", grouped(readBack.count))
claim(
  "all \(grouped(readBack.count)) pictures come back with each pixel and label",
  changed == 0 && readBack.count == written.training.count)

//: PNG compresses without loss, so nothing changes. (JPEG would.)
//:
//: The networks of this book take 28x28 pixels. What about a picture of another size? To scale it
//: in silence would be wrong: it may be there by mistake. So it is refused with a message, unless
//: you ask for scaling.

let odd = "\(folder)/odd"
let stripes = (0..<20 * 40).map { UInt8($0 % 40 * 6) }
let refusal = attempt { () -> String in
  try OutputFolder.prepare("\(odd)/0")
  try PNGFile.write(GrayImage(height: 20, width: 40, pixels: stripes), to: "\(odd)/0/odd.png")
  do { _ = try ImageFolder(odd).dataset(name: "odd") } catch { return "\(error)" }
  return ""
}
show(refusal.replacing("\(odd)/", with: ""))
let scaled = attempt { try ImageFolder(odd).dataset(name: "odd", scaling: true).image(0) }
show("scaled when asked", scaled.shape)
claim(
  "the message names the file, what was expected and what was found",
  ["odd.png", "28 x 28", "20 x 40"].allSatisfy { refusal.contains($0) })

//: ## The loader
//:
//: The network learns from mini-batches of 64 pictures, in a new order in each epoch.

let loader = DataLoader(
  digits.training, batchSize: chapter.batchSize(64), shuffleSeed: chapter.seed)
var shapes = Table("batch", "images", "labels")
for (b, batch) in loader.enumerated() where b < 3 || b == loader.batchCount - 1 {
  shapes.add(b + 1, batch.images.shape, batch.labels.shape)
}
show(shapes)
let lastBatch = loader.range(ofBatch: loader.batchCount - 1).count
record("batchCount", loader.batchCount)
record("lastBatch", lastBatch)
claim(
  "\(loader.batchCount) batches hold all \(grouped(digits.training.count)) pictures once",
  (loader.batchCount - 1) * loader.batchSize + lastBatch == digits.training.count)

//: [64, 1, 28, 28] means 64 pictures with one gray channel of 28 rows and 28 columns. There are
//: \(batchCount) batches, and the last one has the \(lastBatch) pictures that were left. These are
//: the figures of document 000.
//:
//: ## How many workers pay?
//:
//: The pictures above lie in memory. What if they do not fit? Then each batch is read from its
//: files when its turn comes, and the network waits. PyTorch's loader has background workers for
//: that: while the network learns from one batch, they prepare the next ones. Document 003 asks how
//: many one should take. It advises to begin with the number of cores, and to add more until
//: training gets no faster.
//:
//: Let us measure it. Reading a batch takes the time $r$, learning from it $t$. Without workers a
//: batch takes $r + t$. With one worker, reading and learning go on at the same time, and the
//: slower one decides. In the long run no number of workers beats
//:
//: $$\frac{r + t}{\text{cores}}$$
//:
//: because that is the work, and somebody has to do it.

func makeNetwork(seed: UInt64) -> Sequential {
  var random = RandomGenerator(seed: seed, stream: .initialization)
  return Sequential(
    Flatten(), Linear(784, 128, using: &random), ReLU(), Linear(128, 10, using: &random))
}

//: **Predict first:** on two cores, will one worker be best, or two, or four? And is there anything
//: better than workers?

let onDisk = attempt { try pictures.datasetOnDisk(name: digits.name) }
  .prefix(chapter.choose(quick: 100, standard: 3000, full: 20_000))
let times = LoadingTimes(onDisk, inMemory: readBack.prefix(onDisk.count))

//: The time for one epoch, when the network learns on one core, and when it learns on all. (A quick
//: run is too short to measure anything.)

if chapter.size != .quick {
  show(times.table)
  for (name, seconds) in times.forProse { record(name, 1000 * seconds, decimals: 0) }
  record("memoryGain", times.none.allCores / times.memory.allCores, decimals: 1)
  claim(
    "memory beats any number of workers", times.memory.shorter < 0.8 * times.bestOfWorkers.shorter)
}
// In other sizes it is too short to be judged, and beside other programs it may not hold.
if chapter.size == .full && chapter.threads > 1 {
  claim(
    "where one core learns, workers save time",
    times.bestOfWorkers.oneCore < 0.85 * times.none.oneCore)
  claim(
    "where all cores learn, they read faster without any worker than one core does",
    times.none.allCores < 0.8 * times.none.oneCore)
}

//: Look at the first column. Without workers an epoch takes \(aloneTime) ms, and \(learningTime) ms
//: of that is learning: reading is by far the slower part. One worker hides the learning behind it.
//: More workers share the reading, down to \(workersTime) ms. Then the cores are busy, and the next
//: worker does not help.
//:
//: In the second column the row without workers is not slow at all, \(slicesTime) ms. Each core of
//: this library's `Trainer` reads the pictures of its own slice, and so all cores are busy already.
//: Workers win nothing there.
//:
//: The best advice is another one: read the files once, and keep the bytes. That is \(memoryGain)
//: times as fast, and MNIST's training pictures take 47 megabytes. Workers are for data that are
//: larger than the memory.
//:
//: ## Training, with a look at validation
//:
//: Document 003's second network has 784 pixels, 128 hidden numbers and 10 scores. It learns with
//: Adam in batches of 64, for 30 epochs. A fifth of the pictures is held out for **validation**:
//: 48,000 to learn from, 12,000 to look at after each epoch. (Here the softmax is inside the loss,
//: as [chapter 4](../04-softmax-and-cross-entropy/README.md) explains.)

// In a default run only some of the pictures have been written to files.
let everything = readBack.count == digits.training.count ? readBack : digits.training
let (training, validation) = everything.split(
  holdingOut: everything.count / 5, seed: chapter.seed)
show(
  "training, validation", [training, validation].map { grouped($0.count) }.joined(separator: " + "))
show(Summary(makeNetwork(seed: chapter.seed), input: [64, 1, 28, 28]))

//: After each epoch both parts are read, and nothing is learned from that. When the validation loss
//: is lower than ever, the weights are saved.

let epochs = chapter.epochs(quick: 3, standard: 30, full: 30)
func learn(seed: UInt64, keepingBestIn file: String) -> (network: Sequential, curves: Curves) {
  let network = makeNetwork(seed: seed)
  let optimizer = Adam(network.parameters, learningRate: chapter.learningRate(0.001))
  let trainer = Trainer(
    network, loss: CrossEntropy(), optimizer: optimizer, threads: chapter.threads)
  let loader = DataLoader(training, batchSize: chapter.batchSize(64), shuffleSeed: seed)
  var curves = Curves()
  for epoch in progress("seed \(seed)", 0...epochs, count: epochs) {
    if epoch > 0 { attempt { try trainer.epoch(loader) } }
    curves.append(training: trainer.evaluate(training), validation: trainer.evaluate(validation))
    if curves.isBest { attempt { try ModelFile.save(network, to: file, labelNames: names) } }
  }
  return (network, curves)
}

//: **Predict first:** after 30 epochs the network has seen each picture 30 times. Which of the four
//: curves still get better at the end: the loss and the accuracy on the training pictures, and both
//: on the validation pictures?

let seeds = (0..<chapter.choose(quick: 1, standard: 1, full: 3)).map { chapter.seed &+ UInt64($0) }
let runs = seeds.map { learn(seed: $0, keepingBestIn: "\(folder)/best-\($0).safetensors") }
let curves = runs.map(\.curves)
show(
  curvesFigure(
    "loss", title: "The loss of 784-128-10", y: "cross-entropy [nats]", curves,
    training: \.trainingLosses, validation: \.validationLosses), inTerminal: true)
show(
  curvesFigure(
    "accuracy", title: "The accuracy of 784-128-10", y: "digits read [%]", curves,
    training: \.trainingAccuracies, validation: \.validationAccuracies))

//: Where several seeds were trained, each curve is their mean in a band from the lowest to the
//: highest. The numbers of the first seed:

let first = curves[0]
var table = Table(
  "after epoch", "training loss", "validation loss", "training [%]", "validation [%]")
for epoch in Set([0, 1, 2, 5, first.best, 20, first.last]).sorted() where epoch <= first.last {
  table.add(
    epoch, first.trainingLosses[epoch], first.validationLosses[epoch],
    decimals(first.trainingAccuracies[epoch], 2), decimals(first.validationAccuracies[epoch], 2))
}
show(table)
record("bestEpoch", first.best)
record("bestLoss", first.validationLosses[first.best], decimals: 3)
record("lastLoss", first.validationLosses[first.last], decimals: 3)
record("lastTrainingLoss", first.trainingLosses[first.last], decimals: 4)
record("bestAccuracy", first.validationAccuracies[first.best], decimals: 1)
record("lastAccuracy", first.validationAccuracies[first.last], decimals: 1)

//: That is **overfitting**, seen in numbers. (Drawn digits are more alike than written ones, so
//: that a network hardly overfits on them.)

for (seed, curves) in zip(seeds, curves) where digits.isMNIST {
  let rise = curves.validationLosses[curves.last] / curves.validationLosses[curves.best]
  claim(
    "seed \(seed): the validation loss is lowest after epoch \(curves.best) of \(curves.last), "
      + "then rises by \(decimals(100 * rise - 100, 0)) %",
    curves.best < curves.last * 2 / 3 && rise > 1.1, of: .training)
}
if digits.isMNIST {
  claim(
    "meanwhile the training loss goes on falling, to less than half",
    first.trainingLosses[first.last] < 0.5 * first.trainingLosses[first.best], of: .training)
}
let accuracyGain = first.validationAccuracies[first.last] - first.validationAccuracies[first.best]
claim(
  "and the validation accuracy moves by less than a point: \(decimals(accuracyGain, 2))",
  abs(accuracyGain) < 1, of: .training)

//: PyTorch has reached these figures with the same settings. (Only a full run on MNIST can be
//: compared with them.)

let isReference = chapter.size == .full && digits.isMNIST
if isReference {
  claim(
    "PyTorch's validation accuracy of 97.7 % is reached within 0.4 points, as a mean over the seeds",
    curves.map { $0.validationAccuracies[$0.last] }.reduce(0, +) / Double(curves.count) > 97.3,
    of: .training)
  claim(
    "and its lowest validation loss, 0.091, within 15 %",
    curves.allSatisfy { $0.validationLosses[$0.best] < 0.091 * 1.15 }, of: .training)
}

//: The validation loss is lowest after epoch \(bestEpoch), with \(bestLoss), and \(lastLoss) at the
//: end. The training loss has gone down to \(lastTrainingLoss): the network knows its pictures by
//: heart. Yet it does not read fewer digits, \(bestAccuracy) % and then \(lastAccuracy) %. How can
//: the loss rise when the accuracy does not fall? The accuracy only asks which score is the
//: largest. The loss asks how sure the network was, and it has become too sure: of its mistakes as
//: well.
//:
//: ## Stop early
//:
//: The way out is cheap: take the weights of the epoch with the lowest validation loss. One need
//: not train to the end to know it. Give up when the validation loss has not improved for some
//: epochs; their number is called **patience**.

func earlyStop(_ losses: [Double], patience: Int) -> (stop: Int, best: Int) {
  var best = 0
  for epoch in losses.indices {
    if losses[epoch] < losses[best] { best = epoch }
    if epoch - best == patience { return (epoch, best) }
  }
  return (losses.count - 1, best)
}

var stops = Table("patience", "stops after epoch", "keeps epoch", "validation loss")
for patience in [1, 2, 3, 5] {
  let (stop, best) = earlyStop(first.validationLosses, patience: patience)
  stops.add(patience, stop, best, first.validationLosses[best])
}
show(stops)

//: With too little patience, one bad epoch can end it all, as in exercise 2. We have trained to the
//: end, and kept the best weights in a file. A model file of this library says which network it
//: holds, so opening it takes nothing else: no code that builds the network first.

let file = "\(folder)/best-\(chapter.seed).safetensors"
let saved = attempt { try ModelFile.open(file) }
let (lastNetwork, best) = (runs[0].network, saved.network)
show("layers", saved.network.layers.map { "\(type(of: $0))" }.joined(separator: ", "))
show("classes", saved.labelNames.joined(separator: ", "))
let kept = evaluate(best, on: validation, threads: chapter.threads)
claim(
  "the opened network has the loss of epoch \(first.best): \(decimals(kept.loss, 4))",
  abs(kept.loss - first.validationLosses[first.best]) < 1e-6)
chapter.save(best)
chapter.saveReference(lastNetwork, as: "last")

//: ## The test
//:
//: Now, and only now, the test pictures, once for each of the two. **Predict first:** which network
//: reads more of them? Which has the smaller loss?

let (bestTest, lastTest) = (
  evaluate(best, on: digits.test, threads: chapter.threads),
  evaluate(lastNetwork, on: digits.test, threads: chapter.threads)
)
var scores = Table("weights", "test digits read", "test loss [nats]")
scores.add("of epoch \(first.best)", bestTest, bestTest.loss)
scores.add("of epoch \(first.last)", lastTest, lastTest.loss)
show(scores)
record("bestTest", "\(bestTest)")
record("lastTest", "\(lastTest)")
record("bestTestLoss", bestTest.loss, decimals: 3)
record("lastTestLoss", lastTest.loss, decimals: 3)

//: What did stopping early change?

if digits.isMNIST {
  claim(
    "stopping early makes the test loss smaller, by "
      + "\(decimals(100 - 100 * bestTest.loss / lastTest.loss, 0)) %",
    bestTest.loss < 0.97 * lastTest.loss, of: .training)
}
if isReference {
  claim(
    "PyTorch's test accuracy of 98.0 % is reached within 0.4 points",
    lastTest.accuracy > 0.976, of: .training)
}

//: With the last weights \(lastTest) are read and the loss is \(lastTestLoss), with the best ones
//: \(bestTest) and \(bestTestLoss). If you only want answers, both will do. If you want to know how
//: far to trust an answer, take the weights that were stopped early. A tool should say how sure it
//: is, so these are the ones that we keep.
//:
//: ## What does it confuse?
//:
//: A row for each label, a column for each answer. The diagonal holds what is right.

let confusion = bestTest.confusion(classes: 10)
var map = Figure("confusion", title: "What was read for what", x: "read as", y: "label")
map.confusionMatrix(
  Array(confusion.counts.prefix(names.count).map { Array($0.prefix(names.count)) }), labels: names)
show(map)

//: The most frequent confusions:

var mistakes = Table("label", "read as", "how often")
for mistake in confusion.mistakes.prefix(5) {
  mistakes.add(names[mistake.label], names[mistake.prediction], mistake.count)
}
show(mistakes)
claim(
  "each label is read right at least nine times in ten",
  names.indices.allSatisfy {
    10 * confusion.counts[$0][$0] >= 9 * confusion.counts[$0].reduce(0, +)
  }, of: .training)

//: Document 000 prints the file of each misread digit, so that you can open it. These are the
//: worst, of those that were written out: files under `plots/chapter08/files/test`.

let tests = attempt { try ImageFolder("\(folder)/test", labelNames: names) }
let fileOfTest = Dictionary(uniqueKeysWithValues: tests.files.map { (number(of: $0), $0) })
let probabilities = Softmax().forward(Tensor(bestTest.outputs))
let predictions = bestTest.predictions
let worst = bestTest.misread.filter { fileOfTest[$0] != nil }.sorted {
  probabilities[$0, bestTest.labels[$0]] < probabilities[$1, bestTest.labels[$1]]
}
var misread = Table("file", "label", "read as", "sure of it [%]", "of the label [%]")
for i in worst.prefix(10) {
  let (label, prediction) = (bestTest.labels[i], predictions[i])
  let percent = [prediction, label].map { decimals(100 * probabilities[i, $0], 1) }
  misread.add(fileOfTest[i]!, names[label], names[prediction], percent[0], percent[1])
}
show(misread)

//: Would you have read them?

if !worst.isEmpty {
  show(
    digitsFigure("misread", title: "The worst misread digits", worst.prefix(18), columns: 6) { i in
      "\(names[bestTest.labels[i]]) read as \(names[predictions[i]])"
    })
}

//: And ten test digits at random, each with its label and what was read, as document 003 shows
//: them.

var random = RandomGenerator(seed: chapter.seed, stream: .example, branch: 8)
let ten = random.permutation(digits.test.count).prefix(10)
show(
  digitsFigure("ten", title: "Ten test digits at random", ten, columns: 5) { i in
    "label \(names[bestTest.labels[i]]), read \(names[predictions[i]])"
  })

//: ## Your own handwriting
//:
//: A test set is easy in one respect: its pictures were made like those in training. MNIST's digits
//: were cut out, scaled until the longer side had 20 pixels, and moved so that their centre of mass
//: lies in the middle of 28x28 pixels, white on black. Your photograph is dark on bright, a hundred
//: times as large, with a shadow across it, and the digit is somewhere.
//:
//: We have no photographs here, so we make some of test digits: dark ink on a larger sheet, light
//: from one side, noise. **Predict first:** the network reads \(bestTest) test digits. How many
//: does it read on photographs that are made small, 28x28, and inverted?

let count = chapter.choose(quick: 10, standard: 100, full: 300)
var photos: [GrayImage] = []
for i in 0..<count { photos.append(fakePhoto(of: digits.test.image(i), using: &random)) }
let careless = photos.map { saved.predict(carelessly($0)) }
func right(_ predictions: [Prediction]) -> Int {
  predictions.indices.count { predictions[$0].answer == digits.test.label($0) }
}
show("photographs read, made small and inverted", "\(right(careless)) of \(count)")

//: So the tool has to do what MNIST's makers did, and a little before it:
//:
//: 1. Find the paper: a plane of brightness, since one side is in the shadow.
//: 2. What stands out from it is ink, bright or dark. Specks and the edge of the sheet are not.
//: 3. Cut the digit out, and scale its longer side to 20 pixels.
//: 4. Put its centre of mass in the middle of 28x28 pixels.

let found = photos.enumerated().map { i, photo in
  attempt { try FoundDigit(on: photo, name: "photograph \(i)") }
}
let careful = found.map { saved.predict($0.image) }
let direct = (0..<count).count { predictions[$0] == bestTest.labels[$0] }
show(preparationFigure(photos, found, careless: photos.map(carelessly)))
show("photographs read, prepared", "\(right(careful)) of \(count)")
show("the same digits as MNIST has them", "\(direct) of \(count)")
record("careless", right(careless))
record("careful", right(careful))
record("photoCount", count)
claim(
  "prepared, \(right(careful)) of \(count) photographs are read, against \(right(careless))",
  right(careful) > right(careless) + count / 2 && right(careful) * 100 >= 85 * count,
  of: .training)

//: \(careless) of \(photoCount) photographs without preparation, \(careful) with it, and the
//: network is the same. A network knows what it was trained on, and nothing tells it that a
//: smaller, paler digit off the middle is one, too.
//:
//: Is the preparation faithful? Put MNIST's own pictures through it. They are prepared already, so
//: nearly nothing should change.

let again = (0..<count).map { i in
  let image = GrayImage(height: 28, width: 28, pixels: digits.test.withPixels(i) { Array($0) })
  return saved.predict(attempt { try FoundDigit(on: image, name: "digit \(i)").image })
}
show("read after a second preparation", "\(right(again)) of \(count)")
claim(
  "what is prepared already is read as well as before: \(right(again)) and \(direct) of \(count)",
  abs(right(again) - direct) * 50 <= count, of: .training)

//: ## The tool
//:
//: That is all that `swift run Predict` does: open a model file, prepare each picture, and print
//: the ten probabilities. Here it is for the photograph that the network was least sure of.

let doubtful = careful.indices.min { careful[$0].confidence < careful[$1].confidence }!
let photo = "\(folder)/photo.png"
attempt { try PNGFile.write(photos[doubtful], to: photo) }
show(careful[doubtful])
show("label", names[digits.test.label(doubtful)])
claim(
  "the ten probabilities make 1", abs(careful[doubtful].probabilities.reduce(0, +) - 1) < 1e-5)

//: ```
//: swift run Predict plots/chapter08/files/photo.png
//: swift run Predict plots/chapter08/files/test/7
//: swift run Predict --json photo.png | jq '.[].answer'
//: cat photo.png | swift run Predict -
//: ```
//:
//: Without `--model` it takes the network of this page. Write a digit with a thick pen, photograph
//: it, save it as PNG, and try it. Then try a letter: the ten probabilities make 1 nevertheless,
//: because "none of them" is no class of this network. And `--data FOLDER` gives any chapter a
//: folder like ours: `swift run Chapter06 --data plots/chapter08/files`.
//:
//: ## What you can now explain
//:
//: - How a folder of pictures becomes mini-batches, and why labels and files are sorted.
//: - When background workers pay, and why reading once is better still.
//: - What overfitting looks like, and how the loss can rise while the accuracy stays.
//: - What early stopping keeps, and what patience risks.
//: - Why a network that reads 98 % of a test set can fail on your photograph, and what has to be
//:   done to it first.
//:
//: ## Exercises
//:
//: 1. How many batches of 64 are in 48,000 pictures, and in 12,000? How large are the last ones?
//: 2. After epochs 1 to 7 the validation losses are 0.5, 0.3, 0.35, 0.29, 0.31, 0.33 and 0.2. Where
//:    does early stopping with patience 2 end, and which epoch does it keep?
//: 3. Reading a batch takes 4 ms, learning from it 1 ms, and there are 4 cores. How long does a
//:    batch take with 0 to 5 workers?
//: 4. A network reads 98 %. It gives its answer the probability $p$ every time and shares the rest
//:    evenly among the other nine. Which loss has it for $p$ = 0.9, 0.98 and 0.9999?
//: 5. There are twelve labels, "0" to "11". Which class number does "10" get when they are sorted?
//: 6. Where is the centre of mass of the picture with the rows 1 0, 1 2, 0 0, 0 0? By how much must
//:    it move to lie at column 14 and row 14?
//:
//: And change the main experiment: `swift run Chapter08 --learning-rate 0.01`,
//: or `--batch-size 256`.
chapter.finish(next: "swift run Predict \(photo)")
