import Foundation
import Synchronization

/// All contestants that run now, so that an interruption leaves none behind.
enum RunningProcesses {
  private static let identifiers = Mutex<Set<pid_t>>([])

  /// Starts a process. An interruption comes before that or after, never in between.
  static func start(_ process: Process) throws {
    try identifiers.withLock { identifiers in
      try process.run()
      identifiers.insert(process.processIdentifier)
    }
  }

  /// To be called when a process has ended, or has to.
  static func end(_ process: Process) {
    identifiers.withLock { identifiers in
      kill(process.processIdentifier)
      identifiers.remove(process.processIdentifier)
    }
  }

  /// Ends all contestants, then the program: nobody gets to complain that they are gone.
  static func endAll(exitCode: Int32) -> Never {
    identifiers.withLock { identifiers in
      for identifier in identifiers { kill(identifier) }
      _exit(exitCode)
    }
  }

  /// Foundation makes each process the leader of a group, in which are those that it starts itself.
  private static func kill(_ identifier: pid_t) {
    Foundation.kill(-identifier, SIGKILL)
    Foundation.kill(identifier, SIGKILL)
  }
}
