import Foundation

/// What one machine has measured, as tables and plots: a chapter of `ResultsPage`.
struct MachineResults {
  private let folder: ResultsFolder
  private let matches: [MatchResult]
  private let kernels: KernelReport?
  private let solo: SoloReport?

  init(_ folder: ResultsFolder) throws {
    self.folder = folder
    // In the order of the networks, then by size.
    matches = try folder.matches().sorted { a, b in
      let networks = Network.allCases
      func key(_ setting: Setting) -> [Int] {
        [
          networks.firstIndex(of: setting.network)!, setting.batchSize, setting.threads,
          setting.images,
        ]
      }
      return key(a.setting).lexicographicallyPrecedes(key(b.setting))
    }
    kernels = try folder.kernels()
    solo = try folder.solo()
  }

  /// Writes the plots, and returns the text.
  func write() throws -> String {
    let plots = ResultsPlots(matches)
    try plots.write(to: folder.folder)
    return [
      head, documents, others, solo?.text, sizes, threads, plots.text(folder: folder.name),
      kernelTable,
    ].compactMap { $0 }.joined(separator: "\n")
  }

  private var head: String {
    let machines =
      matches.map(\.machine) + (kernels.map { [$0.machine] } ?? [])
      + (solo.map { [$0.machine] } ?? [])
    let days =
      (matches.map(\.date) + (kernels.map { [$0.date] } ?? []) + (solo.map { [$0.date] } ?? []))
      .sorted()
    let versions = contestantNames(matches).map { name, title in
      let all = Set(
        matches.compactMap { $0.contestant(name) }.map { "\($0.library) \($0.version)" })
      return name == "ours"
        ? all.sorted().joined(separator: ", ")
        : "\(title) is \(all.sorted().joined(separator: ", "))"
    }
    return """
      ## \(machines.first?.processor ?? folder.name)

      - Machine: \(Set(machines.map(\.description)).sorted().joined(separator: "; "))
      - Date: \(days.first.map { $0 == days.last ? $0 : "\($0) to \(days.last!)" } ?? "–")
      - Versions: \(versions.joined(separator: "; "))

      """
  }

  private var documents: String? {
    let shown = matches.filter { match in
      Network.ofDocuments.contains { match.setting == Setting($0) }
    }
    if shown.isEmpty { return nil }
    return """
      ### The networks of the documents

      Seconds for an epoch of 60,000 images in memory, medians. The contestants are processes that
      take turns in one run while the others wait. Behind the seconds stands what the network makes of
      the 10,000 test images afterwards: the share it reads right, or its mean squared error. With *,
      the contestant trained on a part of each epoch, since a whole one takes too long, and so has
      seen fewer images when it is tested. The peak is what the cores do when they multiply and add
      in registers alone, measured in the same run. All products of a network are counted, also those
      with paper, which a dense layer of this book leaves out: so it can be above the peak.

      \(ComparisonTable(shown, showsQuality: true).text)
      """
  }

  private var others: String? {
    let shown = matches.filter { match in
      match.setting == Setting(match.setting.network)
        && !Network.ofDocuments.contains(match.setting.network)
    }
    if shown.isEmpty { return nil }
    return """
      ### Other networks

      The same for networks that are not the documents'. Those with layers of chapters 9 and 10 stand
      beside PyTorch alone.

      \(ComparisonTable(shown, showsQuality: true).text)
      """
  }

  private var sizes: String? {
    let shown = matches.filter { match in
      let setting = match.setting
      return setting != Setting(setting.network)
        && (setting.images == Setting.epoch || setting.batchSize == 1)
    }
    if shown.isEmpty { return nil }
    let table = ComparisonTable(shown, showsQuality: false)
    return """
      ### Other batches and threads

      Seconds for an epoch. With a batch of 1 all train on \(Setting.imagesOfSingles) images at a time,
      and the seconds are those of an epoch at that speed.

      \(table.text)\(table.smallestRatio.map { "\n\($0)\n" } ?? "")
      """
  }

  /// One thread beside two, of ours.
  private var threads: String? {
    var table = MarkdownTable(["network", "batch", "one thread", "two threads", "times as fast"])
    for one in matches where one.setting.threads == 1 {
      let setting = one.setting
      let other = Setting(
        setting.network, batchSize: setting.batchSize, threads: 2, images: setting.images)
      guard let first = one.ours,
        let second = matches.first(where: { $0.setting == other })?.ours
      else { continue }
      let (slow, fast) = (first.secondsPerEpoch.median, second.secondsPerEpoch.median)
      table.add([
        setting.network.rawValue, "\(setting.batchSize)", "\(threeDigits(slow)) s",
        "\(threeDigits(fast)) s", String(format: "%.2f", slow / fast),
      ])
    }
    return table.rows.isEmpty ? nil : "### One thread and two\n\n\(table.text)"
  }

  private var kernelTable: String? { kernels.map { KernelTable($0).text } }
}
