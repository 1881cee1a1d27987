import NeuralNetworks
import Testing

@Suite struct RandomGeneratorTests {
  @Test(
    arguments: [
      (
        0, .initialization, 0,
        [0xbbff_a8ff_e929_e2d3, 0xefd6_cff7_897f_b2be, 0x303a_ded6_5023_e025]
      ),
      (1, .example, 0, [0x858e_d98f_1a93_c2d2, 0x8c1a_9571_08f1_aa8e, 0x3a0f_73c8_4a90_7a25]),
      (42, .shuffle, 7, [0x6df0_420a_d6dc_e20d, 0xee06_aefa_52bb_c54c, 0xcbfc_5f39_b502_61c3]),
      (.max, .example, -1, [0xb605_cc8b_dfdd_f92b, 0x1cc9_accb_a3e8_95b9, 0x6a53_2ca7_b255_d442]),
    ] as [(UInt64, RandomGenerator.Stream, Int, [UInt64])])
  func `a seed has the numbers that another program computed from the papers`(
    seed: UInt64, stream: RandomGenerator.Stream, branch: Int, expected: [UInt64]
  ) {
    var random = RandomGenerator(seed: seed, stream: stream, branch: branch)
    #expect((0..<3).map { _ in random.next() } == expected)
  }

  @Test func `seeds, streams and branches all differ, and the same ones agree`() {
    func first(_ seed: UInt64, _ stream: RandomGenerator.Stream, _ branch: Int) -> [UInt64] {
      var random = RandomGenerator(seed: seed, stream: stream, branch: branch)
      return [random.next(), random.next()]
    }
    var seen: Set<[UInt64]> = []
    var count = 0
    for seed in 0..<10 as Range<UInt64> {
      for stream in 1...6 as ClosedRange<UInt64> {
        for branch in 0..<10 {
          let numbers = first(seed, .init(rawValue: stream)!, branch)
          #expect(numbers == first(seed, .init(rawValue: stream)!, branch))
          seen.insert(numbers)
          count += 1
        }
      }
    }
    #expect(seen.count == count)
  }

  @Test func `a copy goes on by itself`() {
    var random = RandomGenerator(seed: 3)
    var copy = random
    let numbers = (0..<5).map { _ in random.next() }
    #expect((0..<5).map { _ in copy.next() } == numbers)
  }

  // The bounds are five standard deviations of the estimate; the seed is fixed.

  @Test func `uniform numbers lie in [0, 1) with mean 1/2 and variance 1/12`() {
    var random = RandomGenerator(seed: 4)
    let count = 100_000
    let x = (0..<count).map { _ in random.uniform() }
    #expect(x.allSatisfy { $0 >= 0 && $0 < 1 })
    let (mean, variance, _) = moments(x)
    #expect(abs(mean - 0.5) < 5 * 0.2887 / Double(count).squareRoot())
    #expect(abs(variance - 1 / 12) < 5 * 0.0745 / Double(count).squareRoot())
    // Every tenth of the interval gets its tenth.
    let bins = x.reduce(into: [Int](repeating: 0, count: 10)) { $0[Int($1 * 10)] += 1 }
    #expect(bins.allSatisfy { abs($0 - count / 10) < 5 * 95 })
  }

  @Test func `a range of uniform numbers is kept to`() {
    var random = RandomGenerator(seed: 5)
    let x = (0..<10_000).map { _ in random.uniform(-3, 5) }
    #expect(x.allSatisfy { $0 >= -3 && $0 < 5 })
    #expect(x.min()! < -2.99 && x.max()! > 4.99)
  }

  @Test func `normal numbers have mean 0, variance 1, and a bell's tails`() {
    var random = RandomGenerator(seed: 6)
    let count = 100_000
    let x = (0..<count).map { _ in random.normal() }
    let (mean, variance, fourth) = moments(x)
    let root = Double(count).squareRoot()
    #expect(abs(mean) < 5 / root)
    #expect(abs(variance - 1) < 5 * 1.414 / root)
    // A normal distribution's fourth moment is 3, with a variance of 96 for one draw.
    #expect(abs(fourth - 3) < 5 * 9.8 / root)
    let within = Double(x.count { abs($0) < 1 }) / Double(count)
    #expect(abs(within - 0.682689) < 5 * 0.4655 / root)
    #expect(abs(x.count { $0 > 0 } - count / 2) < 5 * 159)
  }

  @Test(arguments: [1, 2, 3, 7, 10, 256])
  func `whole numbers below a bound are all drawn, equally often`(bound: Int) {
    var random = RandomGenerator(seed: 7)
    let draws = 1000
    var counts = [Int](repeating: 0, count: bound)
    for _ in 0..<draws * bound { counts[random.integer(below: bound)] += 1 }
    #expect(counts.allSatisfy { abs($0 - draws) < 170 })
  }

  @Test func `there is no whole number below zero to draw`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var random = RandomGenerator(seed: 1)
      _ = random.integer(below: 0)
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("there is no whole number below 0 to draw"))
  }

  @Test func `a permutation holds every number once, in another order for another seed`() {
    for count in [0, 1, 2, 17, 1000] {
      var random = RandomGenerator(seed: 8)
      #expect(random.permutation(count).sorted() == Array(0..<count))
    }
    var (one, same, other) = (
      RandomGenerator(seed: 1), RandomGenerator(seed: 1), RandomGenerator(seed: 2)
    )
    let order = one.permutation(100)
    #expect(order == same.permutation(100))
    #expect(order != other.permutation(100))
    #expect(order != Array(0..<100))
  }

  @Test func `all orders of three are equally likely`() {
    var random = RandomGenerator(seed: 9)
    var counts: [[Int]: Int] = [:]
    for _ in 0..<6000 { counts[random.permutation(3), default: 0] += 1 }
    #expect(counts.count == 6)
    #expect(counts.values.allSatisfy { abs($0 - 1000) < 150 })
  }

  private func moments(_ x: [Double]) -> (mean: Double, variance: Double, fourth: Double) {
    let n = Double(x.count)
    let mean = x.reduce(0, +) / n
    let squares = x.map { ($0 - mean) * ($0 - mean) }
    return (mean, squares.reduce(0, +) / n, squares.reduce(0) { $0 + $1 * $1 } / n)
  }
}
