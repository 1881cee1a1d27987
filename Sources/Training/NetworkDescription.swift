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

  /// The layers of a network, or nil where one of them is not known here.
  static func text(of layer: any Layer) -> String? {
    switch layer {
    case let stack as Sequential:
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
    case let leaky as LeakyReLU: return "LeakyReLU(slope: \(leaky.slope))"
    case is Flatten, is ReLU, is Sigmoid, is Tanh, is Softmax, is LogSoftmax:
      return "\(type(of: layer))()"
    default: return nil
    }
  }

  /// The network that a description names, for pictures of 28 x 28 pixels. Every size is checked
  /// against the one before it and, by `shapeOf`, against the tensors that will fill the layers,
  /// before memory is taken for it.
  static func network(
    _ text: String, shapeOf: (_ parameter: String) -> [Int]?
  ) throws(Unknown) -> Sequential {
    var layers: [any Layer] = []
    var shape = [1, 28, 28]
    for (index, call) in try calls(in: text).enumerated() {
      layers.append(
        try layer(call, behind: &shape) { name in shapeOf("\(index).\(name)") })
    }
    guard shape.count == 1, shape[0] > 1 else {
      throw Unknown(
        reason: "expected a network that gives each class a score, found one with the output "
          + "\(shape)")
    }
    return Sequential(layers)
  }

  /// A layer by its name with what stands in its parentheses.
  private struct Call {
    let text: String
    let name: String
    var numbers: [Int] = []
    var named: [String: String] = [:]

    func option(_ name: String, _ usual: Int) -> Int { named[name].flatMap { Int($0) } ?? usual }
  }

  private static func calls(in text: String) throws(Unknown) -> [Call] {
    let matches = text.matches(of: /(\w+)\(([^()]*)\)(?:, |$)/)
    guard text.hasSuffix(")"), matches.map({ String($0.0) }).joined() == text else {
      throw Unknown(reason: "\"\(text)\" does not name layers")
    }
    return matches.map { match in
      var call = Call(text: "\(match.1)(\(match.2))", name: String(match.1))
      for argument in match.2.split(separator: ", ") {
        let parts = argument.split(separator: ": ")
        if parts.count == 2 {
          call.named[String(parts[0])] = String(parts[1])
        } else {
          call.numbers.append(Int(argument) ?? -1)
        }
      }
      return call
    }
  }

  private static func layer(
    _ call: Call, behind shape: inout [Int], shapeOf: (String) -> [Int]?
  ) throws(Unknown) -> any Layer {
    let hasBias = call.named["bias"] != "false"
    let (numbers, input) = (call.numbers, shape)
    func check(_ holds: Bool) throws(Unknown) {
      if !holds { throw Unknown(reason: "\(call.text) cannot stand behind the shape \(input)") }
    }
    func zeros(_ name: String, _ expected: [Int]) throws(Unknown) -> Tensor {
      guard shapeOf(name) == expected else {
        throw Unknown(
          reason: "\(call.text) needs a \(name) of shape \(expected), the file has "
            + (shapeOf(name).map { "\($0)" } ?? "none"))
      }
      return Tensor(zeros: Shape(expected))
    }
    switch call.name {
    case "Flatten":
      shape = [shape.reduce(1, *)]
      return Flatten()
    case "Linear":
      try check(numbers.count == 2 && input == [numbers[0]])
      shape = [numbers[1]]
      return Linear(
        weight: try zeros("weight", [numbers[1], numbers[0]]),
        bias: hasBias ? try zeros("bias", shape) : nil)
    case "Conv2D":
      let (k, s, p) = (
        call.option("kernelSize", 0), call.option("stride", 1), call.option("padding", 0)
      )
      try check(
        numbers.count == 2 && input.count == 3 && input[0] == numbers[0] && (1...64).contains(k)
          && s > 0
          && (0..<k).contains(p) && input[1] + 2 * p >= k && input[2] + 2 * p >= k)
      shape = [numbers[1], (input[1] + 2 * p - k) / s + 1, (input[2] + 2 * p - k) / s + 1]
      return Conv2D(
        weight: try zeros("weight", [numbers[1], numbers[0], k, k]),
        bias: hasBias ? try zeros("bias", [numbers[1]]) : nil, stride: s, padding: p)
    case "MaxPool2D":
      let s = call.option("stride", numbers.first ?? 0)
      try check(numbers.count == 1 && input.count == 3 && numbers[0] > 0 && s > 0)
      try check(input[1] >= numbers[0] && input[2] >= numbers[0])
      shape = [input[0], (input[1] - numbers[0]) / s + 1, (input[2] - numbers[0]) / s + 1]
      return MaxPool2D(numbers[0], stride: s)
    case "LeakyReLU":
      guard let slope = call.named["slope"].flatMap({ Scalar($0) }) else {
        throw Unknown(reason: "\(call.text) lacks its slope")
      }
      return LeakyReLU(slope: slope)
    case "ReLU": return ReLU()
    case "Sigmoid": return Sigmoid()
    case "Tanh": return Tanh()
    case "Softmax", "LogSoftmax":
      try check(input.count == 1)
      return call.name == "Softmax" ? Softmax() : LogSoftmax()
    default:
      throw Unknown(reason: "there is no layer \(call.text)")
    }
  }
}
