import Kernels

/// A gradient that is still to be added up, and can be at any time, whole or piece by piece.
///
/// Who moves parameters adds up a piece, moves its parameters, and goes on to the next. Then each piece
/// is in the nearest cache when it is read, and memory as large as all parameters is neither written
/// nor read again.
package protocol OwedGradient: AnyObject {
  /// Adds up one piece after the other of some scalars, and calls `body` with each and where its first
  /// scalar lies; the next piece takes the same place. Without `zeros`, leaves out pieces that are known
  /// to be zero.
  func forEachPiece(
    of range: Range<Int>, zeros: Bool, _ body: (Range<Int>, UnsafePointer<Scalar>) -> Void)

  /// Adds all of it to a sum.
  func add(to sum: GradientSum)

  /// It is no longer owed: what it was to be made of may go.
  func forget()
}
