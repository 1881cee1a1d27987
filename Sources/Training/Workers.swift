import Foundation
import Synchronization

/// A team of threads that does one thing at a time together: the library's only parallel code.
///
/// `run` calls a closure once for each member, the caller being member 0, and returns when all are
/// done. A member that waits looks again and again for a few microseconds, since the next step of a
/// training is near, and then sleeps, so as not to slow down anybody else on the machine. While they
/// work, numbers below the smallest normal one are zero: see `Subnormals`.
public final class Workers {
  /// How many members there are, the caller included.
  public let count: Int
  private let team: Team

  /// The number of cores of this machine.
  public static var coreCount: Int { ProcessInfo.processInfo.activeProcessorCount }

  /// A team of `count` members; traps when that is not positive.
  public init(_ count: Int = Workers.coreCount) {
    precondition(count > 0, "a team has at least one member")
    self.count = count
    team = Team()
    for member in 1..<count {
      let thread = Thread { [team] in Subnormals.asZero { team.work(as: member) } }
      thread.stackSize = 8 << 20
      thread.start()
    }
  }

  deinit { team.dissolve() }

  /// Calls `body` with 0, 1, … `count` − 1, each on a thread of its own, and waits for all.
  public func run(_ body: (_ member: Int) -> Void) {
    withoutActuallyEscaping(body) { runKept($0) }
  }

  /// As `run`, which allocates a little memory to hand the closure to the other threads. A closure
  /// that its caller keeps for many rounds needs none.
  func runKept(_ body: @escaping (_ member: Int) -> Void) {
    if count == 1 { return Subnormals.asZero { body(0) } }
    team.begin(body, others: count - 1)
    Subnormals.asZero { body(0) }
    team.awaitEnd()
  }
}

/// What the threads share. It outlives `Workers`, until the last thread has left.
private final class Team: @unchecked Sendable {
  // Sendable: `job` is written only while every other thread waits for the next round.
  private var job: (Int) -> Void = { _ in }
  private let round = Atomic<Int>(0)
  private let busy = Atomic<Int>(0)
  private let isOver = Atomic<Bool>(false)
  private let cores = Cores()
  private let bell = NSCondition()

  /// How often a waiting thread looks before it sleeps: about a tenth of a millisecond.
  private static let looks = 300_000
  /// How often it looks before it lets another thread go first, which may be the one that it waits
  /// for: the system has been seen to put two members on one core.
  private static let looksInARow = 2_000

  func begin(_ job: @escaping (Int) -> Void, others: Int) {
    self.job = job
    busy.store(others, ordering: .relaxed)
    cores.clear()
    cores.takeOne()
    ring { round.add(1, ordering: .releasing) }
  }

  func awaitEnd() {
    wait { busy.load(ordering: .acquiring) == 0 }
    job = { _ in }
  }

  func dissolve() {
    isOver.store(true, ordering: .relaxed)
    ring { round.add(1, ordering: .releasing) }
  }

  func work(as member: Int) {
    var done = 0
    while true {
      wait { round.load(ordering: .acquiring) != done }
      done += 1
      if isOver.load(ordering: .relaxed) { return }
      cores.takeOne()
      job(member)
      if busy.subtract(1, ordering: .acquiringAndReleasing).newValue == 0 { ring {} }
    }
  }

  /// Changes something that threads may be waiting for, and wakes the sleepers.
  private func ring(_ change: () -> Void) {
    bell.lock()
    change()
    bell.broadcast()
    bell.unlock()
  }

  private func wait(_ condition: () -> Bool) {
    for _ in 0..<Team.looks / Team.looksInARow {
      for _ in 0..<Team.looksInARow where condition() { return }
      sched_yield()
    }
    bell.lock()
    while !condition() { bell.wait() }
    bell.unlock()
  }
}
