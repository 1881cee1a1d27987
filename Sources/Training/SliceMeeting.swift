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
  // Sendable: an address is written by its own core only; the counter orders that before the others
  // read.
  private let board: UnsafeMutablePointer<Board>
  private let seats: [Seat]

  /// What all cores look at, in memory that Swift does not count references to: they would count in
  /// one place, and keep each other waiting.
  private struct Board: ~Copyable {
    /// How often somebody has come since the meeting began.
    let arrivals = Atomic<Int>(0)
    /// Where the slices' numbers lie, each in a line of memory of its own: this time and last time,
    /// since a core may come again before the others have looked. It cannot come a third time.
    let addresses: UnsafeMutablePointer<UnsafeRawPointer?>
    /// How many take part: the first ones.
    var present = 0

    static let line = 128 / MemoryLayout<UnsafeRawPointer?>.stride
  }

  /// How often a waiting core looks before it lets another thread go first.
  private static let looksInARow = 2_000

  /// A meeting of at most `count` slices.
  init(_ count: Int) {
    let addresses = UnsafeMutablePointer<UnsafeRawPointer?>.allocate(capacity: count * Board.line)
    addresses.initialize(repeating: nil, count: count * Board.line)
    let board = UnsafeMutablePointer<Board>.allocate(capacity: 1)
    board.initialize(to: Board(addresses: addresses))
    self.board = board
    seats = (0..<count).map { Seat(board, slice: $0) }
  }

  deinit {
    board.pointee.addresses.deallocate()
    board.deinitialize(count: 1)
    board.deallocate()
  }

  /// What slice `i` takes part with, as long as the meeting is there.
  func seat(ofSlice i: Int) -> any Teamwork { seats[i] }

  /// A new mini-batch, of whose slices the first `count` take part. To be called while no core works.
  func begin(_ count: Int) {
    board.pointee.present = count
    for seat in seats { seat.round = 0 }
    board.pointee.arrivals.store(0, ordering: .relaxed)
  }

  /// One core's place.
  private final class Seat: Teamwork {
    private let board: UnsafeMutablePointer<Board>
    let slice: Int
    var sliceCount: Int { board.pointee.present }
    /// How often this core has come.
    var round = 0

    init(_ board: UnsafeMutablePointer<Board>, slice: Int) {
      self.board = board
      self.slice = slice
    }

    func announce(_ address: UnsafeRawPointer?) {
      round += 1
      board.pointee.addresses[place(ofSlice: slice)] = address
      board.pointee.arrivals.add(1, ordering: .acquiringAndReleasing)
    }

    func awaitOthers() {
      let all = round * sliceCount
      while true {
        for _ in 0..<SliceMeeting.looksInARow
        where board.pointee.arrivals.load(ordering: .acquiring) >= all { return }
        sched_yield()
      }
    }

    func address(ofSlice i: Int) -> UnsafeRawPointer {
      guard let address = board.pointee.addresses[place(ofSlice: i)] else {
        fatalError("slice \(i) has not come")
      }
      return address
    }

    private func place(ofSlice i: Int) -> Int { i * Board.line + round % 2 }
  }
}
