import Kernels

/// The average of a network's weights over its last steps, each step counting less than the next. The
/// steps jump around in a valley; their mean lies nearer to its floor.
///
/// ```
/// a ← d a + (1 − d) w,    d = min(decay, t / (t + 9))      after step t = 1, 2, 3 …
/// ```
///
/// ```swift
/// let average = AveragedWeights(model, decay: 0.999)
/// try trainer.epoch(loader) { _, _ in average.update() }
/// average.exchange()      // the network answers with the average …
/// let evaluation = trainer.evaluate(digits.validation)
/// average.exchange()      // … and learns on from where it was
/// ```
///
/// Everything in a model file is averaged, the running averages of batch normalisation too. Polyak and
/// Juditsky 1992, "Acceleration of Stochastic Approximation by Averaging", weigh all steps alike; so
/// do Izmailov et al. 2018, "Averaging Weights Leads to Wider Optima and Better Generalization", from
/// some epoch on. The growing d, which soon forgets the first weights, is that of TensorFlow's
/// `ExponentialMovingAverage`.
public final class AveragedWeights {
  /// d in the long run: the average reaches back over about 1 / (1 − decay) steps.
  public let decay: Scalar
  private let parameters: [Parameter]
  private var averages: [Tensor]
  private var steps = 0

  /// An average that begins with the weights that the network has now. Traps unless
  /// 0 ≤ decay < 1.
  public init(_ model: any Layer, decay: Scalar = 0.999) {
    require(decay >= 0 && decay < 1, "an average keeps a share from 0 to below 1, not \(decay)")
    self.decay = decay
    parameters = model.namedParameters.map { $0.parameter }
    averages = parameters.map { $0.value.map { $0 } }
  }

  /// Takes in the weights after one more step.
  public func update() {
    steps += 1
    let d = min(decay, Scalar(steps) / Scalar(steps + 9))
    for i in averages.indices {
      let count = averages[i].count
      withPointers(parameters[i].value, to: &averages[i]) { w, average in
        moveAverage(count, average, towards: w, share: 1 - d)
      }
    }
  }

  /// The network and the average change places: once to answer with the average, and once more to
  /// learn on.
  public func exchange() {
    for i in averages.indices { swap(&averages[i], &parameters[i].value) }
  }
}
