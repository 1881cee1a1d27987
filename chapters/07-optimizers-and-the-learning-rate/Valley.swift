import Notebook

/// A valley over two weights, steep across it and flat along it.
///
/// ```
/// L = ½ (a² + c b²)      ∂L/∂a = a      ∂L/∂b = c b
/// ```
struct Valley {
  /// c, how much steeper it is across.
  let steepness: Scalar

  /// L at a place [a, b].
  func height(at place: Tensor) -> Double {
    let (a, b) = (Double(place[0]), Double(place[1]))
    return (a * a + Double(steepness) * b * b) / 2
  }

  func gradient(at place: Tensor) -> Tensor { [place[0], steepness * place[1]] }

  /// A map of the valley with one path or more, each from one end to the other.
  func panel(_ title: String = "", _ paths: [(name: String?, path: [Tensor])]) -> Panel {
    var panel = Panel(title, x: Axis("a", range: -4.5...4.5), y: Axis("b", range: -4.5...4.5))
    panel.contours(
      x: -4.5...4.5, y: -4.5...4.5, levels: [0.03, 0.1, 0.3, 1, 3, 10, 30, 100]
    ) { a, b in (a * a + Double(steepness) * b * b) / 2 }
    for (name, path) in paths {
      panel.line(name, x: path.map { Double($0[0]) }, y: path.map { Double($0[1]) })
    }
    return panel
  }
}
