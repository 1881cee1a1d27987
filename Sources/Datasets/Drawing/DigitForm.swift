import NeuralNetworks

/// One of the ways to write a digit: its strokes in the order of writing, in the unit square.
struct DigitForm {
  /// How common the form is beside the other forms of its digit.
  let share: Double
  let strokes: [Curve]

  /// Control points are given in hundredths, x to the right and y down; one that stands there twice
  /// is a corner.
  init(_ share: Double, _ strokes: [(Double, Double)]...) {
    self.share = share
    self.strokes = strokes.map { Curve(points: $0.map { Point($0.0, $0.1) / 100 }) }
  }

  /// The forms of each digit.
  static let all = [zero, one, two, three, four, five, six, seven, eight, nine]

  /// One form of a digit, the common ones more often.
  static func choose(_ digit: Int, using random: inout RandomGenerator) -> DigitForm {
    let forms = all[digit]
    var rest = random.uniform(0, forms.reduce(0) { $0 + $1.share })
    for form in forms {
      rest -= form.share
      if rest < 0 { return form }
    }
    return forms[forms.count - 1]
  }
}
