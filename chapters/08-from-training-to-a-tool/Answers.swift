import Foundation
import NeuralNetworks

//: **1. Batches.** A division that is rounded up: $\lceil 48000 / 64 \rceil = 750$ batches, all of
//: them full. With 12000 pictures there are 188, and the last one has 32. In general the last one
//: has what is left over, or is full where nothing is.

func answer1(pictures: Int = 48_000, batchSize: Int = 64) -> (batches: Int, last: Int) {
  let left = pictures % batchSize
  return ((pictures + batchSize - 1) / batchSize, left == 0 ? batchSize : left)
}

//: **2. Patience.** Keep the lowest loss so far, and count the epochs since. With patience 2, the
//: losses 0.5, 0.3, 0.35, 0.29, 0.31, 0.33, 0.2 end the training after epoch 6, and the weights of
//: epoch 4 are kept. The 0.2 of epoch 7 is never seen: patience is a bet.

func answer2(
  losses: [Double] = [0.5, 0.3, 0.35, 0.29, 0.31, 0.33, 0.2], patience: Int = 2
) -> (stopsAfter: Int, keeps: Int) {
  var best = 0
  for (epoch, loss) in losses.enumerated() {
    if loss < losses[best] { best = epoch }
    if epoch - best == patience { return (epoch + 1, best + 1) }
  }
  return (losses.count, best + 1)
}

//: **3. How many workers?** Without one, a batch takes $r + t$. With $w$ workers beside it, the
//: slowest part decides: the training ($t$), the workers ($r/w$), or the cores, which have $r + t$
//: to do and are $c$ in number. For $r = 4$, $t = 1$ milliseconds and 4 cores: 5, 4, 2, 1.33, 1.25.
//: From the fourth worker on, the cores are the limit, and a fifth does not help.

func answer3(
  read: Double = 4, train: Double = 1, workers: [Int] = [0, 1, 2, 3, 4, 5], cores: Double = 4
) -> [Double] {
  workers.map { w in
    w == 0 ? read + train : max(train, read / Double(w), (read + train) / cores)
  }
}

//: **4. Sure and wrong.** Right answers cost $-\ln p$, wrong ones $-\ln((1 - p)/9)$. With
//: 98 % right, the mean is lowest where $p = 0.98$, with 0.142 nats. With $p = 0.9999$ it is 0.228:
//: nothing was read worse, but the mistakes were made with confidence.

func answer4(accuracy: Double = 0.98, confidence: [Double] = [0.9, 0.98, 0.9999]) -> [Double] {
  confidence.map { p in -accuracy * log(p) - (1 - accuracy) * log((1 - p) / 9) }
}

//: **5. Sorted.** Text is compared letter by letter: "10" and "11" come before "2". Class 2 would
//: be the label "10". Nothing is wrong as long as the names are kept with the model; whoever takes
//: the class for the number reads nonsense. Names of equal length, "02", sort like numbers.

func answer5(labels: Int = 12) -> (sorted: [String], mended: [String]) {
  let names = (0..<labels).map { "\($0)" }
  return (names.sorted(), names.map { $0.count < 2 ? "0" + $0 : $0 }.sorted())
}

//: **6. Centre of mass.** Each coordinate is a mean, weighted by the ink. Here it lies at column
//: 0.5 and row 0.75, so the picture moves by 13.5 columns and 13.25 rows. MNIST rounds, since it
//: moves by whole pixels.

func answer6(
  picture: [[Double]] = [[1, 0], [1, 2], [0, 0], [0, 0]], target: Double = 14
) -> (right: Double, down: Double) {
  var (mass, x, y) = (0.0, 0.0, 0.0)
  for (row, pixels) in picture.enumerated() {
    for (column, ink) in pixels.enumerated() {
      mass += ink
      x += ink * Double(column)
      y += ink * Double(row)
    }
  }
  return (target - x / mass, target - y / mass)
}
