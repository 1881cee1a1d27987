import Notebook

/// A number for each of the ten kinds of digit: what a network shall say for it.
struct Numbering {
  let name: String
  /// The digits in their new order: the first one is called 0, the last one 9.
  let order: [Int]

  /// What a digit is called.
  func number(of digit: Int) -> Int { order.firstIndex(of: digit)! }

  /// The same pictures under their new numbers.
  func renumbering(_ parts: Parts) -> Parts {
    Parts(
      training: renumbering(parts.training), validation: renumbering(parts.validation),
      test: renumbering(parts.test))
  }

  private func renumbering(_ dataset: Dataset) -> Dataset {
    let numbers = (0..<10).map { UInt8(number(of: $0)) }
    var pixels: [UInt8] = []
    pixels.reserveCapacity(dataset.count * dataset.height * dataset.width)
    for i in 0..<dataset.count { dataset.withPixels(i) { pixels.append(contentsOf: $0) } }
    return Dataset(
      name: dataset.name, height: dataset.height, width: dataset.width, pixels: pixels,
      labels: (0..<dataset.count).map { numbers[dataset.label($0)] })
  }

  /// Puts the ten rows of a layer into the new order.
  func exchangeRows(of layer: Linear) {
    let (weight, bias) = (layer.weight.value, layer.bias!.value)
    for (number, digit) in order.enumerated() {
      layer.bias!.value[number] = bias[digit]
      for input in 0..<weight.shape[1] { layer.weight.value[number, input] = weight[digit, input] }
    }
  }
}
