import NeuralNetworks
import Testing

@Suite struct ShareTests {
  @Test(arguments: 1...9, [0, 1, 5, 8, 64, 100])
  func `shares are neighbours, together all, and differ by one grain`(count: Int, total: Int) {
    for grain in [1, 3, 16] {
      let shares = (0..<count).map { share($0, of: count, total: total, grain: grain) }
      #expect(shares.flatMap { Array($0) } == Array(0..<total))
      let grains = shares.map { ($0.count + grain - 1) / grain }
      #expect(grains == grains.sorted(by: >) && grains[0] - grains[count - 1] <= 1)
      #expect(shares.allSatisfy { $0.lowerBound % grain == 0 || $0.isEmpty })
    }
  }
}
