/// Layers one behind the other: the output of each is the input of the next.
///
/// ```
/// forward:   y = fₘ(… f₂(f₁(x)))
/// backward:  the chain rule, from the last layer to the first
/// ```
///
/// While the network trains, a `MaxPool2D` right behind a `ReLU` works before it: the largest of the
/// rectified numbers is the largest number, rectified, and with windows of 2 × 2 that is a quarter as
/// many to rectify. Gradients come to the same, bit by bit: where the order chooses another pixel of a
/// window, none in it is positive, and nothing passes.
public final class Sequential: Layer {
  public let layers: [any Layer]
  private let trainingOrder: [any Layer]
  /// The layers in the order in which they work now.
  private var order: [any Layer]
  /// The first layer that learns: what lies before it needs no gradient.
  private let firstToLearn: Int
  /// The first layer that does something with the numbers that it gets.
  private let firstToCompute: Int

  /// Traps when an object is there twice, also in stacks within the stack: it could remember only one
  /// of its inputs for `backward`.
  public init(_ layers: [any Layer]) {
    self.layers = layers
    trainingOrder = Sequential.poolingFirst(layers)
    order = layers
    let leaves = Sequential.leaves(of: layers)
    for (i, layer) in leaves.enumerated() {
      require(
        !leaves[..<i].contains { $0 === layer },
        "a \(type(of: layer)) is in the stack twice, as one object: make one for each place")
    }
    firstToLearn = layers.firstIndex { !$0.parameters.isEmpty } ?? layers.count
    firstToCompute = layers.firstIndex { !($0 is Flatten || $0 is Reshape) } ?? layers.count
  }
  public convenience init(_ layers: any Layer...) { self.init(layers) }

  private static func leaves(of layers: [any Layer]) -> [any Layer] {
    layers.flatMap { layer in (layer as? Sequential).map { leaves(of: $0.layers) } ?? [layer] }
  }

  private static func poolingFirst(_ layers: [any Layer]) -> [any Layer] {
    var order = layers
    for i in order.indices.dropLast() where order[i] is ReLU && order[i + 1] is MaxPool2D {
      order.swapAt(i, i + 1)
    }
    return order
  }

  public var parameters: [Parameter] { layers.flatMap { $0.parameters } }

  /// As PyTorch names them: "0.weight" is the weight of the first layer.
  public var namedParameters: [(name: String, parameter: Parameter)] {
    var result: [(name: String, parameter: Parameter)] = []
    for (index, layer) in layers.enumerated() {
      for (name, parameter) in layer.namedParameters {
        result.append(("\(index).\(name)", parameter))
      }
    }
    return result
  }

  public func begin(_ pass: Pass) {
    let later = pass.behindFirstLayer
    if case .training = pass { order = trainingOrder } else { order = layers }
    for (i, layer) in order.enumerated() { layer.begin(i == firstToCompute ? pass : later) }
  }

  public var looksAcrossBatch: Bool { layers.contains { $0.looksAcrossBatch } }

  public var prefersWholeVectors: Bool { layers.contains { $0.prefersWholeVectors } }

  public func inputGrain(samples: Int) -> Int? {
    firstToCompute < layers.count ? layers[firstToCompute].inputGrain(samples: samples) : nil
  }

  public func forward(_ x: Tensor) -> Tensor {
    var x = x
    for layer in order { x = layer.forward(x) }
    return x
  }

  public func backward(_ gradientOfOutput: Tensor) -> Tensor {
    var gradient = gradientOfOutput
    for layer in order.reversed() { gradient = layer.backward(gradient) }
    return gradient
  }

  /// Stops at the first layer that has parameters, and does not compute the gradient of its input.
  public func backwardToParameters(_ gradientOfOutput: Tensor) {
    guard firstToLearn < layers.count else { return }
    var gradient = gradientOfOutput
    for i in stride(from: layers.count - 1, to: firstToLearn, by: -1) {
      gradient = order[i].backward(gradient)
    }
    order[firstToLearn].backwardToParameters(gradient)
  }

  /// `nil` where one of the layers has no replica.
  public func replica() -> (any Layer)? {
    var copies: [any Layer] = []
    for layer in layers {
      guard let copy = layer.replica() else { return nil }
      require(copy !== layer, "the replica of \(type(of: layer)) is itself: make a new one")
      copies.append(copy)
    }
    return Sequential(copies)
  }
}
