/// Layers one behind the other: the output of each is the input of the next.
///
/// ```
/// forward:   y = fₘ(… f₂(f₁(x)))
/// backward:  the chain rule, from the last layer to the first
/// ```
public final class Sequential: Layer {
  public let layers: [any Layer]

  public init(_ layers: [any Layer]) { self.layers = layers }
  public convenience init(_ layers: any Layer...) { self.init(layers) }

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

  public func forward(_ x: Tensor) -> Tensor {
    var x = x
    for layer in layers { x = layer.forward(x) }
    return x
  }

  public func backward(_ gradientOfOutput: Tensor) -> Tensor {
    var gradient = gradientOfOutput
    for layer in layers.reversed() { gradient = layer.backward(gradient) }
    return gradient
  }

  /// Stops at the first layer that has parameters, and does not compute the gradient of its input.
  public func backwardToParameters(_ gradientOfOutput: Tensor) {
    guard let first = layers.firstIndex(where: { !$0.parameters.isEmpty }) else { return }
    var gradient = gradientOfOutput
    for layer in layers[(first + 1)...].reversed() { gradient = layer.backward(gradient) }
    layers[first].backwardToParameters(gradient)
  }

  /// `nil` where one of the layers has no replica.
  public func replica() -> (any Layer)? {
    var copies: [any Layer] = []
    for layer in layers {
      guard let copy = layer.replica() else { return nil }
      copies.append(copy)
    }
    return Sequential(copies)
  }
}
