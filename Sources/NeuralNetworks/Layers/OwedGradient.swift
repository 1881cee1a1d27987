import Kernels

/// A gradient that is still to be added up, and can be at any time, whole or piece by piece.
///
/// Who moves parameters adds up a piece, moves its parameters, and goes on to the next. Then each piece
/// is in the nearest cache when it is read, and memory as large as all parameters is neither written
/// nor read again.
package protocol OwedGradient: AnyObject {
  /// At whose multiples it is best cut into pieces, in scalars.
  var piece: Int { get }

  /// Whether all of a piece is known to be zero.
  func isZero(_ piece: Range<Int>) -> Bool

  /// Adds up a piece. Returns where its first scalar lies; the next piece takes the same place.
  func sum(of piece: Range<Int>) -> UnsafePointer<Scalar>

  /// Adds all of it to a sum.
  func add(to sum: GradientSum)

  /// It is no longer owed: what it was to be made of may go.
  func forget()
}
