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
