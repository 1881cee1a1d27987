import Datasets
import Foundation

/// What happens during a download.
enum DownloadEvent: Equatable, Sendable {
  /// The file is there already, and right.
  case present(KnownFile)
  /// A mirror is asked for the file.
  case started(KnownFile, URL)
  /// So many bytes have come, of so many if the mirror told.
  case progress(KnownFile, received: Int, expected: Int?)
  /// The mirror does not have the file, or not the right one.
  case failed(KnownFile, URL, reason: String)
  /// The file is in its place.
  case stored(KnownFile)
}
