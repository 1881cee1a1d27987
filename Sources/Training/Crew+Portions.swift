import Kernels
import NeuralNetworks

// How a mini-batch is cut: into portions, and each of these into a slice for every member.
extension Crew {
  /// At most so many samples of a slice go through a network at once. Then what its layers write is
  /// still in the core's own cache when it is read again, however large the batch is.
  static let largestPortion = 64

  /// A part of a mini-batch that goes through the network at once, as one member sees it.
  struct Portion {
    /// The positions of all slices, and of the member's own, which may be empty.
    let (all, own): (Range<Int>, Range<Int>)
    /// Which inputs the member does for all slices; `nil`: all inputs, for its own.
    let inputs: Range<Int>?
  }

  /// One portion more where a slice is not a whole number of vectors and a layer prefers these: then
  /// all but the last are, and their pixels lie on the boundaries of vectors, which are read in half
  /// the time. That is worth it from three vectors on. All members have as many portions, since they
  /// may meet in each.
  private func portionCount(of batch: Range<Int>) -> Int {
    let largest = slice(0, of: batch).count
    let portions = (largest + Crew.largestPortion - 1) / Crew.largestPortion
    let whole = largest / lanes * lanes
    if whole == largest || whole < 3 * lanes || !prefersWholeVectors { return portions }
    return (whole + Crew.largestPortion - 1) / Crew.largestPortion + 1
  }

  /// What member `i` does of a mini-batch to train on: its slice of one portion after the other, or of
  /// the whole, as it must be where a layer looks across the batch.
  func work(as i: Int, training batch: Range<Int>, _ body: (Member, Portion) -> Double) {
    let member = members[i]
    let inputs = inputShares.isEmpty ? nil : inputShares[i]
    let portions = looksAcrossBatch ? 1 : portionCount(of: batch)
    for p in 0..<portions {
      let all = share(p, of: portions, of: batch, grain: lanes * members.count)
      let own = slice(i, of: all)
      if own.isEmpty && inputs == nil { continue }
      let loss = body(member, Portion(all: all, own: own, inputs: inputs))
      member.result.loss += loss * Double(own.count)
      member.result.count += own.count
    }
  }

  /// Which positions member `i` works on.
  func slice(_ i: Int, of positions: Range<Int>) -> Range<Int> {
    share(i, of: members.count, of: positions)
  }

  private func share(
    _ i: Int, of count: Int, of positions: Range<Int>, grain: Int = 1
  ) -> Range<Int> {
    let share = NeuralNetworks.share(i, of: count, total: positions.count, grain: grain)
    return positions.lowerBound + share.lowerBound..<positions.lowerBound + share.upperBound
  }
}
