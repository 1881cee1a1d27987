/// A rule by which parameters follow their gradients downhill.
public protocol Optimizer: AnyObject {
  /// What is being optimised.
  var parameters: [Parameter] { get }

  /// How far one step goes, η in the formulas.
  var learningRate: Scalar { get set }

  /// Counts one more step; called once, before its `update`s.
  func beginStep()

  /// Applies the rule to some scalars of one parameter. Several cores may do this at once.
  func update(_ slice: ParameterSlice)

  /// Whether an update with gradients that are zero changes nothing, neither the parameter nor what
  /// the optimizer remembers of it, and can be left out. By default it cannot.
  var restsWithoutGradient: Bool { get }
}

extension Optimizer {
  public var restsWithoutGradient: Bool { false }

  /// One step: every parameter moves according to its gradient.
  public func step() {
    beginStep()
    for (index, parameter) in parameters.enumerated() {
      let range = 0..<parameter.value.count
      // The address first: a rule may look at the parameters while it moves them.
      let values = parameter.value.withMutablePointer { $0 }
      parameter.gradient.withPointer { gradients in
        update(.init(index: index, range: range, values: values, gradients: gradients))
      }
    }
  }

  /// Sets all gradients to zero. Without this the next `backward` would add to them.
  public func zeroGradients() { for parameter in parameters { parameter.zeroGradient() } }
}
