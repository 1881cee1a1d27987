import Foundation
import Notebook

/// How strongly the loss pulls at each row of the pictures: the length of ∂L/∂x[row], as a mean over
/// the pictures, L being the loss of a single picture.
func rowGradients(_ model: Sequential, _ pictures: Dataset) -> [Double] {
  // A replica, whose gradients and buffers are gone when this is done.
  let (model, loss) = (model.replica() ?? model, CrossEntropy())
  var sums = Array(repeating: 0.0, count: pictures.height)
  for batch in DataLoader(pictures, batchSize: 64) {
    _ = loss.forward(model.forward(batch.images), batch.labels)
    let gradient = model.backward(loss.backward(scale: Scalar(batch.count)))
    for n in 0..<batch.count {
      let picture = gradient.sample(n).reshaped([pictures.height, pictures.width])
      for row in sums.indices {
        let pull = picture.sample(row)
        sums[row] += Double((pull * pull).sum).squareRoot()
      }
    }
  }
  return sums.map { $0 / Double(pictures.count) }
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
