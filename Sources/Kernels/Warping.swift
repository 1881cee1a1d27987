/// target[y, x] = Σₖ weights[k] · source[y, x + k · step]: with a step of 1 along the rows, with a step
/// of `sourceRow` down the columns. Four rows are done at once, since an addition takes several
/// cycles but can begin in each: both buffers go on for three rows and a vector beyond the last.
public func slidingSums(
  rows: Int, columns: Int, taps: Int, weights: UnsafePointer<Scalar>, step: Int,
  _ source: UnsafePointer<Scalar>, rowStride sourceRow: Int,
  to target: UnsafeMutablePointer<Scalar>, rowStride targetRow: Int
) {
  for y in stride(from: 0, to: rows, by: 4) {
    for x in stride(from: 0, to: columns, by: lanes) {
      var sums = InlineArray<4, Vector>(repeating: Vector.zero)
      for k in 0..<taps {
        let weight = Vector(repeating: weights[k])
        let first = source + y * sourceRow + x + k * step
        for i in 0..<4 { sums[i] = sums[i].adding(weight, times: .load(first + i * sourceRow)) }
      }
      for i in 0..<4 { sums[i].store(target + (y + i) * targetRow + x) }
    }
  }
}

/// Where a picture takes its pixels from: pixel (x, y) from
/// (left + xx · x + xy · y, top + yx · x + yy · y), and then displaced by a field.
public struct AffineMap {
  public var left, xx, xy: Scalar
  public var top, yx, yy: Scalar

  public init(left: Scalar, xx: Scalar, xy: Scalar, top: Scalar, yx: Scalar, yy: Scalar) {
    (self.left, self.xx, self.xy, self.top, self.yx, self.yy) = (left, xx, xy, top, yx, yy)
  }
}

/// target[y, x] = scale · source + shift at the place that the map and the field say, between pixels
/// by bilinear interpolation. The source has one column and row of zeros before, and two behind:
/// [height + 3, width + 3]. The field has rows of `fieldRow` numbers.
public func warp(
  height: Int, width: Int, _ source: UnsafePointer<Scalar>, _ map: AffineMap,
  fieldX: UnsafePointer<Scalar>, fieldY: UnsafePointer<Scalar>, fieldRow: Int, scale: Scalar,
  shift: Scalar, to target: UnsafeMutablePointer<Scalar>
) {
  let row = width + 3
  let (right, bottom) = (Scalar(width + 1), Scalar(height + 1))
  for y in 0..<height {
    // The source's zeros begin a pixel before it.
    let startX = map.left + map.xy * Scalar(y) + 1
    let startY = map.top + map.yy * Scalar(y) + 1
    for x in 0..<width {
      let place = y * fieldRow + x
      let sx = min(max(startX + map.xx * Scalar(x) + fieldX[place], 0), right)
      let sy = min(max(startY + map.yx * Scalar(x) + fieldY[place], 0), bottom)
      let (column, line) = (Int(sx), Int(sy))
      let (u, v) = (sx - Scalar(column), sy - Scalar(line))
      let corner = source + line * row + column
      let upper = corner[0] + u * (corner[1] - corner[0])
      let lower = corner[row] + u * (corner[row + 1] - corner[row])
      target[y * width + x] = (upper + v * (lower - upper)) * scale + shift
    }
  }
}
