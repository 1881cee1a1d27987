import Datasets
import Foundation
import NeuralNetworks
import Testing

@testable import Training

@Suite struct SliceMeetingTests {
  // One of them is late to look, when the others may have come to the next meeting already.
  @Test(arguments: 1...5)
  func `every slice sees what all have shown, however often they meet`(count: Int) {
    let (meeting, workers, rounds) = (SliceMeeting(count), Workers(count), 50)
    for mini in 0..<20 {
      meeting.begin(count)
      let shown = UnsafeMutablePointer<Int>.allocate(capacity: count * rounds)
      defer { shown.deallocate() }
      for i in 0..<count * rounds { shown[i] = 1000 * mini + i }
      var results = [[Int]](repeating: [], count: count)
      results.withUnsafeMutableBufferPointer { results in
        nonisolated(unsafe) let (results, shown) = (results, shown)
        workers.run { member in
          let seat = meeting.seat(ofSlice: member)
          var seen: [Int] = []
          for round in 0..<rounds {
            // To meet is to come and to wait.
            if round % 2 == 0 {
              seat.meet(at: shown + round * count + member)
            } else {
              seat.announce(shown + round * count + member)
              seat.awaitOthers()
            }
            if round % count == member { usleep(20) }
            for i in 0..<seat.sliceCount {
              seen.append(seat.address(ofSlice: i).load(as: Int.self))
            }
          }
          results[member] = seen
        }
      }
      let expected = (0..<count * rounds).map { 1000 * mini + $0 }
      for result in results { #expect(result == expected) }
    }
  }

  @Test func `slices that are empty do not keep the others waiting`() {
    let meeting = SliceMeeting(4)
    meeting.begin(1)
    let seat = meeting.seat(ofSlice: 0)
    withUnsafePointer(to: 1.5) { seat.meet(at: $0) }
    #expect(seat.sliceCount == 1)
  }
}
