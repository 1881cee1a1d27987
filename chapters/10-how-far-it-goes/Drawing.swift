import Notebook

/// Digits as they look in some epochs under each augmentation: a row for each epoch, a column for
/// each augmentation, the digit itself in the first.
func augmentedPictures(
  _ digit: Dataset, _ augmentations: [(name: String, augmentation: Augmentation)], rows: Int
) -> [Picture] {
  let loaders = augmentations.map {
    DataLoader(digit, batchSize: 1, augmentation: $0.augmentation)
  }
  return (0..<rows).flatMap { row in
    let isLast = row == rows - 1
    let original = Picture(pixels: digit.image(0), caption: isLast ? "as it is" : "")
    return [original]
      + zip(augmentations, loaders).map { named, loader in
        let batch = loader.first { _ in true }!
        return Picture(
          pixels: batch.images.reshaped([1, digit.height, digit.width]),
          caption: isLast ? named.name : "")
      }
  }
}

/// The validation errors of a recipe beside those of the plain one, as bands over the seeds.
func comparisonPanel(
  _ plain: Trials, _ other: Trials, epochs: [Double], range: ClosedRange<Double>
) -> Panel {
  var panel = Panel(other.recipe.name, x: "epoch", y: Axis("misread [%]", range: range))
  for (name, trials, color) in [("plain", plain, Color.black), ("with it", other, .vermilion)] {
    panel.band(name, x: epochs, runs: trials.runs.map(\.errors), color: color)
  }
  return panel
}

/// From zero to a little above the largest validation error, so that all panels have one scale.
func rangeOfErrors(_ trials: [Trials]) -> ClosedRange<Double> {
  0...1.05 * max(trials.flatMap(\.runs).flatMap(\.errors).max()!, 1)
}

/// A layer that holds one weight, so that something that takes networks can take it.
final class ValleyFloor: Layer {
  let parameters: [Parameter]
  init(_ w: Parameter) { parameters = [w] }
  func forward(_ x: Tensor) -> Tensor { x }
  func backward(_ gradientOfOutput: Tensor) -> Tensor { gradientOfOutput }
}
