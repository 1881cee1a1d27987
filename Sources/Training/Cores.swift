import CCores
import Synchronization

/// Which cores the members of a team run on in this round.
///
/// Linux has been seen to leave two busy threads on one core for minutes while another was idle:
/// threads that wake each other every few microseconds look to it as if they belonged together. So
/// each member says where it runs, and one that finds its core taken moves to another. Nobody is
/// bound to a core: the system may move a thread again, as it likes.
struct Cores: ~Copyable {
  /// A bit for each core that a member has taken. Cores from the 65th on are left to the system.
  private let taken = Atomic<UInt64>(0)

  /// Begins a new round: no core is taken.
  func clear() { taken.store(0, ordering: .relaxed) }

  /// Takes the core of the calling thread, or, where another member has that, one that is free.
  func takeOne() {
    let own = bitOfThisCore
    let before = taken.bitwiseOr(own, ordering: .relaxed).oldValue
    guard before & own != 0 else { return }
    leave_cores(before)
    taken.bitwiseOr(bitOfThisCore, ordering: .relaxed)
  }

  private var bitOfThisCore: UInt64 {
    let core = current_core()
    return core >= 0 && core < 64 ? 1 << UInt64(core) : 0
  }
}
