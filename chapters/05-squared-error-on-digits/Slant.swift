import Foundation
import Notebook

/// Measures how far a digit leans, in degrees: 0 is upright, "/" is positive, "\" is negative.
///
/// ```
/// slant = −arctan(Σ p x y / Σ p y²)
/// ```
/// p is the ink of a pixel, x its place to the right and y its place downward, from the middle of
/// the ink. It is the shear that sets a digit upright: x and y of its ink are then uncorrelated.
/// The five sums that this takes are linear in the pixels, so a `Linear` layer with known weights
/// adds them up.
final class SlantMeter {
  private let sums: Linear

  init() {
    let places = (0..<784).map { (x: Scalar($0 % 28) - 13.5, y: Scalar($0 / 28) - 13.5) }
    sums = Linear(
      weight: Tensor([
        places.map { _ in 1 }, places.map { $0.x }, places.map { $0.y },
        places.map { $0.x * $0.y }, places.map { $0.y * $0.y },
      ]))
  }

  /// Pictures [N, 1, 28, 28] -> degrees [N, 1].
  func measure(_ images: Tensor) -> Tensor {
    let n = images.shape[0]
    let rows = sums.forward(images.reshaped([n, 784])).scalars
    let degrees = stride(from: 0, to: rows.count, by: 5).map { i -> Scalar in
      let (ink, x, y, xy, yy) = (rows[i], rows[i + 1], rows[i + 2], rows[i + 3], rows[i + 4])
      // Both are measured from the middle of the ink, times the square of all ink.
      let (covariance, variance) = (xy * ink - x * y, yy * ink - y * y)
      return variance > 0 ? -atan(covariance / variance) * 180 / .pi : 0
    }
    return Tensor([n, 1], scalars: degrees)
  }
}
