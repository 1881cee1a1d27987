extension Tensor: CustomStringConvertible {
  /// The scalars in nested brackets with four decimals, the last axis in rows; long axes shortened
  /// to their first and last three.
  public var description: String { text(axis: 0, at: [], indent: 0) }

  private func text(axis: Int, at index: [Int], indent: Int) -> String {
    if axis == shape.rank { return fixed(self.element(at: index)) }
    let length = shape[axis]
    let shown: [Int?] =
      length > 10
      ? [0, 1, 2, nil, length - 3, length - 2, length - 1]
      : (0..<length).map { Optional($0) }
    let parts = shown.map { i in
      i.map { text(axis: axis + 1, at: index + [$0], indent: indent + 1) } ?? "…"
    }
    let separator =
      axis == shape.rank - 1 ? "  " : "\n" + String(repeating: " ", count: indent + 1)
    return "[" + parts.joined(separator: separator) + "]"
  }

  private func element(at index: [Int]) -> Scalar {
    let padded = index + Array(repeating: 0, count: 4 - index.count)
    let place = offset(padded[0], padded[1], padded[2], padded[3])
    return withPointer { $0[place] }
  }
}

/// A number with a fixed number of decimals, a sign's width reserved: " 0.2500", "-1.5000".
public func fixed(_ x: Scalar, decimals: Int = 4) -> String {
  if x.isNaN { return " NaN" }
  if x.isInfinite { return x > 0 ? " infinity" : "-infinity" }
  guard abs(x) < 1e9 else { return "\(x)" }
  var scale = 1.0
  for _ in 0..<decimals { scale *= 10 }
  let units = Int((abs(Double(x)) * scale).rounded())
  let whole = String(units / Int(scale))
  if decimals == 0 { return (x < 0 ? "-" : " ") + whole }
  let fraction = String(units % Int(scale))
  return (x < 0 && units > 0 ? "-" : " ") + whole + "."
    + String(repeating: "0", count: decimals - fraction.count) + fraction
}
