import NeuralNetworks

/// A table of a network's layers: the shapes that go in and come out, and the parameters of each,
/// with the sizes of everything in memory, as PaddlePaddle's `summary` prints it (document 004).
public struct Summary: Sendable {
  /// One layer.
  public struct Row: Sendable {
    /// "Linear-1": the kind of layer, and its number among the rows.
    public let name: String
    public let input: Shape
    public let output: Shape
    public let parameters: Int
  }

  public private(set) var rows: [Row] = []
  private let inputCount: Int

  /// How many numbers the network learns.
  public var parameters: Int { rows.reduce(0) { $0 + $1.parameters } }

  /// Takes one input of the given shape through the network, whose first axis is the batch.
  public init(_ model: any Layer, input: Shape) {
    inputCount = input.count
    var x = Tensor(zeros: input)
    walk(model, &x)
  }

  /// Megabytes (2²⁰ bytes) of the input, of all outputs and their gradients, and of the parameters.
  public var megabytes: (input: Double, activations: Double, parameters: Double) {
    func size(_ scalars: Int) -> Double {
      Double(scalars * MemoryLayout<Scalar>.stride) / 1_048_576
    }
    return (size(inputCount), size(2 * rows.reduce(0) { $0 + $1.output.count }), size(parameters))
  }

  private mutating func walk(_ layer: any Layer, _ x: inout Tensor) {
    if let stack = layer as? Sequential {
      for layer in stack.layers { walk(layer, &x) }
      return
    }
    let input = x.shape
    x = layer.forward(x)
    rows.append(
      Row(
        name: "\(type(of: layer))-\(rows.count + 1)", input: input, output: x.shape,
        parameters: layer.parameters.reduce(0) { $0 + $1.value.count }))
  }
}

extension Summary: CustomStringConvertible {
  public var description: String {
    let cells =
      [["Layer", "Input", "Output", "Parameters"]]
      + rows.map { [$0.name, "\($0.input)", "\($0.output)", grouped($0.parameters)] }
    let widths = (0..<4).map { column in cells.map { $0[column].count }.max() ?? 0 }
    let lines = cells.map { row in
      (0..<4).map { column in
        let gap = String(repeating: " ", count: widths[column] - row[column].count)
        return column == 3 ? gap + row[column] : row[column] + gap
      }.joined(separator: "  ")
    }
    let rule = String(repeating: "─", count: widths.reduce(6, +))
    let total = "Parameters in all: \(grouped(parameters))"
    let (input, activations, parameters) = megabytes
    let sizes = [
      ("Input", input), ("Forward and backward", activations), ("Parameters", parameters),
      ("Together", input + activations + parameters),
    ].map { "\($0):\(fixed(Scalar($1), decimals: 2)) MB" }
    return ([lines[0], rule] + lines.dropFirst() + [rule, total] + sizes).joined(separator: "\n")
  }
}
