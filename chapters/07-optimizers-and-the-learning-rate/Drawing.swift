import Notebook

/// How several trainings on few pictures went: what they make of these, and of others.
func overfittingFigures(_ runs: [(name: String, run: Run)]) -> (learned: Figure, unseen: Figure) {
  var learned = Figure(
    "by_heart", title: "Pictures to learn", x: "epoch",
    y: Axis("training loss [nats]", isLogarithmic: true))
  var unseen = Figure(
    "overfitting", title: "Other pictures", x: "epoch",
    y: Axis("validation loss [nats]", range: 0.3...1))
  for (name, run) in runs {
    let epochs = run.history.epochs.indices.map { Double($0 + 1) }
    learned.line(name, x: epochs, y: run.history.epochs.map(\.loss))
    unseen.line(name, x: epochs, y: run.validationLosses)
  }
  return (learned, unseen)
}

/// How the outputs of a layer are spread, for several ways to draw its first weights.
func saturationFigure(_ layers: some Sequence<(String, [Scalar])>) -> Figure {
  Figure(
    "saturation", title: "The first hidden layer before training",
    panels: layers.map { name, outputs in
      var panel = Panel(name, x: "output", y: Axis("share", range: 0...0.5))
      panel.histogram(values: outputs.map { Double($0) }, bins: 25, range: 0...1)
      return panel
    })
}

/// The squared error of several trainings, and that of a network which answers 0.1 to everything.
func plateauFigure(_ runs: some Sequence<(String, Run)>, interval: Int) -> Figure {
  var figure = Figure(
    "plateau", title: "Sigmoids, three ways to begin", x: "epoch",
    y: Axis("squared error", range: 0...0.12))
  for (name, run) in runs {
    let (epochs, losses) = run.curve(of: interval)
    figure.line(name, x: epochs, y: losses)
  }
  figure.horizontal(at: 0.09, "always 0.1")
  return figure
}
