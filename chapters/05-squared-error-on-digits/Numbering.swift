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
      training: parts.training.relabelled(number), validation: parts.validation.relabelled(number),
      test: parts.test.relabelled(number))
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
