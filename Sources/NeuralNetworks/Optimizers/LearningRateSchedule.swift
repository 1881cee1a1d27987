/// How the learning rate changes on the way: a factor for every step, counted from 0.
///
/// ```
/// steps:     f(t) = qⁿ,  n = ⌊t / every⌋                    a staircase down
/// cosine:    f(t) = ½ (1 + cos(π t / T))                    from 1 to 0 in T steps
/// oneCycle:  up from 1/25 to 1 in the share r of T steps, and down to 0 in the rest,
///            both along half a wave of the cosine
/// ```
///
/// cosine: Loshchilov and Hutter 2017, "SGDR", equation 5, without restarts. oneCycle: Smith 2018, "A
/// disciplined approach to neural network hyper-parameters", section 4.2, in the form of PyTorch's
/// `OneCycleLR` with its defaults, but down to 0; Smith's lines are straight. The way up is a
/// warm-up. After T steps the factor stays 0.
public enum LearningRateSchedule: Sendable {
  case steps(every: Int, factor: Double)
  case cosine(steps: Int)
  case oneCycle(steps: Int, rising: Double = 0.3)

  /// f(t) for step t, counted from 0.
  public func factor(at step: Int) -> Double {
    switch self {
    case .steps(let every, let factor):
      require(every > 0, "a staircase needs a positive number of steps, not \(every)")
      return power(factor, step / every)
    case .cosine(let steps):
      return descent(Double(step) / Double(steps))
    case .oneCycle(let steps, let rising):
      let (t, top) = (Double(step), rising * Double(steps))
      if t < top { return 1 - (1 - 1.0 / 25) * descent(t / top) }
      return descent((t - top) / (Double(steps) - top))
    }
  }
}

/// ½ (1 + cos πu) for u from 0 to 1, and 0 for larger ones. It is 1 − sin²(πu/2), and the power
/// series of the sine has reached double precision after eleven terms.
private func descent(_ u: Double) -> Double {
  guard u < 1 else { return 0 }
  let x = u * Double.pi / 2
  var (term, sine) = (x, x)
  for n in 1...10 {
    term *= -x * x / Double(2 * n * (2 * n + 1))
    sine += term
  }
  return 1 - sine * sine
}

/// xⁿ by squaring.
private func power(_ x: Double, _ n: Int) -> Double {
  if n == 0 { return 1 }
  let half = power(x, n / 2)
  return n % 2 == 0 ? half * half : half * half * x
}
