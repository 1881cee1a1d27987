import Datasets
import NeuralNetworks

/// What a network says about every picture of a dataset, and how good that is.
public struct Evaluation: Sendable {
  /// The network's outputs, one row for each picture: [count, K].
  public let outputs: Rows
  /// The class numbers that would have been right.
  public let labels: [Int]
  /// The mean loss.
  public let loss: Double

  /// How many pictures there are.
  public var count: Int { labels.count }

  /// The class with the largest output for each picture, the first one of equals. For a network
  /// with one output, which says a quantity, its nearest whole number, or −1 where it is infinite
  /// or not a number.
  public var predictions: [Int] {
    outputs.width == 1
      ? outputs.scalars.map { Int(exactly: $0.rounded()) ?? -1 } : outputs.argmax
  }

  /// How many predictions are right.
  public var correct: Int { zip(predictions, labels).count { $0 == $1 } }

  /// The share of right predictions, from 0 to 1.
  public var accuracy: Double { Double(correct) / Double(count) }

  /// Which pictures are misread, by their number in the dataset.
  public var misread: [Int] {
    let predictions = predictions
    return labels.indices.filter { predictions[$0] != labels[$0] }
  }

  /// How often each class was taken for each other.
  public func confusion(classes: Int = 10) -> ConfusionMatrix {
    ConfusionMatrix(predictions: predictions, labels: labels, classes: classes)
  }

  /// Takes the dataset through the network, which answers and does not learn, a few hundred pictures
  /// at a time.
  init(_ crew: Crew, _ dataset: Dataset, target: Target, normalization: Normalization) {
    // A slice goes through a network whole, so that its outputs can be picked up behind it.
    let loader = DataLoader(
      dataset, batchSize: Crew.largestPortion * crew.members.count, normalization: normalization)
    var outputs: [Scalar] = []
    var total = 0.0
    for b in 0..<loader.batchCount {
      let batch = loader.range(ofBatch: b)
      crew.run(slicing: batch) { member, slice in
        // Before the pictures are loaded, so that nobody holds the last ones any more.
        member.model.begin(.evaluation)
        loader.load(slice, images: &member.images, labels: &member.labels)
        target.write(member.labels, to: &member.target)
        let prediction = member.model.forward(member.images)
        prediction.write(inOrder: .rowMajor, to: &member.outputs)
        return Double(member.loss.forward(prediction, member.target))
      }
      for member in crew.members where member.result.count > 0 {
        let rows = member.outputs
        outputs.reserveCapacity(dataset.count * rows.shape.countPerSample)
        rows.withPointer {
          outputs.append(contentsOf: UnsafeBufferPointer(start: $0, count: rows.count))
        }
      }
      total += crew.meanLoss * Double(batch.count)
    }
    // A network without a replica has forgotten what it kept for the caller's `backward`.
    for member in crew.members { member.model.begin(.evaluation) }
    self.outputs = Rows(
      scalars: outputs, width: outputs.count / Swift.max(dataset.count, 1), count: dataset.count)
    labels = (0..<dataset.count).map { dataset.label($0) }
    loss = total / Double(Swift.max(dataset.count, 1))
  }
}

extension Evaluation: CustomStringConvertible {
  /// "9,804 of 10,000"
  public var description: String { "\(grouped(correct)) of \(grouped(count))" }
}

/// The answers of a network for a whole dataset, on all cores. Changes nothing.
public func evaluate(
  _ model: any Layer, on dataset: Dataset, loss: any Loss = CrossEntropy(),
  target: Target = .classes, normalization: Normalization = .unit,
  threads: Int = Workers.coreCount
) -> Evaluation {
  Evaluation(
    Crew(model, loss, threads: threads), dataset, target: target, normalization: normalization)
}
