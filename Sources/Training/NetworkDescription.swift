import NeuralNetworks

/// A network in words, as one would write it in Swift, so that a model file says what it is:
///
/// ```
/// Flatten(), Linear(784, 128), ReLU(), Linear(128, 10)
/// ```
/// Layers of the reader's own are not known here; a network with one has no description, and is
/// loaded into a network that is there already.
enum NetworkDescription {
  /// What is wrong with a description.
  struct Unknown: Error { let reason: String }

  /// The layers of a network, or nil where one of them is not known here. A stack within the stack is
  /// not, since its parameters have longer names.
  static func text(of layer: any Layer) -> String? {
    switch layer {
    case let stack as Sequential:
      if stack.layers.contains(where: { $0 is Sequential }) { return nil }
      let texts = stack.layers.compactMap { text(of: $0) }
      return texts.count == stack.layers.count ? texts.joined(separator: ", ") : nil
    case let linear as Linear:
      let shape = linear.weight.value.shape
      return "Linear(\(shape[1]), \(shape[0])\(linear.bias == nil ? ", bias: false" : ""))"
    case let convolution as Conv2D:
      let shape = convolution.weight.value.shape
      return "Conv2D(\(shape[1]), \(shape[0]), kernelSize: \(shape[2])"
        + (convolution.stride == 1 ? "" : ", stride: \(convolution.stride)")
        + (convolution.padding == 0 ? "" : ", padding: \(convolution.padding)")
        + (convolution.bias == nil ? ", bias: false" : "") + ")"
    case let pool as MaxPool2D:
      return "MaxPool2D(\(pool.size)\(pool.stride == pool.size ? "" : ", stride: \(pool.stride)"))"
    case let layer as Recurrent:
      return "Recurrent(\(layer.inputWeight.value.shape[1]), \(layer.units))"
    case let layer as LSTM: return "LSTM(\(layer.inputWeight.value.shape[1]), \(layer.units))"
    case let normalization as BatchNorm: return "BatchNorm(\(normalization.weight.value.count))"
    case let dropout as Dropout: return "Dropout(\(dropout.probability))"
    case let leaky as LeakyReLU: return "LeakyReLU(slope: \(leaky.slope))"
    case let reshape as Reshape:
      return "Reshape(\(reshape.sampleShape.map { "\($0)" }.joined(separator: ", ")))"
    case is Flatten, is ReLU, is Sigmoid, is Tanh, is Softmax, is LogSoftmax:
      return "\(type(of: layer))()"
    default: return nil
    }
  }

  /// The network that a description names, for pictures of 28 x 28 pixels, and how many classes it
  /// tells apart. Every size is checked against the one before it and, by `shapeOf`, against the
  /// tensors that will fill the layers, before memory is taken for it.
  static func network(
    _ text: String, shapeOf: @escaping (_ parameter: String) -> [Int]?
  ) throws(Unknown) -> (network: Sequential, classes: Int) {
    guard let calls = LayerCall.all(in: text) else {
      throw Unknown(reason: "\"\(text)\" does not name layers")
    }
    var builder = NetworkBuilder(shapeOf: shapeOf)
    for call in calls { try builder.append(call) }
    guard builder.shape.count == 1, builder.shape[0] > 1 else {
      throw Unknown(
        reason: "expected a network that gives each class a score, found one with the output "
          + "\(builder.shape)")
    }
    return (Sequential(builder.layers), builder.shape[0])
  }
}
