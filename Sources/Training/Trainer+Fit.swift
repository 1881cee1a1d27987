import Datasets
import NeuralNetworks

extension Trainer {
  /// Trains for some epochs and writes down how it went. After each epoch the validation data, if
  /// there is any, is read. Calls `onStep` after every mini-batch, `onEpoch` after every epoch.
  public func fit(
    _ loader: DataLoader, epochs: Int, validation: Dataset? = nil,
    normalization: Normalization = .unit,
    onStep: (_ epoch: Int, _ batch: Int, _ loss: Scalar) -> Void = { _, _, _ in },
    onEpoch: (_ epoch: Int, History.Epoch) -> Void = { _, _ in }
  ) throws(Divergence) -> History {
    var history = History()
    for epoch in 0..<epochs {
      let loss = try self.epoch(loader) { batch, loss in
        history.stepLosses.append(Double(loss))
        onStep(epoch, batch, loss)
      }
      let evaluation = validation.map { evaluate($0, normalization: normalization) }
      let record = History.Epoch(
        loss: loss, validationLoss: evaluation?.loss, validationAccuracy: evaluation?.accuracy)
      history.epochs.append(record)
      onEpoch(epoch, record)
    }
    return history
  }
}
