import Foundation
import Notebook

/// Scores beside the probabilities that softmax makes of them.
func softmaxFigure(_ scores: [Scalar], _ probabilities: [Scalar]) -> Figure {
  let panels = [("score", scores), ("probability", probabilities)].map { name, numbers in
    var panel = Panel(x: "class", y: Axis(name))
    panel.bars(labels: numbers.indices.map { "\($0)" }, heights: numbers.map { Double($0) })
    return panel
  }
  return Figure("softmax", title: "From scores to probabilities", panels: panels)
}

/// What the cross-entropy and the squared error ask for a probability.
func surpriseFigure() -> Figure {
  let shares = (1...200).map { Double($0) / 200 }
  var figure = Figure(
    "surprise", title: "The price of a probability", x: "probability of the right class",
    y: Axis("loss", range: 0...5))
  figure.line("cross-entropy, −ln p [nats]", x: shares, y: shares.map { -log($0) })
  figure.line("squared error, (1 − p)²", x: shares, y: shares.map { (1 - $0) * (1 - $0) })
  return figure
}

/// How two networks learned: the loss of their training, and how much of the validation data they
/// read after each epoch.
func softmaxTwiceFigure(_ once: Runs, _ twice: Runs, floor: Double, interval: Int) -> Figure {
  var training = Panel("Training", x: "epoch", y: Axis("loss [nats]", range: 0...2.5))
  var validation = Panel("Validation", x: "epoch", y: "digits read [%]")
  for runs in [once, twice] {
    training.band(runs.name, x: runs.times(of: interval), runs: runs.losses(of: interval))
    validation.band(runs.name, x: runs.epochs, runs: runs.accuracies)
  }
  let ends = [0, twice.epochs.last ?? 1]
  training.line("its floor", x: ends, y: [floor, floor], color: .black)
  return Figure("softmax_twice", title: "Softmax once and twice", panels: [training, validation])
}

/// Of answers of similar confidence, how many are right.
func calibrationFigure(_ networks: [(name: String, answers: [Answer])]) -> Figure {
  var figure = Figure(
    "calibration", title: "Is it as often right as it is sure?", x: "confidence [%]",
    y: "right [%]")
  for network in networks {
    let groups = Calibration.byConfidence(network.answers)
    figure.line(
      network.name, x: groups.map { 100 * $0.confidence }, y: groups.map { 100 * $0.accuracy })
  }
  figure.line("calibrated", x: [20, 100], y: [20, 100], color: .black)
  return figure
}

/// The loss of a training: the mini-batches that were noted, and means.
func lossFigure(_ losses: [Double], noted: [Int], interval: Int) -> Figure {
  let starts = Array(stride(from: 0, to: losses.count, by: interval))
  var figure = Figure(
    "loss", title: "784-256-10 with Adam", x: "mini-batch",
    y: Axis("cross-entropy [nats]", isLogarithmic: true))
  figure.line(
    "mean of \(interval) mini-batches", x: starts.map { Double($0 + interval / 2) },
    y: starts.map { mean(Array(losses[$0...].prefix(interval))) }, color: .blue)
  figure.points(
    "one mini-batch", x: noted.map { Double($0) }, y: noted.map { losses[$0] }, color: .orange)
  figure.horizontal(at: log(10), "ln 10: knows nothing")
  return figure
}

/// Misread pictures with their label and what was read; nil when there are none.
func misreadFigure(
  _ pictures: some Sequence<Int>, _ evaluation: Evaluation, _ dataset: Dataset
) -> Figure? {
  let predictions = evaluation.predictions
  let drawn = pictures.map { i in
    Picture(
      pixels: dataset.image(i), caption: "\(evaluation.labels[i]) read as \(predictions[i])")
  }
  return drawn.isEmpty
    ? nil : Figure.images("misread", title: "The worst misread digits", drawn, columns: 8)
}

/// How much of the validation data one linear layer read with either loss.
func linearFigure(_ crossEntropy: Runs, _ squaredError: Runs) -> Figure {
  var figure = Figure(
    "linear", title: "One linear layer, two losses", x: "epoch", y: "validation digits read [%]")
  for runs in [crossEntropy, squaredError] {
    figure.band(runs.name, x: runs.epochs, runs: runs.accuracies)
  }
  return figure
}
