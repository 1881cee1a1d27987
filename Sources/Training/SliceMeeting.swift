import NeuralNetworks
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Where the cores that work on one mini-batch add up numbers in the middle of a layer, as batch
/// normalisation needs it. Each puts its numbers on the table, waits until all have, and adds up
/// what lies there, in the order of the slices.
final class SliceMeeting: @unchecked Sendable {
  // Sendable: a seat is written by its own core only; the counter orders that before the others read.
  private var seats: [Seat] = []
  /// How often somebody has put numbers on the table since the meeting began.
  private let arrivals = Atomic<Int>(0)
  /// Those that take part: slices of this mini-batch that are not empty.
  private var present: [Seat] = []

  /// How often a waiting core looks before it lets another thread go first.
  private static let looksInARow = 2_000

  /// A meeting of at most `count` slices.
  init(_ count: Int) {
    seats = (0..<count).map { _ in Seat(self) }
  }

  /// What slice `i` takes part with.
  func sums(ofSlice i: Int) -> any SliceSums { seats[i] }

  /// A new mini-batch, which is cut into slices of these sizes. Those that are empty take no part. To
  /// be called while no core works.
  func begin(sizeOfSlice: (_ i: Int) -> Int) {
    present.removeAll(keepingCapacity: true)
    for (i, seat) in seats.enumerated() where sizeOfSlice(i) > 0 {
      seat.round = 0
      present.append(seat)
    }
    arrivals.store(0, ordering: .relaxed)
  }

  /// One core's place. It has two tables and uses them in turn: a core that is ahead puts down its
  /// next numbers while another still reads the last ones.
  private final class Seat: SliceSums {
    private unowned let meeting: SliceMeeting
    var round = 0
    private let (even, odd) = (Table(), Table())

    init(_ meeting: SliceMeeting) { self.meeting = meeting }

    func addUp(_ numbers: UnsafeMutablePointer<Double>, count: Int) {
      let isEven = round % 2 == 0
      table(isEven).put(UnsafeBufferPointer(start: numbers, count: count))
      round += 1
      meeting.arrivals.add(1, ordering: .acquiringAndReleasing)
      meeting.awaitArrivals(round * meeting.present.count)
      for i in 0..<count { numbers[i] = 0 }
      for seat in meeting.present {
        let theirs = seat.table(isEven).numbers
        require(
          theirs.count == count, "a slice adds \(count) numbers to \(theirs.count) of another")
        for i in 0..<count { numbers[i] += theirs[i] }
      }
    }

    private func table(_ isEven: Bool) -> Table { isEven ? even : odd }
  }

  /// An object of its own, so that nobody who reads one table touches what its owner writes of the
  /// other.
  private final class Table {
    private(set) var numbers: [Double] = []

    func put(_ numbers: UnsafeBufferPointer<Double>) {
      self.numbers.removeAll(keepingCapacity: true)
      self.numbers.append(contentsOf: numbers)
    }
  }

  private func awaitArrivals(_ count: Int) {
    while true {
      for _ in 0..<SliceMeeting.looksInARow where arrivals.load(ordering: .acquiring) >= count {
        return
      }
      sched_yield()
    }
  }
}
