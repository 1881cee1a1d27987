import Notebook

/// A trained network, how it got there, and its scores.
struct Outcome {
  let model: Sequential
  /// Until the steps become short.
  let history: History
  /// The mean loss of each epoch, also of the one with short steps.
  let epochLosses: [Double]
  let trainingLoss: Double
  let test: Evaluation
}

/// The largest distance between two numbers at the same place.
func largestDifference(_ a: Tensor, _ b: Tensor) -> Scalar { (a - b).map(abs).max }

func parameterCount(_ model: any Layer) -> Int {
  model.parameters.reduce(0) { $0 + $1.value.count }
}

/// The first pictures of a dataset as one batch: [N, 1, H, W].
func firstPictures(_ count: Int, of dataset: Dataset) -> Tensor {
  let loader = DataLoader(dataset, batchSize: count)
  var (images, labels) = (Tensor.empty, Tensor.empty)
  loader.load(loader.range(ofBatch: 0), images: &images, labels: &labels)
  return images
}

/// The mean of some numbers.
func mean(_ numbers: [Double]) -> Double { numbers.reduce(0, +) / Double(numbers.count) }

extension Tensor {
  /// A tensor with one axis as a matrix of one column: [K] -> [K, 1].
  var column: Tensor { reshaped([count, 1]) }

  /// A matrix of one column as a tensor with one axis: [K, 1] -> [K].
  var row: Tensor { reshaped([count]) }
}

/// Matrices side by side, their numbers written into coloured cells.
func matrices(_ name: String, title: String, _ matrices: [(String, Tensor)]) -> Figure {
  let panels = matrices.map { name, matrix in
    var panel = Panel(name, x: "input", y: "output")
    let (rows, columns) = (matrix.shape[0], matrix.shape[1])
    panel.heatMap(
      (0..<rows).map { i in (0..<columns).map { Double(matrix[i, $0]) } },
      rowLabels: (1...rows).map(String.init), columnLabels: (1...columns).map(String.init),
      palette: .diverging)
    return panel
  }
  return Figure(name, title: title, panels: panels)
}

/// The rows of a weight [10, 784] as pictures of 28 x 28 pixels, each with its number. Weights
/// beyond ±0.06 are cut to that.
func rowPictures(_ layer: Linear) -> [Picture] {
  let weight = layer.weight.value
  return (0..<weight.shape[0]).map { k in
    let cut = weight.sample(k).map { min(max($0, -0.06), 0.06) }
    return Picture(pixels: cut.reshaped([28, 28]), caption: "\(k)")
  }
}
