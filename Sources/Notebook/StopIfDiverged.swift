/// Ends the run with exit code 1 when a loss is no longer a number: for the chapters that write the
/// five steps of training out. `Trainer` finds it out by itself.
///
/// ```swift
/// stopIfDiverged(loss, step: step, learningRate: optimizer.learningRate)
/// ```
public func stopIfDiverged(_ loss: Scalar, step: Int, learningRate: Scalar) {
  if loss.isFinite { return }
  stop(reporting: Divergence(step: step, loss: Double(loss), learningRate: learningRate))
}
