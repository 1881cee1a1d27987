/// Trains a network for some epochs and shows how far it is. Ends the program with a message when
/// the loss is no longer a number.
///
/// ```swift
/// let history = train("784-256-10", trainer, loader, epochs: 10, validation: held)
/// ```
@MainActor public func train(
  _ label: String, _ trainer: Trainer, _ loader: DataLoader, epochs: Int,
  validation: Dataset? = nil, normalization: Normalization = .unit
) -> History {
  let bar = ProgressBar(label, count: epochs * loader.batchCount, console: .standard)
  defer { bar.finish() }
  return attempt {
    try trainer.fit(
      loader, epochs: epochs, validation: validation, normalization: normalization
    ) { _, _, _ in bar.advance() }
  }
}
