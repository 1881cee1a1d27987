import Foundation
import Notebook

/// How a training went: what the network made of the training and of the validation pictures,
/// before the first epoch and after each. Place e is epoch e.
struct Curves {
  var trainingLosses: [Double] = []
  var validationLosses: [Double] = []
  var trainingAccuracies: [Double] = []
  var validationAccuracies: [Double] = []

  mutating func append(training: Evaluation, validation: Evaluation) {
    trainingLosses.append(training.loss)
    validationLosses.append(validation.loss)
    trainingAccuracies.append(100 * training.accuracy)
    validationAccuracies.append(100 * validation.accuracy)
  }

  /// The epoch after which the validation loss was lowest.
  var best: Int {
    validationLosses.indices.reduce(0) { validationLosses[$1] < validationLosses[$0] ? $1 : $0 }
  }

  /// Whether the last epoch is the best so far.
  var isBest: Bool { best == validationLosses.count - 1 }

  var last: Int { validationLosses.count - 1 }
}

/// A number after each epoch on the training and on the validation pictures, for every seed. An
/// upright line marks the epoch with the lowest validation loss.
func curvesFigure(
  _ name: String, title: String, y: Axis, _ runs: [Curves],
  training: (Curves) -> [Double], validation: (Curves) -> [Double]
) -> Figure {
  // The untrained network's loss would squeeze everything else together.
  let epochs = (1...runs[0].last).map { Double($0) }
  var figure = Figure(name, title: title, x: "epoch", y: y)
  figure.band(
    "training", x: epochs, runs: runs.map { Array(training($0).dropFirst()) }, color: .blue)
  figure.band(
    "validation", x: epochs, runs: runs.map { Array(validation($0).dropFirst()) },
    color: .vermilion)
  figure.vertical(at: Double(runs[0].best))
  return figure
}

/// The number in the name of a picture's file: 17 of "7/00017.png".
func number(of file: String) -> Int {
  Int(file.split(separator: "/").last?.split(separator: ".").first ?? "") ?? -1
}

/// Whether two pictures are the same, pixel for pixel.
func areEqual(_ a: Dataset, _ i: Int, _ b: Dataset, _ j: Int) -> Bool {
  a.withPixels(i) { a in b.withPixels(j) { b in a.elementsEqual(b) } }
}

/// The picture that a network needs, made without any care: made small, and inverted.
func carelessly(_ photo: GrayImage) -> GrayImage {
  let small = photo.scaled(height: 28, width: 28)
  return GrayImage(height: 28, width: 28, pixels: small.pixels.map { 255 - $0 })
}
