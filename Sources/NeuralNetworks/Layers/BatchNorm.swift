import Kernels

/// Gives every channel the mean β and the deviation γ, whatever it had before: the layers behind it
/// need not follow each change of those in front.
///
/// ```
/// forward:   x̂ = (x − μ) / √(σ² + ε)    y = γ x̂ + β        x[N,D] or x[N,C,H,W]  γ[C]  β[C]  ->  y as x
/// backward:  ∂L/∂γ = Σ ∂L/∂y x̂    ∂L/∂β = Σ ∂L/∂y
///            ∂L/∂x = γ / √(σ² + ε) · (∂L/∂y − (∂L/∂β + x̂ ∂L/∂γ) / M)    while training
///            ∂L/∂x = γ / √(σ² + ε) · ∂L/∂y                               in evaluation
/// ```
///
/// While the network trains, μ and σ² are the mean and the variance of a channel's M numbers: all
/// pixels of all samples of the mini-batch, on whatever cores they are. In evaluation they are the
/// running averages of these, so that an answer does not depend on what else is asked.
///
/// Ioffe and Szegedy 2015, "Batch Normalization: Accelerating Deep Network Training by Reducing
/// Internal Covariate Shift", algorithms 1 and 2. As in PyTorch the running averages move by a tenth
/// at each step, ε is 10⁻⁵, and the running variance is the estimate for all there are: Σ / (M − 1).
public final class BatchNorm: Layer {
  /// γ [C], 1 at first.
  public let weight: Parameter
  /// β [C], 0 at first.
  public let bias: Parameter
  /// The running averages [C] of μ, 0 at first, and of σ², 1 at first. Not learned, but kept in a
  /// model file.
  public let runningMean: Parameter
  public let runningVariance: Parameter

  /// ε keeps a channel that is always the same from being divided by zero.
  public static let epsilon = 1e-5
  /// How far the running averages move towards those of each mini-batch.
  public static let momentum = 0.1

  public let looksAcrossBatch = true
  public var parameters: [Parameter] { [weight, bias] }
  public var namedParameters: [(name: String, parameter: Parameter)] {
    [weight, bias, runningMean, runningVariance].map { ($0.name, $0) }
  }

  private var pass = Pass.evaluation
  private var input: Tensor?
  private var flippedInput = Tensor.empty
  private var output = Tensor.empty
  private var gradientOfInput = Tensor.empty
  /// Two sums for each channel, and then M.
  private var sums: [Double]
  private var totals: [Double]
  private var means: [Scalar]
  /// 1 / √(σ² + ε)
  private var inverses: [Scalar]

  /// A layer for samples of `channels` numbers, or pictures of so many channels.
  public convenience init(_ channels: Int) {
    require(channels > 0, "BatchNorm takes one channel or more, not \(channels)")
    let zeros = Tensor(zeros: [channels])
    let ones = zeros.map { _ in 1 }
    self.init(
      Parameter("weight", ones), Parameter("bias", zeros), Parameter("running_mean", zeros),
      Parameter("running_var", ones))
  }

  private init(_ weight: Parameter, _ bias: Parameter, _ mean: Parameter, _ variance: Parameter) {
    (self.weight, self.bias, runningMean, runningVariance) = (weight, bias, mean, variance)
    let channels = weight.value.count
    sums = Array(repeating: 0, count: 2 * channels + 1)
    totals = sums
    means = Array(repeating: 0, count: channels)
    inverses = means
  }

  public func replica() -> (any Layer)? {
    BatchNorm(weight.replica(), bias.replica(), runningMean, runningVariance)
  }

  public func begin(_ pass: Pass) {
    input = nil
    self.pass = pass
  }

  public func forward(_ x: Tensor) -> Tensor {
    let channels = means.count
    require(
      x.shape.rank >= 2 && x.shape[1] == channels,
      "BatchNorm(\(channels)) takes an input [N, \(channels)] or [N, \(channels), H, W], not \(x.shape)"
    )
    let x = x.inOrder(.batchInnermost, using: &flippedInput)
    input = x
    if case .training(_, let first, let team, _) = pass {
      measure(x, team)
      if first == 0 { moveRunningAverages() }
    } else {
      takeRunningAverages()
    }
    let count = x.count / channels
    output.prepare(x.shape)
    // y = γ (x − μ) / √(σ² + ε) + β
    withPointers(weight.value, bias.value, x, to: &output) { weight, bias, x, y in
      for c in 0..<channels {
        normalize(
          count, x + c * count, mean: means[c], scale: weight[c] * inverses[c], shift: bias[c],
          to: y + c * count)
      }
    }
    return output
  }

