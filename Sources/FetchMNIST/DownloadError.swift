import Datasets
import Foundation

/// Why a download ended without its files, as one message for a person.
enum DownloadError: Error, Equatable {
  /// The folder or a file in it cannot be written.
  case cannotWrite(String)
  /// No mirror has a file, or not the right one.
  case unavailable(String)

  /// The code with which the program ends (BSD's sysexits): 73, cannot create output, or 74, an
  /// error of input or output.
  var exitCode: Int32 {
    switch self {
    case .cannotWrite: 73
    case .unavailable: 74
    }
  }

  /// The message that says why each mirror failed, and how to get the `missing` files by hand.
  static func unavailable(
    _ file: KnownFile, because failures: [String], missing: [KnownFile], of download: Download
  ) -> DownloadError {
    .unavailable(
      """
      no mirror has the right \(file.name).gz:
      \(failures.map { "  " + $0 }.joined(separator: "\n"))
      Fetch by hand
      \(missing.map { "  \($0.name).gz" }.joined(separator: "\n"))
      from one of
      \(download.mirrors.map { "  " + $0.absoluteString }.joined(separator: "\n"))
      and put them, as they are, into the folder \(download.folder).
      Or go without: --data drawn lets the chapters use digits that they draw themselves.
      """)
  }
}

extension DownloadError: CustomStringConvertible {
  var description: String {
    switch self {
    case .cannotWrite(let message), .unavailable(let message): message
    }
  }
}
