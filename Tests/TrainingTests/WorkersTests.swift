import Foundation
import Synchronization
import Testing
import Training

@Suite struct WorkersTests {
  @Test(arguments: 1...5)
  func `each member is called exactly once, in each of many tiny rounds`(count: Int) {
    let workers = Workers(count)
    #expect(workers.count == count)
    // Plain memory, written by every member in its own place: visible after `run`, or lost.
    let calls = UnsafeMutablePointer<Int>.allocate(capacity: count)
    defer { calls.deallocate() }
    calls.initialize(repeating: 0, count: count)
    nonisolated(unsafe) let shared = calls
    for round in 1...2000 {
      workers.run { member in shared[member] += 1 }
      if !(0..<count).allSatisfy({ calls[$0] == round }) {
        Issue.record("round \(round): \((0..<count).map { calls[$0] })")
        return
      }
    }
  }

  @Test func `members that have gone to sleep are woken`() {
    let workers = Workers(3)
    let calls = Atomic<Int>(0)
    for round in 1...20 {
      usleep(2000)
      workers.run { _ in calls.add(1, ordering: .relaxed) }
      #expect(calls.load(ordering: .relaxed) == 3 * round)
    }
  }

  @Test func `a caller that is done early waits for a late member`() {
    let workers = Workers(3)
    let late = Atomic<Int>(0)
    for _ in 0..<5 {
      workers.run { member in
        if member == 0 { return }
        usleep(3000)
        late.add(1, ordering: .relaxed)
      }
    }
    #expect(late.load(ordering: .relaxed) == 10)
  }

  @Test func `members run at the same time`() {
    // Everybody waits for everybody: members one after the other would never get past this.
    let workers = Workers(4)
    let arrived = Atomic<Int>(0)
    workers.run { _ in
      arrived.add(1, ordering: .sequentiallyConsistent)
      while arrived.load(ordering: .sequentiallyConsistent) < 4 { sched_yield() }
    }
    #expect(arrived.load(ordering: .relaxed) == 4)
  }

  @Test(arguments: 1...3)
  func `numbers too small for the usual form are zero while a team works, and only then`(
    count: Int
  ) {
    func halfOfSmallest() -> Float {
      [Float.leastNormalMagnitude, -Float.leastNormalMagnitude].max()! / 2
    }
    let workers = Workers(count)
    let zeros = Atomic<Int>(0)
    #expect(halfOfSmallest() > 0)
    for _ in 0..<2 {
      workers.run { _ in if halfOfSmallest() == 0 { zeros.add(1, ordering: .relaxed) } }
      #expect(halfOfSmallest() > 0)
    }
    #expect(zeros.load(ordering: .relaxed) == 2 * count)
  }

  @Test func `the caller is member 0`() {
    let workers = Workers(3)
    let caller = UInt(bitPattern: ObjectIdentifier(Thread.current).hashValue)
    let first = Atomic<UInt>(0)
    workers.run { member in
      if member == 0 {
        first.store(
          UInt(bitPattern: ObjectIdentifier(Thread.current).hashValue), ordering: .relaxed)
      }
    }
    #expect(first.load(ordering: .relaxed) == caller)
  }

  @Test func `many teams live side by side and one after the other`() {
    let teams = (1...5).map { Workers($0) }
    let calls = Atomic<Int>(0)
    for _ in 0..<100 {
      for team in teams { team.run { _ in calls.add(1, ordering: .relaxed) } }
    }
    #expect(calls.load(ordering: .relaxed) == 1500)
    for _ in 0..<200 { Workers(4).run { _ in calls.add(1, ordering: .relaxed) } }
    #expect(calls.load(ordering: .relaxed) == 2300)
  }

  #if os(Linux)
    @Test func `the threads of a dissolved team end`() async {
      // In a process of its own, where no other test starts threads.
      await #expect(processExitsWith: .success) {
        func threads() -> Int {
          (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/task").count) ?? -1
        }
        let before = threads()
        var team: Workers? = Workers(5)
        team?.run { _ in }
        precondition(threads() == before + 4)
        team = nil
        // They need a moment to leave.
        for _ in 0..<1000 where threads() > before { usleep(10_000) }
        exit(threads() == before ? EXIT_SUCCESS : EXIT_FAILURE)
      }
    }
  #endif

  @Test func `a team without members traps`() async {
    await #expect(processExitsWith: .failure) { _ = Workers(0) }
  }
}
