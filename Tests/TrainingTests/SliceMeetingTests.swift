import Datasets
import NeuralNetworks
import Testing

@testable import Training

@Suite struct SliceMeetingTests {
  @Test(arguments: 1...5)
  func `every slice sees what all have shown, however often they meet`(count: Int) {
    let meeting = SliceMeeting(count)
    let workers = Workers(count)
    for mini in 0..<20 {
      meeting.begin(count, samples: 10 * count)
      var results = [[Int]](repeating: [], count: count)
      results.withUnsafeMutableBufferPointer { results in
        nonisolated(unsafe) let results = results
        workers.run { member in
          let seat = meeting.seat(ofSlice: member)
          var seen: [Int] = []
          for round in 0..<50 {
            withUnsafePointer(to: 1000 * mini + 10 * round + member) { own in
              seat.meet(at: own)
              for i in 0..<seat.sliceCount {
                seen.append(seat.address(ofSlice: i).load(as: Int.self))
              }
              seat.meet(at: own)
            }
          }
          results[member] = seen
        }
      }
      let expected = (0..<50).flatMap { round in
        (0..<count).map { 1000 * mini + 10 * round + $0 }
      }
      for result in results { #expect(result == expected) }
    }
  }

  @Test func `slices that are empty do not keep the others waiting`() {
    let meeting = SliceMeeting(4)
    meeting.begin(1, samples: 7)
    let seat = meeting.seat(ofSlice: 0)
    withUnsafePointer(to: 1.5) { seat.meet(at: $0) }
    #expect(seat.sliceCount == 1 && seat.sampleCount == 7)
    #expect(seat.share(ofSlice: 0, of: 10, grain: 4) == 0..<10)
  }
}
