import ArgumentParser
import Testing

@testable import Notebook

@Suite struct ChapterArgumentsTests {
  private func parse(
    _ words: [String], _ features: ChapterFeature = .usual.union([.save, .sabotage])
  ) throws -> ChapterArguments {
    try ChapterArguments.$identity.withValue(.sample(features)) {
      try ChapterArguments.parse(words)
    }
  }

  /// The exit code and the message of a command line that is not run.
  private func refusal(
    _ words: [String], _ features: ChapterFeature = .usual
  ) -> (code: Int32, message: String)? {
    ChapterArguments.$identity.withValue(.sample(features)) {
      do {
        _ = try ChapterArguments.parse(words)
        return nil
      } catch {
        return (
          ChapterArguments.exitCode(for: error).rawValue, ChapterArguments.fullMessage(for: error)
        )
      }
    }
  }

  @Test func `without options everything is as usual`() throws {
    let arguments = try parse([])
    #expect(arguments.size == .standard)
    #expect(arguments.seed == 1)
    #expect(arguments.epochs == nil && arguments.batchSize == nil)
    #expect(arguments.learningRate == nil && arguments.data == nil && arguments.save == nil)
    #expect(!arguments.check && !arguments.reference && !arguments.sabotage)
  }

  @Test func `every option arrives`() throws {
    let arguments = try parse([
      "--data", "drawn", "--epochs", "3", "--batch-size=32", "--learning-rate", "1e-3", "--seed",
      "18446744073709551615", "--threads", "2", "--plots", "p", "--save", "m", "--sabotage",
      "--full", "--check", "--reference",
    ])
    #expect(arguments.data == "drawn" && arguments.epochs == 3 && arguments.batchSize == 32)
    #expect(arguments.learningRate == 1e-3 && arguments.seed == .max && arguments.threads == 2)
    #expect(arguments.plots == "p" && arguments.save == "m" && arguments.sabotage)
    #expect(arguments.size == .full && arguments.check && arguments.reference)
  }

  @Test(arguments: [
    ["--epochs", "0"], ["--epochs", "-3"], ["--epochs", "2.5"], ["--epochs", "many"],
    ["--epochs"], ["--epochs", "--quick"], ["--batch-size", "0"], ["--batch-size", ""],
    ["--batch-size", "9223372036854775807"],
    ["--learning-rate", "0"], ["--learning-rate", "-0.1"], ["--learning-rate", "nan"],
    ["--learning-rate", "inf"], ["--learning-rate", "fast"], ["--learning-rate", "1e-400"],
    ["--seed", "-1"], ["--seed", "1.5"], ["--threads", "0"], ["--threads", "99999"],
    ["--data", ""], ["--plots", ""], ["--quick", "--full"], ["--bogus"], ["word"],
  ])
  func `wrong usage has exit code 64 and one message`(words: [String]) throws {
    let refused = try #require(refusal(words))
    #expect(refused.code == 64)
    #expect(refused.message.components(separatedBy: "Error: ").count == 2)
    if words[0].hasPrefix("--"), words != ["--quick", "--full"] {
      #expect(refused.message.contains(words[0]))
    }
  }

  @Test(arguments: [
    (ChapterFeature.data, ["--data", "drawn"]), (.epochs, ["--epochs", "1"]),
    (.batchSize, ["--batch-size", "1"]), (.learningRate, ["--learning-rate", "1"]),
    (.threads, ["--threads", "1"]), (.save, ["--save", "f"]), (.sabotage, ["--sabotage"]),
  ])
  func `an option that a chapter lacks is unknown and absent from its help`(
    feature: ChapterFeature, words: [String]
  ) throws {
    let all: ChapterFeature = .usual.union([.save, .sabotage])
    #expect(refusal(words, all) == nil)
    #expect(help(all).contains("  \(words[0])"))
    let lacking = try #require(refusal(words, all.subtracting(feature)))
    #expect(lacking.code == 64)
    #expect(lacking.message.contains("Unknown option '\(words[0])'"))
    #expect(!help(all.subtracting(feature)).contains(words[0]))
  }

  private func help(_ features: ChapterFeature) -> String {
    ChapterArguments.$identity.withValue(.sample(features)) { ChapterArguments.helpMessage() }
  }

  @Test func `help says what the sizes do, the main experiment, examples and exit codes`() {
    let text = help(.usual)
    for part in [
      "Chapter 4: Softmax. Which loss suits a classifier?", "784-256-10 with Adam", "--quick",
      "about 3 s", "about 15 s", "about 5 min", "swift run Chapter04", "plots/chapter04",
      "64       wrong usage", "130      interrupted",
    ] { #expect(text.contains(part)) }
    #expect(!text.contains("--reference"))
  }

  @Test func `help and version are no errors`() throws {
    #expect(try #require(refusal(["--help"])).code == 0)
    let version = try #require(refusal(["--version"]))
    #expect(version.code == 0)
    #expect(version.message.contains(bookVersion))
  }
}
