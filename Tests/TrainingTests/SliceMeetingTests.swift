import Datasets
import NeuralNetworks
import Testing

@testable import Training

@Suite struct SliceMeetingTests {
  @Test(arguments: 1...5)
  func `every slice gets the same sums, however often they meet`(count: Int) {
    let meeting = SliceMeeting(count)
    let workers = Workers(count)
    for mini in 0..<20 {
      meeting.begin { _ in 1 }
      var results = [[Double]](repeating: [], count: count)
      results.withUnsafeMutableBufferPointer { results in
        nonisolated(unsafe) let results = results
        workers.run { member in
          let sums = meeting.sums(ofSlice: member)
          var all: [Double] = []
          for round in 0..<50 {
            // In binary 0.1 is rounded: another order of summation would show.
            var numbers = (0...round % 4).map { 0.1 * Double(member + $0 + mini) + Double(round) }
            sums.addUp(&numbers, count: numbers.count)
            all += numbers
          }
          results[member] = all
        }
      }
      var expected: [Double] = []
      for round in 0..<50 {
        for i in 0...round % 4 {
          expected.append(
            (0..<count).reduce(0) { $0 + (0.1 * Double($1 + i + mini) + Double(round)) })
        }
      }
      for result in results { #expect(result == expected) }
    }
  }

  @Test func `slices that are empty do not keep the others waiting`() {
    let meeting = SliceMeeting(4)
    meeting.begin { $0 == 2 ? 7 : 0 }
    var numbers = [1.5, 2.5]
    meeting.sums(ofSlice: 2).addUp(&numbers, count: 2)
    #expect(numbers == [1.5, 2.5])
  }
}
