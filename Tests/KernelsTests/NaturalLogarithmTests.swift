import Foundation
import Kernels
import Testing

@Suite struct NaturalLogarithmTests {
  @Test func `it agrees with Foundation within two units in the last place`() {
    var numbers = Numbers(1)
    var x = (0..<20_000).map { _ in Double(bitPattern: numbers.next() >> 1) }
    x += (0..<20_000).map { _ in Double(numbers.next() >> 11) * 0x1p-53 * 2 }
    x += [1, 2, 0.5, 1.nextUp, 1.nextDown, .leastNonzeroMagnitude, .greatestFiniteMagnitude]
    for x in x where x > 0 && x.isFinite {
      let expected = log(x)
      #expect(abs(naturalLogarithm(x) - expected) <= 2 * expected.ulp, "ln \(x)")
    }
  }

  @Test func `the logarithm of one is zero`() { #expect(naturalLogarithm(1) == 0) }
}
