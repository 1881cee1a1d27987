import Datasets
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
  let looksAcrossBatch: Bool
  let prefersWholeVectors: Bool
  /// Which inputs of the first layer each member does for all slices of the present batch; empty where
  /// each does all inputs, for its own slice.
  private(set) var inputShares: [Range<Int>] = []
  /// The last loader of which inputs were to be shared, and how.
  private var cut: (loader: DataLoader, grain: Int, shares: [Range<Int>])?

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
  }

  /// A mini-batch to train on. Returns how many members take part, the first ones: those that have a
  /// slice, or all where they do inputs for each other, whose pixels the loader must be able to load.
  func begin(_ batch: Range<Int>, from loader: DataLoader) -> Int {
    inputShares = shares(of: loader, samples: batch.count)
    let present = inputShares.isEmpty ? min(members.count, batch.count) : members.count
    meeting.begin(present)
    end.begin(members.count)
    for member in members { member.result = (0, 0) }
    return present
  }

  /// Waits until all members have come here.
  func awaitAll(as i: Int) { end.seat(ofSlice: i).meet(at: nil) }

  /// How member `i` meets the others in the middle of a layer; `nil` where no layer needs it.
  func team(of i: Int) -> (any Teamwork)? {
    looksAcrossBatch || !inputShares.isEmpty ? meeting.seat(ofSlice: i) : nil
  }

  /// Which inputs each member is to do of the pictures of a loader; empty: all, for its own slice.
  private func shares(of loader: DataLoader, samples: Int) -> [Range<Int>] {
    guard members.count > 1, loader.canLoadPixelShares,
      let grain = members[0].model.inputGrain(samples: samples)
    else { return [] }
    if let cut, cut.loader === loader && cut.grain == grain { return cut.shares }
    let shares = loader.pixelShares(members.count, grain: grain)
    cut = (loader, grain, shares)
    return shares
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

  /// Sets all gradients of member `i` to zero, those of parameters that no optimizer moves, too.
  func zeroGradients(of i: Int) {
    for parameter in members[i].parameters { parameter.zeroGradient() }
  }

  /// The mean loss over the samples of the last batch, added up in a fixed order.
  var meanLoss: Double {
    members.reduce(0) { $0 + $1.result.loss }
      / Double(members.reduce(0) { $0 + $1.result.count })
  }
}
