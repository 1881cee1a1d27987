import Plots

/// The plots of the page, for two threads.
struct ResultsPlots {
  private let figures: [Figure]

  init(_ matches: [MatchResult]) {
    figures = [
      Self.byBatchSize(.dense256Adam, matches), Self.byBatchSize(.cnn10x20, matches),
      Self.byImages(matches),
    ].compactMap { $0 }
  }

  /// Leaves the plots that are there where gnuplot is missing.
  func write(to folder: String) throws {
    guard Figure.canBeDrawn else { return }
    for figure in figures { try figure.write(to: folder) }
  }

  func text(folder: String) -> String? {
    if figures.isEmpty { return nil }
    return "### Plots, two threads\n\n"
      + figures.map { "![\($0.title)](\(folder)/\($0.name).svg)\n" }.joined(separator: "\n")
  }

  private static func byBatchSize(_ network: Network, _ matches: [MatchResult]) -> Figure? {
    let shown = matches.filter {
      $0.setting.network == network && $0.setting.threads == 2
        && ($0.setting.images == Setting.epoch || $0.setting.batchSize == 1)
    }
    if shown.count < 2 { return nil }
    var figure = Figure(
      "batch-size-\(network.rawValue)", title: "\(network.rawValue): seconds per epoch",
      x: Axis("batch size", isLogarithmic: true), y: Axis("seconds", isLogarithmic: true))
    for (name, title) in contestantNames(shown) {
      let points = shown.compactMap { match in
        match.contestant(name).map { (Double(match.setting.batchSize), $0.secondsPerEpoch.median) }
      }
      figure.line(title, x: points.map(\.0), y: points.map(\.1))
    }
    return figure
  }

  private static func byImages(_ matches: [MatchResult]) -> Figure? {
    let network = Network.dense256Adam
    let shown = matches.filter {
      $0.setting.network == network && $0.setting.batchSize == network.batchSize
        && $0.setting.threads == 2
    }
    if shown.count < 2 { return nil }
    var figure = Figure(
      "images", title: "\(network.rawValue): seconds by images",
      x: Axis("images", isLogarithmic: true), y: Axis("seconds", isLogarithmic: true))
    for (name, title) in contestantNames(shown) {
      let points = shown.compactMap { match in
        match.contestant(name).map { contestant in
          let images = Double(match.setting.images)
          return (images, contestant.secondsPerEpoch.median * images / Double(Setting.epoch))
        }
      }
      figure.line(title, x: points.map(\.0), y: points.map(\.1))
    }
    return figure
  }
}
