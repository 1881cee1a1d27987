import ArgumentParser
import Datasets
import Files
import Foundation

/// `swift run FetchMNIST`: puts MNIST's four files where the chapters find them.
@main
struct FetchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "FetchMNIST",
    abstract: "Downloads MNIST, about 11 MB, checks it and stores it for the chapters.",
    discussion: """
      The four files are stored decompressed, 55 MB, so that programs can map them into memory. \
      A file that is already there and right is not fetched again. Without MNIST the chapters \
      use digits that they draw themselves.
      """,
    version: "0.1.0")

  @Option(help: "Where the files go.")
  var folder = "data/mnist"

  @Option(
    help: ArgumentHelp(
      "Take the files from this address instead of the public mirrors; may be repeated.",
      valueName: "URL"))
  var mirror: [String] = []

  func validate() throws {
    for address in mirror where mirrorURL(address) == nil {
      throw ValidationError("'\(address)' is no http or https address of a folder.")
    }
  }

  func run() throws {
    Interruption.removesTemporaryFiles()
    let reporter = Reporter()
    let download = Download(
      files: KnownFile.mnist,
      mirrors: mirror.isEmpty ? Download.publicMirrors : mirror.compactMap(mirrorURL),
      folder: folder, report: { reporter.report($0) })
    do throws(DownloadError) {
      try download.run()
    } catch {
      reporter.say("FetchMNIST: \(error)")
      throw ExitCode(error.exitCode)
    }
    print("MNIST is in \(folder). Next: swift run Chapter01")
  }
}

/// The address of a mirror's folder, which ends with a slash so that names can be put behind it.
private func mirrorURL(_ text: String) -> URL? {
  guard let url = URL(string: text.hasSuffix("/") ? text : text + "/"),
    ["http", "https"].contains(url.scheme), url.host != nil
  else { return nil }
  return url
}
