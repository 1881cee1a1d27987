import Datasets
import Kernels
import NeuralNetworks

/// A network on several cores: each member has a replica of the network and of the loss, and
/// buffers of its own. Member 0 works on the network itself.
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
  /// Where the members add up what they have to know of the whole batch.
  let meeting: SliceMeeting
  private let looksAcrossBatch: Bool

  /// A crew of at most `threads` members; of one, where a layer cannot be replicated.
  init(_ model: any Layer, _ loss: any Loss, threads: Int) {
    var members = [Member(model, loss)]
    while members.count < threads, let replica = model.replica() {
      members.append(Member(replica, loss.replica()))
    }
    self.members = members
    workers = Workers(members.count)
    meeting = SliceMeeting(members.count)
    looksAcrossBatch = model.looksAcrossBatch
  }

  /// At most so many samples of a slice go through a network at once. Then what its layers write is
  /// still in the core's own cache when it is read again, however large the batch is.
  static let largestPortion = 64

  /// As many, or fewer where the slice is not a whole number of vectors: then all portions but the
  /// last are, and their pixels lie on the boundaries of vectors, which are read in half the time.
  private static func portion(of slice: Int) -> Int {
    slice % lanes == 0 ? largestPortion : largestPortion * 3 / 4
  }

  /// Calls `body` on every core with its member and positions of a batch: each core gets its slice.
  /// `body` returns the mean loss over its samples.
  func run(slicing batch: Range<Int>, _ body: (Member, Range<Int>) -> Double) {
    workers.run { work(as: $0, slicing: batch, inPortions: false, body) }
  }

  /// The part of member `i` in `run`: portion by portion, or as a whole, as it must be where a layer
  /// looks across the batch. It touches nothing of the other members.
  func work(
    as i: Int, slicing batch: Range<Int>, inPortions: Bool = true,
    _ body: (Member, Range<Int>) -> Double
  ) {
    let slice = slice(i, of: batch)
    members[i].result = (0, slice.count)
    if slice.isEmpty { return }
    let isWhole = looksAcrossBatch || !inPortions
    let portion = isWhole ? slice.count : Crew.portion(of: slice.count)
    let portions = (slice.count + portion - 1) / portion
    for p in 0..<portions {
      let part = Workers.share(p, of: portions, total: slice.count, grain: lanes)
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

  /// The mean loss over the samples of the last batch, added up in a fixed order.
  var meanLoss: Double {
    members.reduce(0) { $0 + $1.result.loss }
      / Double(members.reduce(0) { $0 + $1.result.count })
  }
}
