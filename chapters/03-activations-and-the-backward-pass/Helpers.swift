import Notebook

/// Named numbers in a line: "z₁ = 0.6000   z₂ = 0.1000".
func line(_ numbers: KeyValuePairs<String, Scalar>) -> String {
  numbers.map { "\($0.key) = \(decimals($0.value, 4))" }.joined(separator: "   ")
}

/// The size of a typical number of a tensor: the square root of the mean square.
func rootMeanSquare(_ tensor: Tensor) -> Double {
  (Double((tensor * tensor).sum) / Double(tensor.count)).squareRoot()
}

/// A tensor of ones, of a shape.
func ones(_ shape: Shape) -> Tensor { Tensor(zeros: shape).map { _ in 1 } }

extension Tensor {
  /// Its scalars, as figures take them.
  var doubles: [Double] { scalars.map { Double($0) } }
}

/// The seeds of `count` runs: the reader's own and those that follow it.
func seeds(_ count: Int, from first: UInt64) -> [UInt64] {
  (0..<count).map { first &+ UInt64($0) }
}

/// The mean of each run of `count` numbers, the last run perhaps a shorter one, with the place of
/// its middle: a curve without the noise of single mini-batches.
func means(of count: Int, _ numbers: [Double]) -> (middles: [Double], means: [Double]) {
  let runs = stride(from: 0, to: numbers.count, by: count).map {
    numbers[$0..<min($0 + count, numbers.count)]
  }
  return (
    runs.map { Double($0.startIndex + $0.endIndex - 1) / 2 },
    runs.map { $0.reduce(0, +) / Double($0.count) }
  )
}

/// Trains a network on digits with SGD, 64 a batch. Returns the mean losses of 25 mini-batches
/// each.
func descend(
  _ label: String, _ network: Sequential, on training: Dataset, rate: Scalar, epochs: Int,
  seed: UInt64, threads: Int
) -> [Double] {
  let optimizer = SGD(network.parameters, learningRate: rate)
  let trainer = Trainer(network, loss: CrossEntropy(), optimizer: optimizer, threads: threads)
  let loader = DataLoader(training, batchSize: 64, shuffleSeed: seed)
  return train(label, trainer, loader, epochs: epochs).meanLosses(of: 25).losses
}

/// Loss curves to be compared, several runs each, as `descend` returns them.
func lossCurves(
  _ name: String, title: String, _ curves: KeyValuePairs<String, [[Double]]>
) -> Figure {
  var figure = Figure(name, title: title, x: "mini-batch", y: "cross-entropy [nats]")
  for (name, runs) in curves {
    figure.band(name, x: runs[0].indices.map { Double(25 * $0 + 12) }, runs: runs)
  }
  return figure
}
