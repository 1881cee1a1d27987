import Foundation
import Peak
import Results

/// One comparison: all contestants train the same network in turn, and wait while it is not
/// theirs.
struct Match {
  let setting: Setting
  let lineup: Lineup
  private let rounds: Int
  /// A contestant that needs more seconds for a turn trains on fewer images. The many settings
  /// beside the documents' own have to be content with less.
  private var longestTurn: Double { setting == Setting(setting.network) ? 15 : 5 }

  /// Each contestant has `rounds` turns; three times as many where a turn is not an epoch and soon over,
  /// so that one which something else on the machine disturbs does not count for much.
  init(setting: Setting, lineup: Lineup, rounds: Int) {
    (self.setting, self.lineup) = (setting, lineup)
    self.rounds = setting.images < Setting.epoch ? 3 * rounds : rounds
  }

  func play() throws -> MatchResult {
    say(setting.description)
    let ready = try lineup.start(setting)
    let players = ready.map { Player($0.contestant, $0.greeting, setting: setting) }
    for player in players {
      pause()
      try player.warmUp(longest: longestTurn)
    }
    pause()
    let peak = fusedMultiplyAddPeak(threads: setting.threads)
    for round in 0..<rounds {
      for place in players.indices {
        let player = players[(place + round) % players.count]
        pause()
        let turn = try player.takeTurn()
        say(
          String(
            format: "  round %d of %d, %@: %.3f s for %d images, mean loss %.3f", round + 1, rounds,
            player.contestant.name, turn.seconds, turn.images, turn.loss))
      }
    }
    return MatchResult(
      machine: .current, date: today, setting: setting, peakGflopsPerSecond: peak,
      operationsPerImage: ready.compactMap(\.greeting.flopPerImage).first ?? 0,
      contestants: try players.map { try $0.finish() })
  }

  /// The threads of a contestant look out for more work for a while after their last.
  private func pause() { Thread.sleep(forTimeInterval: 0.3) }
}
