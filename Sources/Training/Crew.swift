import Datasets
import Kernels
import NeuralNetworks

/// A network on several cores: each member has a replica of the network and of the loss, whose
/// buffers go when the crew does. A network without a replica is worked on itself, by one member.
final class Crew {
  /// What one core needs to work on its slice of a batch.
  final class Member {
    let model: any Layer
    let loss: any Loss
    let parameters: [Parameter]
    var images = Tensor.empty
    var labels = Tensor.empty
    var target = Tensor.empty
    /// The sum of the losses of all samples of the slice, and how many they are.
    var result: (loss: Double, count: Int) = (0, 0)
    /// The outputs for the slice, row-major, where they are wanted.
    var outputs = Tensor.empty

    init(_ model: any Layer, _ loss: any Loss) {
      self.model = model
      self.loss = loss
      parameters = model.parameters
    }
  }

  let members: [Member]
  let workers: Workers
  /// Where members meet in the middle of a layer, and where all meet behind the last.
  private let (meeting, end): (SliceMeeting, SliceMeeting)
  private let looksAcrossBatch: Bool
  private let prefersWholeVectors: Bool
  private let sharesWork: Bool

  /// A crew of at most `threads` members; of one, where a layer cannot be replicated.
  init(_ model: any Layer, _ loss: any Loss, threads: Int) {
    var members: [Member] = []
    while members.count < threads, let replica = model.replica() {
      require(replica !== model, "the replica of \(type(of: model)) is itself: make a new one")
      require(
        zip(model.parameters, replica.parameters).allSatisfy {
          $0 !== $1 && $0.sharesValue(with: $1)
        }, "a replica of \(type(of: model)) does not share its parameters: see Parameter.replica")
      let lossReplica = loss.replica()
      require(lossReplica !== loss, "the replica of \(type(of: loss)) is itself: make a new one")
      members.append(Member(replica, lossReplica))
    }
    if members.isEmpty { members.append(Member(model, loss)) }
    self.members = members
    workers = Workers(members.count)
    (meeting, end) = (SliceMeeting(members.count), SliceMeeting(members.count))
    looksAcrossBatch = model.looksAcrossBatch
    prefersWholeVectors = model.prefersWholeVectors
    sharesWork = model.sharesWork
  }

  /// At most so many samples of a slice go through a network at once. Then what its layers write is
  /// still in the core's own cache when it is read again, however large the batch is.
  static let largestPortion = 64

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

  /// A mini-batch to train on. Returns how many members take part, the first ones: those that have a
  /// slice, or all where they do work for each other.
  func begin(_ batch: Range<Int>) -> Int {
    let present = sharesWork ? members.count : min(members.count, batch.count)
    meeting.begin(present, samples: batch.count)
    end.begin(members.count, samples: batch.count)
    return present
  }

  /// Waits until all members have come here.
  func awaitAll(as i: Int) { end.seat(ofSlice: i).meet(at: nil) }

  /// How member `i` meets the others in the middle of a layer; `nil` where no layer needs it.
  func team(of i: Int) -> (any Teamwork)? {
    looksAcrossBatch || sharesWork ? meeting.seat(ofSlice: i) : nil
  }

  /// Calls `body` on every core with its member and positions of a batch: each core gets its slice.
  /// `body` returns the mean loss over its samples.
  func run(slicing batch: Range<Int>, _ body: (Member, Range<Int>) -> Double) {
    workers.run { i in
      let slice = slice(i, of: batch)
      let loss = slice.isEmpty ? 0 : body(members[i], slice)
      members[i].result = (loss * Double(slice.count), slice.count)
    }
  }

  /// What member `i` does of a mini-batch to train on: its slice, portion by portion, or as a whole, as
  /// it must be where a layer looks across the batch.
  func work(as i: Int, training batch: Range<Int>, _ body: (Member, Range<Int>) -> Double) {
    let slice = slice(i, of: batch)
    members[i].result = (0, slice.count)
    let portions = looksAcrossBatch ? 1 : portionCount(of: batch)
    for p in 0..<portions {
      let part = Workers.share(p, of: portions, total: slice.count, grain: lanes)
      if part.isEmpty && !sharesWork { continue }
      let first = slice.lowerBound
      let loss = body(members[i], first + part.lowerBound..<first + part.upperBound)
      members[i].result.loss += loss * Double(part.count)
    }
  }

  /// Which positions of a batch member `i` works on.
  func slice(_ i: Int, of batch: Range<Int>) -> Range<Int> {
    let share = Workers.share(i, of: members.count, total: batch.count)
    return batch.lowerBound + share.lowerBound..<batch.lowerBound + share.upperBound
  }

  /// Sets all gradients to zero, those of parameters that no optimizer moves, too.
  func zeroGradients() {
    for member in members { for parameter in member.parameters { parameter.zeroGradient() } }
  }

  /// The mean loss over the samples of the last batch, added up in a fixed order.
  var meanLoss: Double {
    members.reduce(0) { $0 + $1.result.loss }
      / Double(members.reduce(0) { $0 + $1.result.count })
  }
}
