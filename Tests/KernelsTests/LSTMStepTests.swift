import Foundation
import Kernels
import Testing

@Suite struct LSTMStepTests {
  private func sigma(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
  private func derivative(_ y: Double) -> Double { y * (1 - y) }

  private func expectEqual(_ found: Scalar, _ expected: Double) {
    #expect(abs(Double(found) - expected) <= 16 * Double(Scalar.ulpOfOne))
  }

  @Test(arguments: someLengths)
  func `a step follows its formulas and writes nothing behind its numbers`(count: Int) {
    var numbers = Numbers(count)
    let z = numbers.uniform(4 * count, from: -3, to: 3)
    let previous = numbers.uniform(count, from: -2, to: 2)
    var gates = writable(z)
    var (cell, tanhOfCell, state) = (writable(count), writable(count), writable(count))
    lstmStep(
      count, gates: &gates, previousCell: readable(previous), cell: &cell, tanhOfCell: &tanhOfCell,
      state: &state)
    for x in 0..<count {
      let part = (0..<4).map { Double(z[$0 * count + x]) }
      let (i, f, g, o) = (sigma(part[0]), sigma(part[1]), tanh(part[2]), sigma(part[3]))
      let c = f * Double(previous[x]) + i * g
      for (gate, expected) in [i, f, g, o].enumerated() {
        expectEqual(gates[gate * count + x], expected)
      }
      expectEqual(cell[x], c)
      expectEqual(tanhOfCell[x], tanh(c))
      expectEqual(state[x], o * tanh(c))
    }
    // Behind a step lies the next one's memory.
    #expect(gates[(4 * count)...].allSatisfy { $0 == untouched })
    for result in [cell, tanhOfCell, state] {
      #expect(result[count...].allSatisfy { $0 == untouched })
    }
  }

  @Test(arguments: someLengths)
  func `the way back follows its formulas and writes nothing behind its numbers`(count: Int) {
    var numbers = Numbers(count)
    let activations = numbers.uniform(4 * count, from: 0.1, to: 0.9)
    let previous = numbers.uniform(count, from: -2, to: 2)
    let squashed = numbers.uniform(count, from: -0.9, to: 0.9)
    let dh = numbers.uniform(count, from: -1, to: 1)
    let dc = numbers.uniform(count, from: -1, to: 1)
    var (gates, cell) = (writable(activations), writable(dc))
    lstmStepBackward(
      count, gates: &gates, previousCell: readable(previous), tanhOfCell: readable(squashed),
      gradientOfState: readable(dh), gradientOfCell: &cell)
    for x in 0..<count {
      let part = (0..<4).map { Double(activations[$0 * count + x]) }
      let (i, f, g, o) = (part[0], part[1], part[2], part[3])
      let (t, dh) = (Double(squashed[x]), Double(dh[x]))
      let total = Double(dc[x]) + dh * o * (1 - t * t)
      let expected = [
        total * g * derivative(i), total * Double(previous[x]) * derivative(f),
        total * i * (1 - g * g), dh * t * derivative(o),
      ]
      for gate in 0..<4 { expectEqual(gates[gate * count + x], expected[gate]) }
      expectEqual(cell[x], total * f)
    }
    #expect(gates[(4 * count)...].allSatisfy { $0 == untouched })
    #expect(cell[count...].allSatisfy { $0 == untouched })
  }
}
