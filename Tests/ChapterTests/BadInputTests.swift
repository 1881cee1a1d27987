import Foundation
import TestSupport
import Testing

/// What a user can get wrong, each with one clear message, its exit code, and nothing left behind.
@Suite struct BadInputTests {
  /// Something wrong with a folder of digits.
  struct Wrong: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let code: Int32
    /// What the message says.
    let words: [String]
    let spoil: @Sendable (TemporaryFolder) throws -> Void
  }

  static func images(_ count: Int) -> [UInt8] {
    [0, 0, 8, 3, 0, 0, 0, UInt8(count), 0, 0, 0, 28, 0, 0, 0, 28]
      + [UInt8](repeating: 7, count: count * 784)
  }

  static func labels(_ labels: [UInt8]) -> [UInt8] {
    [0, 0, 8, 1, 0, 0, 0, UInt8(labels.count)] + labels
  }

  static let wrongData: [Wrong] = [
    .init(testDescription: "a missing file", code: 66, words: ["train-images"]) {
      try FileManager.default.removeItem(atPath: $0.path + "/train-images-idx3-ubyte")
    },
    .init(testDescription: "not an IDX file", code: 65, words: ["train-images", "expected"]) {
      try $0.write(
        Array("<html>not found</html>, and more of it".utf8), as: "train-images-idx3-ubyte")
    },
    .init(testDescription: "a truncated file", code: 65, words: ["train-images", "7856"]) {
      try $0.write(images(10).dropLast(4) + [], as: "train-images-idx3-ubyte")
    },
    .init(testDescription: "counts that differ", code: 65, words: ["10", "9"]) {
      try $0.write(labels(Array(0..<9)), as: "train-labels-idx1-ubyte")
    },
    .init(testDescription: "a label over 9", code: 65, words: ["train-labels", "10"]) {
      try $0.write(labels(Array(1..<11)), as: "train-labels-idx1-ubyte")
    },
    .init(testDescription: "a broken gzip file", code: 65, words: ["t10k-images"]) {
      try FileManager.default.removeItem(atPath: $0.path + "/t10k-images-idx3-ubyte")
      try $0.write([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3], as: "t10k-images-idx3-ubyte.gz")
    },
  ]

  @Test(arguments: wrongData)
  func `wrong data ends the run before it starts`(_ wrong: Wrong) throws {
    let folder = try TemporaryFolder()
    for part in ["train", "t10k"] {
      try folder.write(Self.images(10), as: "\(part)-images-idx3-ubyte")
      try folder.write(Self.labels(Array(0..<10)), as: "\(part)-labels-idx1-ubyte")
    }
    try wrong.spoil(folder)
    let plots = try TemporaryFolder()
    let run = try Program("Chapter04").run(
      ["--quick", "--data", folder.path, "--plots", plots.path])
    #expect(run.code == wrong.code, "\(run.errors)")
    for word in wrong.words { #expect(run.errors.contains(word), "\(run.errors)") }
    expectOneMessage(run)
    #expect(plots.names == [])
  }

  static let wrongUsage: [([String], Int32, String)] = [
    (["--epoch", "3"], 64, "--epoch"), (["--epochs", "0"], 64, "epochs"),
    (["--epochs", "three"], 64, "three"), (["--batch-size", "-5"], 64, "-5"),
    (["--learning-rate", "nan"], 64, "learning-rate"), (["--seed", "x"], 64, "seed"),
    (["--threads", "0"], 64, "threads"), (["--quick", "--full"], 64, "--full"),
    (["--sabotage"], 64, "--sabotage"), (["surplus"], 64, "surplus"),
    (["--data", "/absent"], 66, "/absent"), (["--plots", "/dev/null/x"], 73, "/dev/null/x"),
    (["--save", "/absent/model.safetensors"], 73, "/absent"),
  ]

  @Test(arguments: wrongUsage)
  func `wrong usage is said in one message`(
    _ arguments: [String], _ code: Int32, _ word: String
  ) throws {
    let folder = try TemporaryFolder()
    let usual = ["--quick", "--data", "drawn", "--plots", folder.path]
    let given = usual.filter { !arguments.contains($0) || $0 == "drawn" }
    let run = try Program("Chapter04").run(
      arguments.first == "--plots" || arguments.first == "--data"
        ? ["--quick"] + arguments
        : given + arguments)
    #expect(run.code == code, "\(run.errors)")
    #expect(run.errors.contains(word), "\(run.errors)")
    expectOneMessage(run)
    #expect(folder.names == [])
  }

  @Test func `a loss that is no longer a number ends the run and suggests smaller steps`() throws {
    let folder = try TemporaryFolder()
    // So large that squares of it are beyond the largest number.
    #if DOUBLE_PRECISION
      let rate = "1e200"
    #else
      let rate = "1e30"
    #endif
    for chapter in ["Chapter04", "Chapter05"] {
      let run = try Program(chapter).run(
        ["--quick", "--data", "drawn", "--plots", folder.path, "--learning-rate", rate])
      #expect(run.code == 1, "\(chapter): \(run.errors)")
      #expect(run.errors.contains("at step") && run.errors.contains("--learning-rate"))
      #expect(!run.errors.contains("crashed"))
    }
  }

  private func expectOneMessage(_ run: Program.Run) {
    #expect(run.output.isEmpty, "\(run.output)")
    #expect(run.errors.components(separatedBy: "Error: ").count == 2, "\(run.errors)")
    #expect(!run.errors.contains("crashed") && !run.errors.contains("Fatal error"))
  }
}
