import Foundation
import NeuralNetworks
import Testing

/// What PyTorch 2.15 computes, in double precision, for two sequences of three steps of two numbers:
///
/// ```
/// def filled(shape, start):
///     return 0.8 * torch.sin(torch.arange(start, start + np.prod(shape)).double()).reshape(shape)
/// layer = torch.nn.RNN(2, 2, batch_first=True)     # or LSTM; G = 2 sums, or 8
/// layer.weight_ih_l0, layer.weight_hh_l0 = filled((G, 2), 1), filled((G, 2), 20)
/// layer.bias_ih_l0, layer.bias_hh_l0 = filled((G,), 40), 0
/// states, _ = layer(filled((2, 3, 2), 100))
/// states[:, -1].backward(filled((2, 2), 60))
/// ```
struct RecurrenceReference {
  let states: [Scalar]
  let input: [Scalar]
  let inputWeight: [Scalar]
  let stateWeight: [Scalar]
  let bias: [Scalar]

  static func filled(_ shape: Shape, from start: Int) -> Tensor {
    Tensor(shape, scalars: (0..<shape.count).map { Scalar(0.8 * sin(Double(start + $0))) })
  }

  /// Compares the states, the output and all gradients.
  func expectAgreement(_ layer: any Layer, states: () -> Tensor) {
    let x = RecurrenceReference.filled([2, 3, 2], from: 100)
    let output = layer.forward(x)
    expectEqual("states", states(), [2, 3, 2], self.states)
    let last = [4, 5, 10, 11].map { self.states[$0] }
    expectEqual("output", output, [2, 2], last)
    let dx = layer.backward(RecurrenceReference.filled([2, 2], from: 60))
    expectEqual("input", dx, x.shape, input)
    for (parameter, expected) in zip(layer.parameters, [inputWeight, stateWeight, bias]) {
      expectEqual(parameter.name, parameter.gradient, parameter.value.shape, expected)
    }
  }

  private func expectEqual(_ name: String, _ x: Tensor, _ shape: Shape, _ expected: [Scalar]) {
    #expect(x.shape == shape && x.count == expected.count, "\(name)")
    let difference = zip(x.scalars, expected).map { abs($0 - $1) }.max() ?? .infinity
    #expect(difference < 2e-7, "\(name): \(x.scalars) instead of \(expected)")
  }

  static let recurrent = RecurrenceReference(
    states: [
      0.527336322, -0.372714453, 0.926071672, -0.089966660, 0.441607098, 0.352664931,
      0.302280890, -0.274820776, 0.922767877, -0.249497023, 0.519819770, 0.422083137,
    ],
    input: [
      -0.030733713, 0.112506592, 0.023309787, -0.210593083, -0.208544857, 0.266951742,
      0.001310665, -0.132582621, -0.070052478, 0.172155643, -0.278091129, -0.380548347,
    ],
    inputWeight: [0.037010808, 0.401757704, 0.149556372, 0.343065625],
    stateWeight: [-0.604596590, 0.145580918, -0.457271110, 0.006264881],
    bias: [-0.735508485, -0.599440915])

  static let lstm = RecurrenceReference(
    states: [
      -0.121084396, 0.122611918, -0.048902628, 0.060809054, 0.039553621, 0.243261500,
      -0.089263933, 0.144931398, -0.105467481, 0.074835964, 0.038936715, 0.237870392,
    ],
    input: [
      -0.003863541, 0.004270818, -0.017537949, 0.023488736, -0.040959017, 0.093423955,
      -0.010101432, 0.006463350, -0.055631948, 0.060920296, -0.074861639, 0.028348221,
    ],
    inputWeight: [
      0.002312984, 0.021407025, 0.008997753, 0.044735892, 0.003468435, -0.004723002,
      0.003579946, 0.005224037, -0.105207718, 0.020069226, 0.016724920, 0.042187209,
      0.001708810, 0.012079796, 0.021377848, 0.063127007,
    ],
    stateWeight: [
      0.002025475, -0.001364976, 0.002162510, -0.003380660, -0.001673165, 0.001610171,
      -0.000149531, 0.000217657, 0.038244158, -0.042125364, 0.000084716, -0.000335098,
      0.001215353, -0.000886527, 0.002356113, -0.003779884,
    ],
    bias: [
      -0.017704504, -0.044365075, 0.017142604, -0.000970276, -0.450591248, -0.015912760,
      -0.012301562, -0.062290529,
    ])
}
