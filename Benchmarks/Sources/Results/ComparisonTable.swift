import Foundation

/// Comparisons, a row each: what an epoch takes each contestant.
public struct ComparisonTable {
  /// Slower than this, a peer counts for the smallest ratio. Below, a call of a Python function is
  /// most of what it does.
  static let countedFrom = 0.2

  private let matches: [MatchResult]
  private let showsQuality: Bool

  /// `showsQuality` adds what each contestant made of the test images.
  public init(_ matches: [MatchResult], showsQuality: Bool) {
    self.matches = matches
    self.showsQuality = showsQuality
  }

  public var text: String {
    let names = contestantNames(matches)
    var table = MarkdownTable(
      ["network", "batch", "threads"] + names.map(\.title) + [
        "best peer / this book", "of the peak",
      ])
    for match in matches {
      let setting = match.setting
      let cells = names.map { match.contestant($0.name).map(cell) ?? "–" }
      table.add(
        [setting.network.rawValue, "\(setting.batchSize)", "\(setting.threads)"] + cells
          + [
            match.ratio.map(threeDigits) ?? "–",
            match.ours.map { percent(match.shareOfPeak($0)) } ?? "–",
          ])
    }
    return table.text
  }

  /// Where the lead over the best peer is smallest.
  var smallestRatio: String? {
    let counted = matches.filter { ($0.bestPeer?.secondsPerEpoch.median ?? 0) > Self.countedFrom }
    guard let least = counted.min(by: { $0.ratio ?? .infinity < $1.ratio ?? .infinity }),
      let ratio = least.ratio, let peer = least.bestPeer
    else { return nil }
    return "Where the best peer takes more than \(Self.countedFrom) s, the smallest ratio is "
      + "\(threeDigits(ratio)) (\(least.setting.description), beside \(peer.title))."
  }

  private func cell(_ contestant: ContestantResult) -> String {
    let seconds =
      threeDigits(contestant.secondsPerEpoch.median) + (contestant.isShortened ? "*" : "") + " s"
    guard showsQuality else { return seconds }
    let quality =
      contestant.testAccuracy.map { String(format: ", %.1f %%", 100 * $0) }
      ?? contestant.testLoss.map { String(format: ", loss %.2f", $0) }
    return seconds + (quality ?? "")
  }
}

/// The contestants of all comparisons, in the order in which they took part.
func contestantNames(_ matches: [MatchResult]) -> [(name: String, title: String)] {
  var names: [(name: String, title: String)] = []
  for contestant in matches.flatMap(\.contestants)
  where !names.contains(where: { $0.name == contestant.name }) {
    names.append((contestant.name, contestant.title))
  }
  return names
}
