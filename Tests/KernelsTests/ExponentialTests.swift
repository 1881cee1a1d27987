import Foundation
import Kernels
import Testing

/// What the functions are compared with: 80-bit numbers, where the processor has them.
#if arch(x86_64)
  typealias Wide = Float80
#else
  typealias Wide = Double
#endif

/// A function of Exponential.swift, what it should give, and by how much it may be off.
struct FunctionCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let kernel: @Sendable (Int, UnsafePointer<Scalar>, UnsafeMutablePointer<Scalar>) -> Void
  let reference: @Sendable (Wide) -> Wide
  /// In units in the last place of the true result.
  let limit: Double

  /// The function of every argument.
  func callAsFunction(_ x: [Scalar]) -> [Scalar] {
    var y = writable(x.count)
    kernel(x.count, readable(x), &y)
    return Array(y[..<x.count])
  }

  // Measured over six million arguments of each precision against 80-bit numbers: off by at most
  // 0.90, 0.82, 1.61 and 1.46.
  static let all = [
    FunctionCase(
      testDescription: "exp", kernel: { exponential($0, $1, to: $2) },
      reference: { Foundation.exp($0) }, limit: 1),
    FunctionCase(
      testDescription: "ln", kernel: { logarithm($0, $1, to: $2) },
      reference: { Foundation.log($0) }, limit: 1),
    FunctionCase(
      testDescription: "tanh", kernel: { tanh($0, $1, to: $2) },
      reference: { Foundation.tanh($0) }, limit: 1.75),
    FunctionCase(
      testDescription: "sigmoid", kernel: { sigmoid($0, $1, to: $2) },
      reference: { x in
        let e = Foundation.exp(-abs(x))
        return x > 0 ? 1 / (1 + e) : e / (1 + e)
      }, limit: 1.75),
  ]
}

@Suite struct ExponentialTests {
  /// The wider reference is as good as exact; one that is not wider is off by an ulp or two itself.
  static let slack = Scalar.self == Wide.self ? 1.5 : 0

  /// How many units in the last place a result is off.
  static func error(_ found: Scalar, _ expected: Wide) -> Double {
    let rounded = Scalar(expected)
    if found == rounded || (found.isNaN && expected.isNaN) { return 0 }
    guard found.isFinite, rounded.isFinite else { return .infinity }
    return Double(abs(Wide(found) - expected) / Wide(rounded.ulp))
  }

  static func check(_ function: FunctionCase, _ arguments: [Scalar]) {
    let results = function(arguments)
    var worst = (error: 0.0, argument: Scalar.zero, result: Scalar.zero)
    for (x, y) in zip(arguments, results) {
      let error = error(y, function.reference(Wide(x)))
      if error > worst.error { worst = (error, x, y) }
    }
    #expect(worst.error <= function.limit + slack, "\(worst)")
  }

  @Test func `tanh of minus zero is minus zero`() {
    let results = FunctionCase.all[2]([-0.0, 0])
    #expect(results[0] == 0 && results[0].sign == .minus && results[1].sign == .plus)
  }

  @Test(arguments: FunctionCase.all)
  func `any number at all gives the last digits of a wider reference`(_ function: FunctionCase) {
    var numbers = Numbers(1)
    let bits = (0..<60_000).map { _ in Scalar(bitPattern: .init(truncatingIfNeeded: numbers.next()))
    }
    Self.check(function, bits.filter { !$0.isNaN })
  }

  @Test(arguments: FunctionCase.all, [1e-3, 0.3, 1, 4, 20, 100, 800])
  func `numbers around zero give the last digits of a wider reference`(
    _ function: FunctionCase, range: Double
  ) {
    var numbers = Numbers(2)
    Self.check(function, numbers.uniform(20_000, from: -range, to: range))
  }

  @Test func `logarithms near 1 keep their digits`() {
    var numbers = Numbers(3)
    var x = numbers.uniform(20_000, from: 0.7, to: 1.5)
    x += [Scalar(1).nextUp, Scalar(1).nextDown, 1 + 8 * Scalar.ulpOfOne]
    Self.check(FunctionCase.all[1], x)
  }

  @Test(arguments: FunctionCase.all)
  func `the ends of the number line are right`(_ function: FunctionCase) {
    let ends: [Scalar] = [
      0, -0.0, 1, -1, .infinity, -.infinity, .nan, .greatestFiniteMagnitude,
      -.greatestFiniteMagnitude, .leastNormalMagnitude, .leastNonzeroMagnitude,
      -.leastNormalMagnitude, -.leastNonzeroMagnitude, .leastNormalMagnitude.nextDown,
    ]
    Self.check(function, ends)
  }

  @Test func `special arguments have their exact results`() {
    let (exp, ln, tanh, sigmoid) = (
      FunctionCase.all[0], FunctionCase.all[1], FunctionCase.all[2], FunctionCase.all[3]
    )
    #expect(exp([0, -.infinity, .infinity, 1000, -1000]) == [1, 0, .infinity, .infinity, 0])
    #expect(ln([1, 0, -0.0, .infinity]) == [0, -.infinity, -.infinity, .infinity])
    #expect(ln([-1, -.infinity, -.leastNonzeroMagnitude]).allSatisfy { $0.isNaN })
    #expect(tanh([0, .infinity, -.infinity, 1000, -1000]) == [0, 1, -1, 1, -1])
    #expect(sigmoid([0, .infinity, -.infinity, 1000, -2000]) == [0.5, 1, 0, 1, 0])
    for function in FunctionCase.all { #expect(function([.nan])[0].isNaN) }
  }

  @Test func `results too small for a normal number fade out, they do not drop to zero`() {
    let floor = Foundation.log(Double(Scalar.leastNormalMagnitude))
    let end = Foundation.log(Double(Scalar.leastNonzeroMagnitude))
    let x = (0...100).map { Scalar(floor + (end - floor) * Double($0) / 100) }
    Self.check(FunctionCase.all[0], x)
    let results = FunctionCase.all[0](x)
    #expect(results[50] > 0 && results[50] < Scalar.leastNormalMagnitude)
    #expect(zip(results, results.dropFirst()).allSatisfy { $0 >= $1 })
  }

  @Test func `tanh is odd`() {
    var numbers = Numbers(4)
    let x = numbers.uniform(1000, from: 0, to: 12)
    #expect(FunctionCase.all[2](x.map { -$0 }) == FunctionCase.all[2](x).map { -$0 })
  }
}
