import NeuralNetworks

/// Makes the layers that a description names, one behind the other, and knows what shape a sample
/// has behind the last of them. Their numbers are zeros: what a model file holds comes into them
/// afterwards.
struct NetworkBuilder {
  typealias Unknown = NetworkDescription.Unknown

  private(set) var layers: [any Layer] = []
  private(set) var shape = [1, 28, 28]
  /// The shape of the tensor that will fill a parameter.
  private let shapeOf: (_ parameter: String) -> [Int]?

  init(shapeOf: @escaping (_ parameter: String) -> [Int]?) { self.shapeOf = shapeOf }

  /// Makes one more layer. Throws where it cannot stand behind those before it, and where the
  /// tensors do not fit.
  mutating func append(_ call: LayerCall) throws(Unknown) {
    switch call.name {
    case "Linear": try appendLinear(call)
    case "Conv2D": try appendConvolution(call)
    case "MaxPool2D": try appendPooling(call)
    case "Recurrent", "LSTM": try appendRecurrence(call)
    case "BatchNorm": try appendNormalization(call)
    case "Flatten": append(Flatten(), [shape.reduce(1, *)])
    case "Reshape": try appendReshape(call)
    case "Dropout":
      let p = call.unnamed.first.flatMap { Scalar($0) } ?? -1
      try check(call, call.unnamed.count == 1 && p >= 0 && p < 1)
      // What is drawn matters only to who trains it further.
      var random = RandomGenerator(seed: UInt64(layers.count), stream: .dropout)
      append(Dropout(p, using: &random), shape)
    case "LeakyReLU":
      guard let slope = call["slope"].flatMap({ Scalar($0) }), slope >= 0, slope.isFinite else {
        throw Unknown(reason: "\(call.text) lacks a slope of zero or more")
      }
      append(LeakyReLU(slope: slope), shape)
    case "ReLU": append(ReLU(), shape)
    case "Sigmoid": append(Sigmoid(), shape)
    case "Tanh": append(Tanh(), shape)
    case "Softmax", "LogSoftmax":
      try check(call, shape.count == 1)
      append(call.name == "Softmax" ? Softmax() : LogSoftmax(), shape)
    default: throw Unknown(reason: "there is no layer \(call.text)")
    }
  }

  private mutating func append(_ layer: any Layer, _ shape: [Int]) {
    layers.append(layer)
    self.shape = shape
  }

  private func check(_ call: LayerCall, _ holds: Bool) throws(Unknown) {
    if !holds { throw Unknown(reason: "\(call.text) cannot stand behind the shape \(shape)") }
  }

  /// Checks that the file has a parameter of the next layer, in its shape.
  private func check(_ call: LayerCall, has name: String, _ expected: [Int]) throws(Unknown) {
    let found = shapeOf("\(layers.count).\(name)")
    if found != expected {
      throw Unknown(
        reason: "\(call.text) needs a \(name) of shape \(expected), the file has "
          + (found.map { "\($0)" } ?? "none"))
    }
  }

  /// Room for a parameter of the next layer.
  private func zeros(
    _ name: String, _ expected: [Int], of call: LayerCall
  ) throws(Unknown) -> Tensor {
    try check(call, has: name, expected)
    return Tensor(zeros: Shape(expected))
  }

  private mutating func appendLinear(_ call: LayerCall) throws(Unknown) {
    let sizes = call.numbers
    try check(call, sizes.count == 2 && shape == [sizes[0]] && sizes[1] > 0)
    let weight = try zeros("weight", [sizes[1], sizes[0]], of: call)
    let bias = call["bias"] == "false" ? nil : try zeros("bias", [sizes[1]], of: call)
    append(Linear(weight: weight, bias: bias), [sizes[1]])
  }

  private mutating func appendConvolution(_ call: LayerCall) throws(Unknown) {
    let channels = call.numbers
    let k = call.number("kernelSize", otherwise: 0)
    let (s, p) = (call.number("stride", otherwise: 1), call.number("padding", otherwise: 0))
    try check(
      call,
      channels.count == 2 && channels[1] > 0 && shape.count == 3 && shape[0] == channels[0]
        && (1...64).contains(k) && s > 0 && (0..<k).contains(p) && shape[1] + 2 * p >= k
        && shape[2] + 2 * p >= k)
    let weight = try zeros("weight", [channels[1], channels[0], k, k], of: call)
    let bias = call["bias"] == "false" ? nil : try zeros("bias", [channels[1]], of: call)
    append(
      Conv2D(weight: weight, bias: bias, stride: s, padding: p),
      [channels[1], (shape[1] + 2 * p - k) / s + 1, (shape[2] + 2 * p - k) / s + 1])
  }

  private mutating func appendPooling(_ call: LayerCall) throws(Unknown) {
    let size = call.numbers.first ?? 0
    let s = call.number("stride", otherwise: size)
    try check(call, call.numbers.count == 1 && shape.count == 3 && size > 0 && s > 0)
    try check(call, shape[1] >= size && shape[2] >= size)
    append(
      MaxPool2D(size, stride: s),
      [shape[0], (shape[1] - size) / s + 1, (shape[2] - size) / s + 1])
  }

  private mutating func appendRecurrence(_ call: LayerCall) throws(Unknown) {
    let sizes = call.numbers
    try check(
      call,
      sizes.count == 2 && shape.count == 2 && shape[1] == sizes[0]
        && (1...65_536).contains(sizes[1]))
    let (units, sums) = (sizes[1], call.name == "LSTM" ? 4 * sizes[1] : sizes[1])
    let w = try zeros("weight_ih_l0", [sums, sizes[0]], of: call)
    let u = try zeros("weight_hh_l0", [sums, units], of: call)
    let b = try zeros("bias_ih_l0", [sums], of: call)
    append(
      call.name == "LSTM"
        ? LSTM(inputWeight: w, stateWeight: u, bias: b)
        : Recurrent(inputWeight: w, stateWeight: u, bias: b), [units])
  }

  private mutating func appendNormalization(_ call: LayerCall) throws(Unknown) {
    try check(call, call.numbers.count == 1 && shape.count != 2 && shape[0] == call.numbers[0])
    for name in ["weight", "bias", "running_mean", "running_var"] {
      try check(call, has: name, [shape[0]])
    }
    append(BatchNorm(shape[0]), shape)
  }

  private mutating func appendReshape(_ call: LayerCall) throws(Unknown) {
    let (sizes, count) = (call.numbers, shape.reduce(1, *))
    try check(
      call, (1...3).contains(sizes.count) && sizes.allSatisfy { (1...count).contains($0) })
    try check(call, sizes.reduce(1, *) == count)
    append(Reshape(sizes), sizes)
  }
}
