import Datasets
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
    /// The mean loss over the slice, and how many samples it has.
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

  /// A crew of at most `threads` members; of one, where a layer cannot be replicated.
  init(_ model: any Layer, _ loss: any Loss, threads: Int) {
    var members = [Member(model, loss)]
    while members.count < threads, let replica = model.replica() {
      members.append(Member(replica, loss.replica()))
    }
    self.members = members
    workers = Workers(members.count)
  }

  /// Calls `body` on every core with its member and its slice of the positions of a batch.
  func run(slicing batch: Range<Int>, _ body: (Member, Range<Int>) -> Void) {
    workers.run { work(as: $0, slicing: batch, body) }
  }

  /// The part of member `i` in `run`. It touches nothing of the other members.
  func work(as i: Int, slicing batch: Range<Int>, _ body: (Member, Range<Int>) -> Void) {
    let slice = Workers.share(i, of: members.count, total: batch.count)
    members[i].result = (0, slice.count)
    if slice.isEmpty { return }
    body(members[i], batch.lowerBound + slice.lowerBound..<batch.lowerBound + slice.upperBound)
  }

  /// The mean loss over the samples of the last batch, added up in a fixed order.
  var meanLoss: Double {
    let total = members.reduce(0) { $0 + $1.result.loss * Double($1.result.count) }
    return total / Double(members.reduce(0) { $0 + $1.result.count })
  }
}
