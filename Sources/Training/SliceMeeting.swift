import NeuralNetworks
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Where the cores that work on one mini-batch meet in the middle of a layer. Each says where its
/// numbers lie, and waits until all have.
final class SliceMeeting: @unchecked Sendable {
  // Sendable: a seat is written by its own core only; the counter orders that before the others read.
  private var seats: [Seat] = []
  /// How often somebody has come since the meeting began.
  private let arrivals = Atomic<Int>(0)
  /// How many take part: the first ones.
  private var present = 0
  private var sampleCount = 0

  /// How often a waiting core looks before it lets another thread go first.
  private static let looksInARow = 2_000

  /// A meeting of at most `count` slices.
  init(_ count: Int) {
    seats = (0..<count).map { Seat(self, slice: $0) }
  }

  /// What slice `i` takes part with.
  func seat(ofSlice i: Int) -> any Teamwork { seats[i] }

  /// A new mini-batch, of whose slices the first `count` take part. To be called while no core works.
  func begin(_ count: Int, samples: Int) {
    (present, sampleCount) = (count, samples)
    for seat in seats { seat.round = 0 }
    arrivals.store(0, ordering: .relaxed)
  }

  /// Waits, as slice `i`, until all have come.
  func come(_ i: Int) { seats[i].come() }

  /// One core's place.
  private final class Seat: Teamwork {
    private unowned let meeting: SliceMeeting
    let slice: Int
    var sliceCount: Int { meeting.present }
    var sampleCount: Int { meeting.sampleCount }
    /// How often this core has come.
    var round = 0
    private var address: UnsafeRawPointer?

    init(_ meeting: SliceMeeting, slice: Int) {
      self.meeting = meeting
      self.slice = slice
    }

    func meet(at address: UnsafeRawPointer) {
      self.address = address
      come()
    }

    func come() {
      round += 1
      meeting.arrivals.add(1, ordering: .acquiringAndReleasing)
      meeting.awaitArrivals(round * sliceCount)
    }

    func address(ofSlice i: Int) -> UnsafeRawPointer {
      guard let address = meeting.seats[i].address else { fatalError("slice \(i) has not come") }
      return address
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
