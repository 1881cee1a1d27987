import Foundation
import Testing

@testable import Notebook

/// A chapter's life in a process of its own.
@Suite struct ChapterTests {
  @MainActor private static func chapter(
    _ words: [String], _ features: ChapterFeature = []
  ) -> Chapter {
    Chapter(.sample(features), words: words)
  }

  @MainActor private static func enterTemporaryFolder() throws {
    let path = FileManager.default.temporaryDirectory.path + "/chapter-\(UUID().uuidString)"
    try OutputFolder.prepare(path)
    #expect(FileManager.default.changeCurrentDirectoryPath(path))
  }

  @Test func `options take the place of what the chapter says`() async {
    await #expect(processExitsWith: .success) {
      try await MainActor.run {
        try Self.enterTemporaryFolder()
        let usual = Self.chapter(["--quick"], [])
        #expect(usual.epochs(quick: 1, standard: 3, full: 10) == 1)
        #expect(usual.batchSize(64) == 64 && usual.learningRate(0.5) == 0.5)
        #expect(usual.plots == "plots/chapter04" && usual.seed == 1)
        let words = ["--epochs", "7", "--batch-size", "8", "--learning-rate", "0.25", "--full"]
        let changed = Self.chapter(words, [.epochs, .batchSize, .learningRate])
        #expect(changed.epochs(quick: 1, standard: 3, full: 10) == 7)
        #expect(changed.choose(quick: 1, standard: 3, full: 10) == 10)
        #expect(changed.batchSize(64) == 8 && changed.learningRate(0.5) == 0.25)
      }
    }
  }

  @Test func `the first lines say title, size, seed, threads, duration and data`() async throws {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardErrorContent, \.standardOutputContent]
    ) {
      try await MainActor.run {
        try Self.enterTemporaryFolder()
        let words = ["--quick", "--data", "drawn", "--threads", "1", "--seed", "7"]
        let chapter = Self.chapter(words, .usual)
        #expect(chapter.digits.training.count == 2000 && chapter.digits.test.count == 500)
      }
    }
    let text = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    for part in [
      "Chapter 4: Softmax\n", "quick run, seed 7, 1 thread, about 3 s\n", "drawn digits",
    ] { #expect(text.contains(part)) }
  }

  @Test func `a plots folder that cannot be made ends the run with 73`() async {
    await #expect(processExitsWith: .exitCode(73)) {
      await MainActor.run { _ = Self.chapter(["--plots", "/dev/null/plots"]) }
    }
  }

  @Test func `data that is not there ends the run with 66`() async {
    await #expect(processExitsWith: .exitCode(66)) {
      try await MainActor.run {
        try Self.enterTemporaryFolder()
        _ = Self.chapter(["--data", "nowhere"], [.data])
      }
    }
  }

  @Test func `a failed claim ends a checked run with 1, another one with 0`() async {
    await #expect(processExitsWith: .exitCode(1)) {
      try await MainActor.run {
        try Self.enterTemporaryFolder()
        let chapter = Self.chapter(["--check"])
        claim("1 > 2", 1 > 2)
        chapter.finish()
      }
    }
    await #expect(processExitsWith: .success) {
      try await MainActor.run {
        try Self.enterTemporaryFolder()
        let chapter = Self.chapter([])
        claim("1 > 2", 1 > 2)
        chapter.finish()
      }
    }
  }

  @Test func `a quick run does not judge what was trained`() async {
    await #expect(processExitsWith: .success) {
      try await MainActor.run {
        try Self.enterTemporaryFolder()
        let chapter = Self.chapter(["--check", "--quick"])
        claim("it reads well", false, of: .training)
        chapter.finish()
      }
    }
    await #expect(processExitsWith: .exitCode(1)) {
      try await MainActor.run {
        try Self.enterTemporaryFolder()
        let chapter = Self.chapter(["--check", "--quick"])
        claim("1 > 2", false)
        chapter.finish()
      }
    }
  }

  @Test func `a reference run writes its transcript and models beside the source`() async {
    await #expect(processExitsWith: .success) {
      try await MainActor.run {
        try Self.enterTemporaryFolder()
        try OutputFolder.prepare("chapters/04-softmax")
        try OutputFolder.write(
          Data("let a = 1\nclaim(x)\n".utf8), to: "chapters/04-softmax/main.swift")
        let chapter = Self.chapter(
          ["--quick", "--check", "--reference", "--save", "trained"], [.save])
        #expect(chapter.plots == "plots/reference/chapter04")
        claim("it holds", true, file: "Chapter04/main.swift", line: 2)
        record("n", 9804)
        var random = RandomGenerator(seed: 1, stream: .initialization)
        let model = Linear(3, 2, using: &random)
        chapter.save(model)
        chapter.saveReference(model, as: "dense")
        try ModelFile.load("trained", into: model)
        chapter.finish()
        let reference = "chapters/04-softmax/reference"
        let names = try FileManager.default.contentsOfDirectory(atPath: reference).sorted()
        #expect(names == ["dense.safetensors", "model.safetensors", "transcript.json"])
        let json = try Data(contentsOf: URL(fileURLWithPath: "\(reference)/transcript.json"))
        let transcript = try Transcript(json: json)
        #expect(transcript.chapter == 4 && transcript.size == .quick && transcript.data == nil)
        #expect(transcript.records == ["n": "9,804"])
        #expect(
          transcript.outputs
            == [.init(codeLine: 1, kind: .claim, content: "it holds", holds: true)])
      }
    }
  }

  @Test func `weights that are no finite numbers are not saved, and the code is 73`() async {
    let result = await #expect(
      processExitsWith: .exitCode(73), observing: [\.standardErrorContent]
    ) {
      try await MainActor.run {
        try Self.enterTemporaryFolder()
        let chapter = Self.chapter(["--save", "trained"], [.save])
        chapter.save(Linear(weight: Tensor([[1, .nan]])))
      }
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("trained: not written, since weight has"), "\(message)")
  }

  @Test func `a checked reference run that fails writes no transcript`() async {
    await #expect(processExitsWith: .exitCode(1)) {
      try await MainActor.run {
        try Self.enterTemporaryFolder()
        try OutputFolder.prepare("chapters/04-softmax")
        try OutputFolder.write(Data("x\n".utf8), to: "chapters/04-softmax/main.swift")
        let chapter = Self.chapter(["--check", "--reference"])
        claim("it holds", false)
        atexit {
          if access("chapters/04-softmax/reference/transcript.json", F_OK) == 0 { _exit(9) }
        }
        chapter.finish()
      }
    }
  }
}
