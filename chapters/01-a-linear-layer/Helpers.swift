// What the chapter needs but does not teach.

import Notebook

/// Trains a linear layer on the digits, as the chapter does, with another seed. Returns what it
/// makes of the test digits.
func readAgain(
  _ digits: DigitData, seed: UInt64,
  _ settings: (batchSize: Int, learningRate: Scalar, epochs: Int, threads: Int)
) -> Evaluation {
  var numbers = RandomGenerator(seed: seed, stream: .initialization)
  let model = Sequential(Flatten(), Linear(784, 10, using: &numbers))
  let trainer = Trainer(
    model, loss: MeanSquaredError(),
    optimizer: SGD(model.parameters, learningRate: settings.learningRate), target: .oneHot(10),
    threads: settings.threads)
  let loader = DataLoader(digits.training, batchSize: settings.batchSize, shuffleSeed: seed)
  _ = train("seed \(seed)", trainer, loader, epochs: settings.epochs)
  return trainer.evaluate(digits.test)
}

/// The mean of a block of one digit's weights, which lie as the pixels of a picture do.
func meanWeight(
  _ weight: Tensor, _ digit: Int, rows: Range<Int>, columns: Range<Int>
) -> Scalar {
  let picture = weight.sample(digit).reshaped([28, 28])
  let sums = rows.map { y in columns.map { x in picture[y, x] }.reduce(0, +) }
  return sums.reduce(0, +) / Scalar(rows.count * columns.count)
}

/// The straight line through points that has the smallest mean squared error, computed directly
/// (Legendre 1805, Gauss 1809): the slope is the covariance of x and t over the variance of x.
func leastSquares(_ xs: [Double], _ ts: [Double]) -> (w: Double, b: Double) {
  let count = Double(xs.count)
  let meanX = xs.reduce(0, +) / count
  let meanT = ts.reduce(0, +) / count
  var covariance = 0.0
  var variance = 0.0
  for (x, t) in zip(xs, ts) {
    covariance += (x - meanX) * (t - meanT)
    variance += (x - meanX) * (x - meanX)
  }
  let w = covariance / variance
  return (w, meanT - w * meanX)
}
