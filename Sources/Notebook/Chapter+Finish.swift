import Foundation

extension Chapter {
  /// The end of a chapter: says which claims hold, what was written and what to try next, and
  /// writes the transcript of a reference run. With `--check` the program ends with exit code 1
  /// when a claim does not hold; then no transcript is written.
  ///
  /// `next` is a command to try; unless given, the next chapter.
  public func finish(next: String? = nil) {
    let console = session.console
    console.message(lastLines(next: next))
    if session.tally.failed > 0, arguments.check { exit(1) }
    guard let source else { return }
    let path = "chapters/\(identity.folderName)/reference/transcript.json"
    attempt {
      let json = try transcript(of: source).json()
      try session.writtenFiles.whileWriting { try OutputFolder.write(json, to: path) }
    }
    console.message("transcript: \(path)")
  }

  private func transcript(of source: ChapterSource) throws -> Transcript {
    try Transcript(
      chapter: identity.number, title: identity.title, seed: seed, threads: threads,
      vectorWidth: vectorWidth, precision: precisionName,
      data: identity.features.contains(.data) ? digits.name : nil, size: size,
      codeHash: source.codeHash, outputs: session.outputs(in: source), records: session.records)
  }

  private func lastLines(next: String?) -> String {
    let tally = session.tally
    let judged = tally.held + tally.failed
    var claims = judged > 0 ? ["\(tally.held) of \(judged) hold"] : []
    if tally.notJudged > 0 { claims.append("\(tally.notJudged) not judged in a quick run") }
    var lines = claims.isEmpty ? [""] : ["", "claims: " + claims.joined(separator: ", ")]
    let files = session.writtenFiles.all
    if !files.isEmpty { lines.append("written, each figure with its script .gp and data .dat:") }
    lines += files.map { "  " + $0 }
    lines.append("next: \(next ?? "swift run Chapter\(identity.paddedNextNumber)")")
    return lines.joined(separator: "\n")
  }
}
