import Kernels

/// Memory for a gradient, and what its sums start from.
package struct GradientSum {
  let address: UnsafeMutablePointer<Scalar>
  let start: Start
}
