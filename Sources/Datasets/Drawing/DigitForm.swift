import NeuralNetworks

/// One of the ways in which people write a digit: its strokes in the order of writing, in the unit
/// square, upright.
struct DigitForm {
  /// How common the form is, relative to the other forms of its digit.
  let share: Double
  let strokes: [Curve]

  /// A form whose strokes run through control points in hundredths, x to the right and y down. A
  /// point that stands there twice is a corner.
  init(share: Double, _ strokes: [(x: Double, y: Double)]...) {
    self.share = share
    self.strokes = strokes.map { Curve(points: $0.map { Point($0.x, $0.y) / 100 }) }
  }

  /// The forms of each digit, 0 to 9.
  static let all = [zero, one, two, three, four, five, six, seven, eight, nine]

  /// One form of a digit, each as often as its share says.
  static func choose(_ digit: Int, using random: inout RandomGenerator) -> DigitForm {
    let forms = all[digit]
    var rest = random.uniform(0, forms.reduce(0) { $0 + $1.share })
    for form in forms.dropLast() {
      rest -= form.share
      if rest < 0 { return form }
    }
    return forms[forms.count - 1]
  }
}
