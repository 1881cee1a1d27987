import Foundation
import Notebook

/// How strongly the loss pulls at each row of the pictures: the length of ∂L/∂x[row], as a mean over
/// the pictures, L being the loss of a single picture.
func rowGradients(_ model: Sequential, _ batch: Batch) -> [Double] {
  let loss = CrossEntropy()
  _ = loss.forward(model.forward(batch.images), batch.labels)
  let gradient = model.backward(loss.backward(scale: Scalar(batch.count)))
  model.zeroGradients()
  let (rows, width) = (gradient.shape[2], gradient.shape[3])
  let scalars = gradient.scalars
  return (0..<rows).map { row in
    let lengths = (0..<batch.count).map { n in
      let start = (n * rows + row) * width
      return scalars[start..<start + width].map { Double($0) * Double($0) }.reduce(0, +)
        .squareRoot()
    }
    return lengths.reduce(0, +) / Double(batch.count)
  }
}

/// The first pictures of a dataset as one batch.
func firstBatch(of dataset: Dataset, count: Int) -> Batch {
  let loader = DataLoader(dataset.prefix(min(count, dataset.count)), batchSize: count)
  var pictures = loader.makeIterator()
  return pictures.next()!
}

/// The factor by which a matrix stretches a vector in the long run: its spectral radius. The mean over
/// many products, since a matrix may turn the vector as well.
func stretchInTheLongRun(_ matrix: Tensor) -> Double {
  var random = RandomGenerator(seed: 1)
  var vector = Tensor.normal([matrix.shape[0], 1], using: &random)
  var logarithms: [Double] = []
  for _ in 0..<1000 {
    vector = matrix.times(vector)
    let length = Double((vector * vector).sum).squareRoot()
    logarithms.append(log(length))
    vector = Scalar(1 / length) * vector
  }
  return exp(Array(logarithms.dropFirst(100)).mean)
}
