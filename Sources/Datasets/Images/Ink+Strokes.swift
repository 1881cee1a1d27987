extension Ink {
  /// About how wide the strokes are, in pixels: a stroke of width w and length l has the area w l
  /// and an edge of 2 l.
  var strokeWidth: Float {
    let edge = values.indices.count { i in
      values[i] >= 0.5 && neighbours(of: i).contains { values[$0] < 0.5 }
    }
    let area = values.count { $0 >= 0.5 }
    return edge == 0 ? 0 : 2 * Float(area) / Float(edge)
  }

  /// The same with strokes that are wider by `radius` on every side, where the picture has room.
  func thickened(by radius: Float) -> Ink {
    let reach = Int(radius.rounded(.up))
    var disc: [(x: Int, y: Int)] = []
    for v in -reach...reach {
      for u in -reach...reach where Float(u * u + v * v) <= radius * radius { disc.append((u, v)) }
    }
    var result = self
    for y in 0..<height {
      for x in 0..<width where values[y * width + x] > 0 {
        let value = values[y * width + x]
        for (u, v) in disc where (0..<width).contains(x + u) && (0..<height).contains(y + v) {
          let i = (y + v) * width + x + u
          result.values[i] = max(result.values[i], value)
        }
      }
    }
    return result
  }
}
