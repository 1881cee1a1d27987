import ArgumentParser
import Files
import Foundation
import Notebook

/// `swift run Predict IMAGE…`: what a trained network reads on pictures.
@main struct PredictCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "Predict",
    abstract: "Reads handwritten digits from PNG pictures with a trained network.",
    usage: "swift run Predict [--model FILE] [--json] IMAGE…",
    discussion: """
      A picture shows one digit: photographed, scanned or drawn, dark on bright or bright on dark, \
      of any size. It is made into one of MNIST's form first.

      EXAMPLES:
        swift run Predict seven.png
        swift run Predict --json scans/ | jq '.[].answer'
        cat seven.png | swift run Predict -
        swift run Chapter06 --save cnn.safetensors
        swift run Predict --model cnn.safetensors seven.png

      Results go to standard output, messages to standard error. A picture that cannot be read is \
      reported, and the others are read nevertheless.

      EXIT CODES:
        0        done
        64       wrong usage
        65, 66   a picture or model that is bad, or not there
        74       results that cannot be written
        130      interrupted
      """,
    version: "neural-networks-from-scratch \(bookVersion)")

  @Option(
    help: ArgumentHelp(
      "A model that a chapter wrote with --save. (default: that of chapter 8's reference run)",
      valueName: "file"))
  var model: String?

  @Flag(help: "Print one JSON array, with an object for each picture.")
  var json = false

  @Argument(
    help: ArgumentHelp(
      "PNG files, folders of them, or - for standard input.", valueName: "image"))
  var images: [String]

  func validate() throws {
    if images.contains("") { throw ValidationError("The name of a picture must not be empty.") }
    if images.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("Standard input, -, can be read only once.")
    }
  }

  func run() throws {
    Interruption.removesTemporaryFiles()
    // `main` calls this on the main thread.
    try MainActor.assumeIsolated { try readAll() }
  }

  @MainActor private func readAll() throws {
    let path = model ?? Self.referenceModel
    let model = attempt { try ModelFile.open(path) }
    var answers: [Answer] = []
    var firstFailure: DataError?
    for picture in images.flatMap({ Picture.all(at: $0) }) {
      do throws(DataError) {
        let digit = try FoundDigit(on: picture.load(), name: picture.name)
        let answer = Answer(file: picture.name, prediction: model.predict(digit.image))
        guard answer.prediction.probabilities.allSatisfy(\.isFinite) else {
          throw .malformed(
            "\(picture.name): expected probabilities from \(path), found what is no number. Train "
              + "and --save the network again.")
        }
        answers.append(answer)
        if !json { show(answer) }
      } catch {
        report(error)
        firstFailure = firstFailure ?? error
      }
    }
    if json { show(try Answer.json(answers)) }
    if let firstFailure { throw ExitCode(firstFailure.exitCode) }
  }

  /// The model of the repository, wherever this is run.
  private static var referenceModel: String {
    let file = "chapters/08-from-training-to-a-tool/reference/model.safetensors"
    if FileManager.default.fileExists(atPath: file) { return file }
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return root.appendingPathComponent(file).path
  }
}
