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

/// The validation errors of some recipes, as bands over the seeds.
func panel(_ title: String, _ trials: [Trials], epochs: [Double]) -> Panel {
  var panel = Panel(
    title, x: "epoch", y: Axis("validation digits misread [%]", isLogarithmic: true))
  let colors: [Color] = [.black, .vermilion, .blue, .green, .orange]
  for (trials, color) in zip(trials, colors) {
    panel.band(trials.recipe.name, x: epochs, runs: trials.runs.map(\.errors), color: color)
  }
  return panel
}

/// A layer that holds one weight, so that something that takes networks can take it.
final class ValleyFloor: Layer {
  let parameters: [Parameter]
  init(_ w: Parameter) { parameters = [w] }
  func forward(_ x: Tensor) -> Tensor { x }
  func backward(_ gradientOfOutput: Tensor) -> Tensor { gradientOfOutput }
}
