import Foundation
import Notebook
import TestSupport
import Testing

/// `Predict` as a user runs it, with a model that is made here.
@Suite struct PredictCommandTests {
  /// A folder with a small trained model and pictures of a zero and a one.
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    var random = RandomGenerator(seed: 1, stream: .initialization)
    let model = Sequential(
      Flatten(), Linear(784, 16, using: &random), ReLU(), Linear(16, 2, using: &random))
    let digits = DrawnDigits.dataset(count: 600, seed: 1)
    let two = digits.selecting((0..<600).filter { digits.label($0) < 2 })
    let trainer = Trainer(
      model, loss: CrossEntropy(), optimizer: Adam(model.parameters, learningRate: 0.01), threads: 1
    )
    for _ in 0..<10 { try trainer.epoch(DataLoader(two, batchSize: 20)) }
    try ModelFile.save(
      model, to: folder.path + "/model.safetensors", labelNames: ["zero", "one"])
    for label in 0..<2 {
      let i = try #require((0..<two.count).first { two.label($0) == label })
      let digit = GrayImage(height: 28, width: 28, pixels: two.withPixels(i) { Array($0) })
      try PNGFile.write(digit, to: "\(folder.path)/\(label).png")
      // As a scan: large, dark on bright.
      let large = digit.scaled(height: 200, width: 200)
      try PNGFile.write(
        GrayImage(height: 200, width: 200, pixels: large.pixels.map { 255 - $0 }),
        to: "\(folder.path)/scan\(label).png")
    }
    return folder
  }

  private func predict(_ folder: TemporaryFolder, _ arguments: String...) throws -> Program.Run {
    try Program("Predict").run(["--model", "model.safetensors"] + arguments, in: folder.path)
  }

  @Test func `pictures, bright on dark and dark on bright, are read, each with its bars`() throws {
    let folder = try folder()
    let run = try predict(folder, "0.png", "scan1.png")
    #expect(run.code == 0, "\(run.errors)")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 6)
    #expect(lines[0] == "0.png: zero" && lines[3] == "scan1.png: one")
    #expect(lines[1].hasPrefix("zero") && lines[2].hasPrefix(" one") && lines[4].contains("%"))
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test func `a folder is all its pictures, and json is for programs`() throws {
    let folder = try folder()
    let run = try predict(folder, "--json", ".")
    #expect(run.code == 0, "\(run.errors)")
    let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let answers = try #require(json as? [[String: Any]])
    #expect(answers.map { $0["answer"] as? String } == ["zero", "one", "zero", "one"])
    #expect(answers.map { $0["file"] as? String }[2] == "./scan0.png")
    for answer in answers {
      let probabilities = try #require(answer["probabilities"] as? [Double])
      #expect(probabilities.count == 2 && abs(probabilities.reduce(0, +) - 1) < 1e-5)
    }
  }

  @Test func `a dash is standard input`() throws {
    let folder = try folder()
    let shell = Program(path: "/bin/sh", ["-c"])
    let program = Program("Predict").path
    let run = try shell.run(
      ["'\(program)' --model model.safetensors - < scan1.png"], in: folder.path)
    #expect(run.code == 0 && run.output.hasPrefix("standard input: one"), "\(run.errors)")
    let cut = try shell.run(
      ["head -c 50 scan1.png | '\(program)' --model model.safetensors -"], in: folder.path)
    #expect(cut.code == 65 && cut.errors.contains("standard input: expected a whole PNG"))
  }

  @Test func `a picture that cannot be read is reported, and the others are read`() throws {
    let folder = try folder()
    try folder.write(Array("no picture".utf8), as: "text.png")
    try PNGFile.write(
      GrayImage(height: 9, width: 9, pixels: .init(repeating: 200, count: 81)),
      to: folder.path + "/blank.png")
    let run = try predict(folder, "text.png", "absent.png", "blank.png", "1.png")
    #expect(run.code == 65)
    #expect(run.output.hasPrefix("1.png: one"))
    #expect(run.errors.split(separator: "\n").count == 3, "\(run.errors)")
    for words in [
      "text.png: expected a PNG", "absent.png: expected a file", "blank.png: expected a",
    ] {
      #expect(run.errors.contains(words))
    }
    #expect(try predict(folder, "absent.png").code == 66)
    let empty = try TemporaryFolder()
    #expect(try predict(folder, empty.path).code == 66)
  }

  @Test(
    arguments: [
      ([], 64), (["--model"], 64), (["-", "-"], 64), ([""], 64), (["--frob", "x.png"], 64),
      (["--model", "/absent", "0.png"], 66), (["--model", "0.png", "0.png"], 65),
    ] as [([String], Int32)])
  func `wrong usage and wrong models have their exit codes`(arguments: [String], code: Int32) throws
  {
    let folder = try folder()
    let run = try Program("Predict").run(arguments, in: folder.path)
    #expect(run.code == code && run.output.isEmpty, "\(run.errors)")
    #expect(!run.errors.contains("crashed"))
  }

  @Test func `results that cannot be written end with 74`() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let folder = try folder()
    let run = try Program(path: "/bin/sh", ["-c"]).run(
      ["'\(Program("Predict").path)' --model model.safetensors 0.png > /dev/full"],
      in: folder.path)
    #expect(run.code == 74, "\(run.errors)")
  }

  @Test func `without a model it takes that of chapter 8, wherever it is run`() throws {
    let folder = try folder()
    let run = try Program("Predict").run(["scan0.png"], in: folder.path)
    #expect(run.code == 0 && run.output.hasPrefix("scan0.png: 0\n"), "\(run.errors)")
    #expect(run.output.split(separator: "\n").count == 11)
  }
}
