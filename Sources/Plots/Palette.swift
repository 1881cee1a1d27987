/// Which colour stands for which number.
public enum Palette: Sendable {
  /// Ink on paper: white for zero, black for the largest number.
  case gray
  /// Blue below zero, white at zero, red above it: the same number of steps on both sides.
  /// ColorBrewer's RdBu (Harrower and Brewer 2003), which colour-blind readers can tell apart.
  case diverging
  /// White for zero, dark blue for the largest number. ColorBrewer's Blues.
  case sequential

  /// Colours at even distances, as red, green and blue from 0 to 255.
  private var stops: [[Double]] {
    switch self {
    case .gray: [[255, 255, 255], [0, 0, 0]]
    case .diverging:
      [
        [33, 102, 172], [103, 169, 207], [209, 229, 240], [255, 255, 255], [253, 219, 199],
        [239, 138, 98], [178, 24, 43],
      ]
    case .sequential:
      [[255, 255, 255], [222, 235, 247], [158, 202, 225], [66, 146, 198], [8, 81, 156]]
    }
  }

  /// The smallest and the largest number that the colours have to tell apart.
  func range(of values: some Sequence<Double>) -> ClosedRange<Double> {
    let finite = values.filter(\.isFinite)
    let (low, high) = (Swift.min(finite.min() ?? 0, 0), Swift.max(finite.max() ?? 0, 0))
    switch self {
    case .diverging:
      let reach = Swift.max(-low, high)
      return reach > 0 ? -reach...reach : -1...1
    case .gray, .sequential: return low < high ? low...high : low...(low + 1)
    }
  }

  /// `count` colours from the lowest number to the highest, as `#rrggbb`.
  func shades(_ count: Int) -> [String] {
    let stops = self.stops
    return (0..<count).map { i in
      let place = Double(i) / Double(Swift.max(count - 1, 1)) * Double(stops.count - 1)
      let lower = Swift.min(Int(place), stops.count - 2)
      let part = place - Double(lower)
      return "#"
        + (0..<3).map { channel in
          let mixed = stops[lower][channel] * (1 - part) + stops[lower + 1][channel] * part
          let digits = String(Int(mixed.rounded()), radix: 16)
          return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }
  }

  /// The line that sets these colours in a script.
  var setting: String {
    let shades = self.shades(stops.count)
    let stops = shades.enumerated().map { "\($0) '\($1)'" }
    return "set palette defined (\(stops.joined(separator: ", ")))"
  }
}