  public func backward(_ gradientOfOutput: Tensor) -> Tensor {
    guard let x = input else { fatalError("BatchNorm: backward needs a forward before it") }
    require(
      gradientOfOutput.shape == output.shape,
      "BatchNorm: the output has shape \(output.shape), its gradient \(gradientOfOutput.shape)")
    let (channels, count) = (means.count, x.count / means.count)
    let dy = gradientOfOutput.inOrder(.batchInnermost)
    // Σ ∂L/∂y and Σ ∂L/∂y x̂ over this slice: ∂L/∂β and ∂L/∂γ
    withPointers(x, dy) { x, dy in
      for c in 0..<channels {
        let (sum, products) = gradientSums(count, dy + c * count, x + c * count, center: means[c])
        sums[2 * c] = Double(sum)
        sums[2 * c + 1] = Double(products * inverses[c])
      }
    }
    bias.gradient.withMutablePointer { for c in 0..<channels { $0[c] += Scalar(sums[2 * c]) } }
    weight.gradient.withMutablePointer {
      for c in 0..<channels { $0[c] += Scalar(sums[2 * c + 1]) }
    }
    // The same over the whole mini-batch. In evaluation μ and σ² do not depend on x.
    sums[2 * channels] = Double(count)
    var share = 0.0
    if case .training(_, _, let team, _) = pass {
      addUpSums(team)
      share = 1 / max(sums[2 * channels], 1)
    }
    gradientOfInput.prepare(x.shape)
    // ∂L/∂x = γ / √(σ² + ε) · (∂L/∂y − (∂L/∂β + x̂ ∂L/∂γ) / M)
    withPointers(weight.value, x, dy, to: &gradientOfInput) { weight, x, dy, dx in
      for c in 0..<channels {
        normalizeBackward(
          count, dy + c * count, x + c * count, mean: means[c], scale: weight[c] * inverses[c],
          a: Scalar(share * sums[2 * c]), b: Scalar(share * sums[2 * c + 1]) * inverses[c],
          to: dx + c * count)
      }
    }
    input = nil
    return gradientOfInput
  }
}

// MARK: Means and variances
extension BatchNorm {
  /// μ and σ² over the whole mini-batch. A slice's squares are taken around its own mean; in double
  /// precision they can be moved to the common one.
  private func measure(_ x: Tensor, _ team: (any Teamwork)?) {
    let (channels, count) = (means.count, x.count / means.count)
    x.withPointer { x in
      for c in 0..<channels {
        let center = channelSum(count, x + c * count) / Scalar(max(count, 1))
        let (sum, squares) = centeredSums(count, x + c * count, center: center)
        let (n, shift) = (Double(count), Double(center))
        sums[2 * c] = n * shift + Double(sum)
        sums[2 * c + 1] = Double(squares) + (2 * Double(sum) + n * shift) * shift
      }
    }
    sums[2 * channels] = Double(count)
    addUpSums(team)
    let total = max(sums[2 * channels], 1)
    for c in 0..<channels {
      let mean = sums[2 * c] / total
      let variance = max(sums[2 * c + 1] / total - mean * mean, 0)
      (sums[2 * c], sums[2 * c + 1]) = (mean, variance)
      means[c] = Scalar(mean)
      inverses[c] = Scalar(1 / (variance + BatchNorm.epsilon).squareRoot())
    }
  }

  /// Replaces each sum by that over all slices, added up in their order: every slice gets the same.
  private func addUpSums(_ team: (any Teamwork)?) {
    guard let team else { return }
    sums.withUnsafeBufferPointer { part in
      exchange(part, with: team) { parts in
        for s in part.indices {
          totals[s] = parts.reduce(0) { $0 + $1[s] }
        }
      }
    }
    swap(&sums, &totals)
  }

  /// One slice does this, behind `measure`. A single number says nothing about a variance.
  private func moveRunningAverages() {
    let channels = means.count
    let (m, momentum) = (sums[2 * channels], BatchNorm.momentum)
    if m < 2 { return }
    // What is no longer a number would stay in an average for ever.
    func move(_ parameter: Parameter, _ towards: (_ channel: Int) -> Double) {
      parameter.value.withMutablePointer {
        for c in 0..<channels where towards(c).isFinite {
          $0[c] += Scalar(momentum * (towards(c) - Double($0[c])))
        }
      }
    }
    move(runningMean) { sums[2 * $0] }
    move(runningVariance) { sums[2 * $0 + 1] * m / (m - 1) }
  }

  private func takeRunningAverages() {
    withPointers(runningMean.value, runningVariance.value) { mean, variance in
      for c in means.indices {
        means[c] = mean[c]
        inverses[c] = Scalar(1 / (Double(variance[c]) + BatchNorm.epsilon).squareRoot())
      }
    }
  }
}
