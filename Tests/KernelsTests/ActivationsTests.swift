import Foundation
import Kernels
import Testing

@Suite struct ActivationsTests {
  typealias Unary = (Int, UnsafePointer<Scalar>, UnsafeMutablePointer<Scalar>) -> Void
  typealias Binary = (
    Int, UnsafePointer<Scalar>, UnsafePointer<Scalar>, UnsafeMutablePointer<Scalar>
  ) -> Void

  @Test(arguments: someLengths)
  func `a function reaches every scalar, at most a vector beyond`(count: Int) {
    let kernels: [(kernel: Unary, reference: (Double) -> Double)] = [
      ({ exponential($0, $1, to: $2) }, { exp($0) }),
      ({ logarithm($0, $1, to: $2) }, { log($0) }),
      ({ sigmoid($0, $1, to: $2) }, { 1 / (1 + exp(-$0)) }),
      ({ tanh($0, $1, to: $2) }, { Foundation.tanh($0) }),
    ]
    var numbers = Numbers(count)
    let x = numbers.uniform(count, from: 0.1, to: 3)
    for (kernel, reference) in kernels {
      var y = writable(count)
      kernel(count, readable(x), &y)
      for i in 0..<count {
        let expected = reference(Double(x[i]))
        #expect(abs(Double(y[i]) - expected) <= 4 * Double(Scalar(expected).ulp) + 1e-15)
      }
      #expect(isUntouched(y, behind: count))
    }
  }

  @Test(arguments: someLengths)
  func `a derivative reaches every scalar, at most a vector beyond`(count: Int) {
    let kernels: [(kernel: Binary, reference: (Double, Double) -> Double)] = [
      ({ sigmoidBackward($0, $1, $2, to: $3) }, { dy, y in dy * y * (1 - y) }),
      ({ tanhBackward($0, $1, $2, to: $3) }, { dy, y in dy * (1 - y * y) }),
      (
        { leakyReLUBackward($0, slope: 0.25, $1, $2, to: $3) },
        { dy, x in x > 0 ? dy : 0.25 * dy }
      ),
      ({ leakyReLUBackward($0, slope: 0, $1, $2, to: $3) }, { dy, x in x > 0 ? dy : 0 }),
      ({ reluBackward($0, $1, $2, to: $3) }, { dy, x in x > 0 ? dy : 0 }),
    ]
    var numbers = Numbers(count)
    let dy = numbers.uniform(count, from: -2, to: 2)
    let y = numbers.uniform(count, from: -1, to: 1)
    for (kernel, reference) in kernels {
      var dx = writable(count)
      kernel(count, readable(dy), readable(y), &dx)
      for i in 0..<count {
        let error = Double(dx[i]) - reference(Double(dy[i]), Double(y[i]))
        #expect(abs(error) <= 4 * Double(Scalar.ulpOfOne))
      }
      #expect(isUntouched(dx, behind: count))
    }
  }

  @Test(arguments: someLengths)
  func `leaky ReLU passes the positive and shrinks the rest, to the bit`(count: Int) {
    var numbers = Numbers(count)
    let x = numbers.integers(count)
    for slope: Scalar in [0, 0.25] {
      var y = writable(count)
      leakyReLU(count, slope: slope, readable(x), to: &y)
      #expect(difference(Array(y[..<count]), x.map { $0 > 0 ? $0 : slope * $0 }) == nil)
      #expect(isUntouched(y, behind: count))
    }
  }

  @Test func `at zero leaky ReLU's derivative is the slope`() {
    var dx = writable(3)
    leakyReLUBackward(3, slope: 0, readable([5, 5, 5]), readable([0, -0.0, 1]), to: &dx)
    #expect(dx[..<3] == [0, 0, 5])
  }

  @Test func `what is not a number stays none`() {
    var y = writable(1)
    leakyReLU(1, slope: 0.1, readable([.nan]), to: &y)
    #expect(y[0].isNaN)
    relu(1, readable([.nan]), to: &y)
    #expect(y[0].isNaN)
  }

  @Test func `minus infinity becomes zero where the slope is zero`() {
    var y = writable(1)
    leakyReLU(1, slope: 0, readable([-.infinity]), to: &y)
    #expect(y[0] == 0)
  }

  @Test func `a function may write where it reads`() {
    var x = writable([1, 2, 3])
    x.withUnsafeMutableBufferPointer { x in
      relu(3, x.baseAddress!, to: x.baseAddress!)
    }
    #expect(x[..<3] == [1, 2, 3])
  }
}
